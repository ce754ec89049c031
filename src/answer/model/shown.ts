import { squashed } from '../../plan/quote.ts'
import { glossPart } from '../compose/index.ts'
import type { Draft, Part } from '../draft.ts'
import type { View } from '../view.ts'
import type { Checked } from './guard.ts'

/**
 * The claims with the plan's words and the ledger's rows beside them. Where the question is in another language than
 * the plan, a claim's own words could not be checked against their reader's: only what it cites is shown.
 */
export function shownClaims(view: View, all: readonly Checked[]): Draft {
  const parts: Part[] = []
  for (const checked of all) parts.push(partOf(view, checked, parts))
  const live = all.some(({ rows }) => rows.length > 0)
  return { live, parts: parts.filter(({ text }, at) => parts.findIndex((other) => other.text === text) === at) }
}

/** With the words of the quotations in the language of the question, where that is another. */
export const withGloss = (view: View, draft: Draft): Draft => ({
  ...draft,
  parts: [...draft.parts, ...glossPart(view, draft.parts)],
})

const NEARLY = 0.8

/** Whether a claim says little less than its quotation, letter by letter: then the quotation is enough. */
function repeats(text: string, quote: string): boolean {
  const [own, whole] = [squashed(text).replace(/[。.；;]$/u, ''), squashed(quote)]
  return whole.includes(own) && own.length >= whole.length * NEARLY
}

/** What was quoted before is not quoted again. */
function partOf({ say, query, index }: View, { text, citations, rows }: Checked, before: readonly Part[]): Part {
  const quotes = citations.map(({ path, quote }) => say.quoted(path, quote))
  const known = quotes.concat(rows.map((row) => row.text))
  const fresh = known.filter((one) => !before.some((part) => part.text.includes(one)))
  const isOwn = text && query.language === index.plan.language && !citations.some(({ quote }) => repeats(text, quote))
  return {
    text: isOwn ? say.claim(text, fresh.join(say.comma)) : known.join('\n'),
    citations: [...citations, ...rows.flatMap((row) => row.citations)],
    figures: [text, ...rows.map((row) => row.text)],
  }
}

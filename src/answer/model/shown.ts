import type { Draft, Part } from '../draft.ts'
import { glossPart } from '../quoting.ts'
import type { View } from '../view.ts'
import type { Checked } from './guard.ts'

/**
 * The claims with the plan's words and the ledger's rows beside them. Where the question is in another language than
 * the plan, a claim's own words could not be checked against their reader's: only what it cites is shown.
 */
export function shownClaims(view: View, all: readonly Checked[]): Draft {
  const parts = all.map((checked) => partOf(view, checked))
  const live = all.some(({ rows }) => rows.length > 0)
  const distinct = parts.filter(({ text }, at) => parts.findIndex((other) => other.text === text) === at)
  return { live, parts: [...distinct, ...glossPart(view, distinct)] }
}

function partOf({ say, question, index }: View, { text, citations, rows }: Checked): Part {
  const quotes = citations.map(({ path, quote }) => say.quoted(path, quote))
  const known = quotes.concat(rows.map((row) => row.text))
  const own = text && question.language === index.plan.language
  return {
    text: own ? say.claim(text, known.join(say.comma)) : known.join('\n'),
    citations: [...citations, ...rows.flatMap((row) => row.citations)],
    figures: [text, ...rows.map((row) => row.text)],
  }
}

import type { Plan } from '../../plan/plan.ts'
import type { Citation } from '../answer.ts'
import { type Dates, datesOver } from './weave/phrases.ts'

/** A quotation, or several of one sentence, and the dates that it stands under. */
export interface Quoted extends Citation {
  over: Dates
}

interface Placed extends Quoted {
  from: number
  to: number
}

const SENTENCE_ENDS = /[。；！？;!?\n]/u

/** The quotations of one clause, in its order; those of one sentence with commas for what stands between them. */
function joined(text: string, citations: readonly Citation[]): Placed[] {
  const placed = citations.map((citation) => {
    const from = text.indexOf(citation.quote)
    return { ...citation, from, to: from + citation.quote.length, over: datesOver(text, from) }
  })
  placed.sort((a, b) => a.from - b.from || b.to - a.to)
  const stretches: Placed[] = []
  for (const one of placed) {
    const last = stretches.at(-1)
    if (!last || one.from < last.to || SENTENCE_ENDS.test(text.slice(last.to - 1, one.from))) {
      if (!last || one.to > last.to) stretches.push(one)
      continue
    }
    last.quote += `，${one.quote}`
    last.to = one.to
  }
  return stretches
}

/** Quotations as what they are of a sentence: it may be cited in pieces, and says no more for it. */
export const inSentences = (plan: Plan, citations: readonly Citation[]): Quoted[] =>
  [...new Set(citations.map(({ path }) => path))].flatMap((path) => {
    const text = plan.clauses.find((clause) => clause.path === path)?.text ?? ''
    const own = citations.filter((citation) => citation.path === path)
    return joined(text, own)
  })

import type { Citation } from './draft.ts'
import { normalise } from './normalise.ts'
import { bodyOf } from './outline.ts'
import type { Passage } from './passages.ts'
import type { PlanIndex } from './plan-index.ts'
import type { Term } from './terms.ts'

const SHORT_CLAUSE = 150
const LONGEST = 230
/** A sentence shorter than this only opens what follows it. */
const SHORT_SENTENCE = 30

/** The stretch of a long sentence, from comma to comma, that has most of the terms. */
function stretch(index: PlanIndex, text: string, terms: readonly Term[], most: number): string {
  const pieces = text.split(/(?<=[，；：,;:])/u)
  let best = { text: '', worth: -1 }
  for (let from = 0; from < pieces.length; from++) {
    let run = ''
    for (const piece of pieces.slice(from)) {
      if (run && (run + piece).length > most) break
      run += piece
      const worth = index.cover(terms, normalise(run)) + run.length / 3000
      if (worth > best.worth) best = { text: run, worth }
    }
  }
  return best.text.slice(0, most * 2)
}

/** Words to show for a passage: the whole of a short clause, else the sentence, else the best part of a long one. */
export function excerptOf(index: PlanIndex, passage: Passage, terms: readonly Term[], most = LONGEST): Citation {
  const { clause } = passage
  const body = bodyOf(clause)
  const scale = index.plan.language === 'en' ? 3 : 1
  if (body && body.length <= Math.min(SHORT_CLAUSE, most) * scale && !body.includes('\n'))
    return { path: clause.path, quote: body }
  if (passage.text.length < SHORT_SENTENCE * scale && most >= SHORT_CLAUSE) {
    const after = index.passages.slice(index.passages.indexOf(passage)).filter((other) => other.clause === clause)
    const opening = openingOf(index, after, terms, SHORT_CLAUSE)
    if (opening) return opening
  }
  const text = passage.text.length <= most * scale ? passage.text : stretch(index, passage.text, terms, most * scale)
  return { path: clause.path, quote: text.trim() }
}

/** The beginning of a clause, whole sentences as long as they fit; at least one. */
export function openingOf(
  index: PlanIndex,
  passages: readonly Passage[],
  terms: readonly Term[],
  most = LONGEST,
): Citation | undefined {
  const [first, ...rest] = passages.filter(({ heading }) => !heading)
  if (!first) return undefined
  const scale = index.plan.language === 'en' ? 3 : 1
  const { clause } = first
  let quote = first.text
  for (const { text } of rest) {
    const longer = clause.text.slice(clause.text.indexOf(quote), clause.text.indexOf(text) + text.length)
    if (longer.length > most * scale || longer.includes('\n')) break
    quote = longer
  }
  return quote.length <= most * 1.7 * scale ? { path: clause.path, quote } : excerptOf(index, first, terms, most)
}

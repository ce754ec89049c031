import { amountsIn } from '../../text/index.ts'
import { askless, type Intent } from '../question/index.ts'
import type { Hit, Passage, Term } from '../search/index.ts'
import type { View } from '../view.ts'
import { isSame } from './same.ts'

/** What the words of a question are about; all of its words where nothing else is left. */
export function termsOf({ index, query }: View, text: string): Term[] {
  const terms = index.termsOf(askless(text, query.language), query.language)
  return terms.length ? terms : index.termsOf(text, query.language)
}

/** The sentences that fit a question, the best first. */
export const hitsFor = (view: View, intent: Intent): Hit[] =>
  focused(view, intent, view.index.search(termsOf(view, intent.text), intent.text))

const FOCUSED = 0.7

/** 那水污染呢: of the sentences that fit those that speak of what is named anew, if any does. */
function focused({ index, query }: View, { focus }: Intent, hits: readonly Hit[]): Hit[] {
  const terms = focus === undefined ? [] : index.termsOf(focus, query.language)
  const own = hits.filter(({ passage }) => index.cover(terms, passage.full) >= FOCUSED)
  return own.length ? own : [...hits]
}

const HAS_AMOUNT = 2

/** 35万平方米绿地何时完成: the sentences with the amounts that the question names come first. */
export function withAmounts(hits: readonly Hit[], { amounts }: Intent): Hit[] {
  if (!amounts.length) return [...hits]
  const rated = hits.map((hit) => {
    const has = amountsIn(hit.passage.text).some((one) => amounts.some((amount) => isSame(amount, one)))
    return has ? { ...hit, score: hit.score * HAS_AMOUNT } : hit
  })
  return rated.sort((a, b) => b.score - a.score)
}

const NEAR = 0.5
const LOOKED_AT = 8
const HOLDS = 1.45

/** The hits with those first that hold what is asked for, among the best. */
export function holdingFirst(hits: readonly Hit[], holds: (passage: Passage) => boolean): Hit[] {
  const [first] = hits
  if (!first) return []
  const close = hits.slice(0, LOOKED_AT).filter(({ score }) => score >= first.score * NEAR)
  const rated = close.map((hit) => ({ hit, worth: hit.score * (holds(hit.passage) ? HOLDS : 1) }))
  return [...rated.sort((a, b) => b.worth - a.worth).map(({ hit }) => hit), ...hits.slice(close.length)]
}

import { askless, type Intent, type Query } from '../question/index.ts'
import type { PlanIndex, Term } from '../search/index.ts'
import { asSaid, focusedOn } from './focus.ts'
import { type Ranked, ranked } from './ranking/index.ts'

/** What terms are read from. */
interface Asked {
  index: PlanIndex
  query: Pick<Query, 'language'>
}

/** What the words of a question are about; all of its words where nothing else is left. */
export function termsOf({ index, query }: Asked, text: string): Term[] {
  const terms = index.termsOf(askless(text, query.language), query.language)
  return terms.length ? terms : index.termsOf(text, query.language)
}

/** The sentences that may answer, the likeliest first. */
export const hitsFor = (view: Asked, intent: Intent): Ranked[] => {
  const terms = termsOf(view, intent.text)
  const found = ranked(view.index, intent, terms, view.index.search(terms, intent.text))
  return focusedOn(view.index, intent, labelled(view, intent, found))
}

/** 3+1, V2G: of the sentences that fit those that have the name, if any does. */
function labelled({ index }: Asked, { text }: Intent, hits: readonly Ranked[]): readonly Ranked[] {
  const labels = index.labelsIn(text)
  const own = hits.filter(({ passage }) => labels.some((label) => passage.plain.includes(label)))
  return own.length ? asSaid(own) : hits
}

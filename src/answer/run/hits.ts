import { askless, type Intent, type Query } from '../question/index.ts'
import { normalise, type PlanIndex, type Term } from '../search/index.ts'
import { asSaid, focusedOn } from './focus.ts'
import { inPlace } from './place.ts'
import type { Ranked } from './ranked.ts'
import { ranked } from './ranking/index.ts'

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
  return focusedOn(view.index, intent, labelled(view, intent, behind(view, intent, found(view, intent, intent.text))))
}

function found(view: Asked, intent: Intent, text: string): Ranked[] {
  const terms = termsOf(view, text)
  return ranked(view.index, { ...intent, text }, terms, view.index.search(terms, text))
}

/** By what was said itself and by the place that the question before was answered from. */
function behind(view: Asked, intent: Intent, whole: readonly Ranked[]): Ranked[] {
  if (!intent.behind) return [...whole]
  const { said, asked } = intent.behind
  const [place] = hitsFor(view, asked)
  const own = normalise(said) === intent.text ? whole : found(view, intent, said)
  return place ? inPlace(view.index, whole, own, place) : [...whole]
}

/** 3+1, V2G: of the sentences that fit those that have the name, if any does. */
function labelled({ index }: Asked, { text }: Intent, hits: readonly Ranked[]): readonly Ranked[] {
  const labels = index.labelsIn(text)
  const own = hits.filter(({ passage }) => labels.some((label) => passage.plain.includes(label)))
  return own.length ? asSaid(own) : hits
}

import type { Draft } from '../draft.ts'
import { normalise } from '../normalise.ts'
import { dueOf, targetPart } from '../parts.ts'
import { targetsMeant } from '../subjects.ts'
import { wordsIn } from '../tokens.ts'
import type { Step, View } from '../view.ts'
import { words } from '../words.ts'
import { nothingFound, pointer } from './refuse.ts'

/** Words of a text, and up to three of them together, so that a name is found only where words begin and end. */
function runsOf(text: string): Set<string> {
  const tokens = wordsIn(text)
  const joiner = /\p{Script=Han}/u.test(text) ? '' : ' '
  const runs = tokens.flatMap((_, at) => [1, 2, 3].map((length) => tokens.slice(at, at + length).join(joiner)))
  return new Set([...runs, ...tokens.map((word) => word.replace(/(?<=.{2})[省市县区]$/u, ''))])
}

/** A place or period that the plan does not have, such as another province or the next five years. */
function strange({ index, question }: View): string | undefined {
  const glossary = new Map(words.en.glossary.flatMap(({ en, zh }) => en.map((word) => [word, zh] as const)))
  const said = runsOf(question.text)
  return words[question.language].frames.find((frame) => {
    if (!said.has(frame)) return false
    const forms = [frame, ...(glossary.get(frame) ?? [])]
    return !forms.some((form) => index.plain.includes(form))
  })
}

/** A year in which the plan has nothing: says so, with the year it does have. */
function strangeYear(view: View, year: number): Draft {
  const { index, question, say } = view
  const first = index.plan.targets.find(({ due }) => due !== undefined)
  const meant = targetsMeant(index, question.terms).slice(0, 2)
  const due = meant[0]?.due ?? first?.due
  if (!first || due === undefined) return nothingFound(view, say.notYearAtAll(String(year)))
  const text = say.notYear(String(year), dueOf(say, due))
  const citations = [{ path: (meant[0] ?? first).clause, quote: (meant[0] ?? first).quote }]
  const rest = meant.length ? meant.map((target) => targetPart(say, target)) : pointer(view)
  return { refused: true, parts: [{ text, citations, figures: [year, due.slice(0, 4), due] }, ...rest] }
}

/** Questions about a place, a period or a year outside the plan. */
export const frame: Step = (view) => {
  const { index, question, say } = view
  const place = strange(view)
  if (place) return nothingFound(view, question.tainted ? say.notFound : say.noSubject(normalise(place)))
  const year = question.years.find((wanted) => !index.plain.includes(String(wanted)))
  return year === undefined ? undefined : strangeYear(view, year)
}

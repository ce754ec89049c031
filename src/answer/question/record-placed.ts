import type { Language } from '../../locale/index.ts'
import { itemsOfTheme, type RecordPeriod, type RecordQuery } from '../../progress/query/index.ts'
import type { PlanIndex } from '../search/index.ts'
import { type NamedPeriod, periodsNamed, putForPeriods } from './period.ts'
import { plainOf } from './record-spoken.ts'
import { peopleIn, type RecordSubject, subjectOfRecord } from './record-subject.ts'

/** Whom and what a question is about, with the part of the plan that it names. */
export type PlacedSubject = Omit<RecordSubject, 'theme'> & Pick<RecordQuery, 'scope'>

/** What a question to the record is read from. */
export interface RecordQuestion {
  index: PlanIndex
  text: string
  language: Language
  /** YYYY-MM-DD, where the person who asks is. */
  today: string
  /** Names of members by their ids; without them nobody is recognised. */
  people?: ReadonlyMap<string, string>
  /** It is known to ask the record. */
  sure?: boolean
  /** The body that a text names, with the words that do, and what can be logged for what it answers for. */
  bodyIn?(text: string): { said: string; name: string; items: string[] } | undefined
  /** What was asked of the record just before, in the same message or the one before. */
  earlier?: RecordQuery
}

const bare = ({ from, to, point, until }: NamedPeriod): RecordPeriod => ({
  from,
  to,
  ...(point && { point }),
  ...(until && { until }),
})

/** What a follow-up names, such as 去年, stands before this and the question in which it takes the place of the like. */
export const INSTEAD = '←'

/** A question with its periods and its subject, those of follow-ups before those of its own. */
export function placedIn({ index, text, language, today, people = new Map(), bodyIn, earlier }: RecordQuestion) {
  const all = text.split(INSTEAD).map((piece) => {
    const plain = plainOf(piece)
    const named = periodsNamed(plain, language, today)
    const masked = putForPeriods(plain, named, ({ length }) => ' '.repeat(length))
    return { plain, periods: named.map(bare), subject: scoped(index, language, masked, people, bodyIn) }
  })
  const own = all.at(-1) ?? { plain: '', periods: [], subject: scoped(index, language, '', people) }
  const about = all.find(({ subject: { items, scope } }) => items.length > 0 || scope)?.subject
  const by = all.find(({ subject }) => subject.people.length)?.subject.people ?? []
  const { scope: _scope, ...rest } = own.subject
  const leans = earlier !== undefined && about === undefined && !by.length && rest.unheld === undefined
  const { items, scope } = about ?? (leans ? earlier : { items: [], scope: undefined })
  const named = all.find(({ periods }) => periods.length)?.periods
  return {
    // Who is named tells nothing of what is asked, and may spell other words.
    plain: peopleIn(own.plain, people).rest,
    periods: named ?? (leans ? earlier.periods : (earlier?.periods.filter(({ point }) => !point) ?? [])),
    leans,
    subject: { ...rest, people: leans ? earlier.people : by, items, ...(scope && { scope }) },
  }
}

/** What a text is about; a theme and what a body answers for are parts of the plan. */
function scoped(
  index: PlanIndex,
  language: Language,
  text: string,
  people: ReadonlyMap<string, string>,
  bodyIn?: RecordQuestion['bodyIn'],
): PlacedSubject & { rest: string } {
  const body = bodyIn?.(text)
  const rest = body ? text.replaceAll(body.said, ' '.repeat(body.said.length)) : text
  const { theme, ...subject } = subjectOfRecord(index, language, rest, people)
  if (subject.items.length || subject.unheld !== undefined) return subject
  const named = index.plan.themes.find(({ code }) => code === theme)
  const scope = named ? { name: named.name, items: itemsOfTheme(index.plan, named.code) } : body
  return scope ? { ...subject, scope: { name: scope.name, items: scope.items } } : subject
}

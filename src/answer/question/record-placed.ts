import type { Language } from '../../locale/index.ts'
import type { RecordPeriod } from '../../progress/query/index.ts'
import { normalise, type PlanIndex } from '../search/index.ts'
import { type NamedPeriod, periodsNamed, putForPeriods } from './period.ts'
import { peopleIn, subjectOfRecord } from './record-subject.ts'

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
export function placedIn({ index, text, language, today, people = new Map() }: RecordQuestion) {
  const all = text.split(INSTEAD).map((piece) => {
    const plain = normalise(piece)
    const named = periodsNamed(plain, language, today)
    const masked = putForPeriods(plain, named, ({ length }) => ' '.repeat(length))
    return { plain, periods: named.map(bare), subject: subjectOfRecord(index, language, masked, people) }
  })
  const own = all.at(-1) ?? { plain: '', periods: [], subject: subjectOfRecord(index, language, '', people) }
  const about = all.find(({ subject: { items, theme } }) => items.length > 0 || theme !== undefined)?.subject
  const by = all.find(({ subject }) => subject.people.length)?.subject.people ?? []
  const { theme: _theme, ...rest } = own.subject
  return {
    // Who is named tells nothing of what is asked, and may spell other words.
    plain: peopleIn(own.plain, people).rest,
    periods: all.find(({ periods }) => periods.length)?.periods ?? [],
    subject: {
      ...rest,
      people: by,
      items: about?.items ?? [],
      ...(about?.theme !== undefined && { theme: about.theme }),
    },
  }
}

import type { Language } from '../../locale/index.ts'
import { itemsOfTheme, type RecordPeriod, type RecordQuery } from '../../progress/query/index.ts'
import type { PlanIndex } from '../search/index.ts'
import { type NamedPeriod, periodsNamed, putForPeriods } from './period.ts'
import type { NotesByItem } from './record-near.ts'
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
  /** What the notes of entries say, by what they were logged for. */
  notes?: NotesByItem | undefined
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

/** 比上个月多了几个: a period, masked here, that this one is held against. */
export const AGAINST: Record<Language, RegExp> = {
  zh: /[比较]起?\s{2}|[和跟与同]\s{2,}(?:的)?(?:相?比|对比|比较)/u,
  en: /\b(?:than|against|compared (?:to|with)|versus|vs\.?) (?:in |the |that of )*\s{3}/iu,
}
/** 今年要是不再加: nothing comes in a while that is only left out of account. */
const IDLE: Record<Language, { ahead: RegExp; behind: RegExp }> = {
  zh: { ahead: /^[^,，。?？;；]{0,6}(?:不再|停(?:工|建|下)|不(?:加|增|添|新增)(?:了|的话|$|[,，]))/u, behind: /(?!)/u },
  en: { ahead: /(?!)/u, behind: /\b(?:nothing|none|no|not any)\b[^,?]{0,24}$/iu },
}

/** The periods that a text asks of. */
function periodsIn(plain: string, language: Language, today: string): NamedPeriod[] {
  const named = periodsNamed(plain, language, today)
  const { ahead, behind } = IDLE[language]
  const asked = named.filter(({ start, end }) => !ahead.test(plain.slice(end)) && !behind.test(plain.slice(0, start)))
  return asked.length ? asked : named
}

/** 比前年多几场, behind 去年办了几场: the two are held against each other. */
const against = (before: RecordPeriod[], own: RecordPeriod[]): RecordPeriod[] =>
  before === own ? own : [...before, ...own]

/** A question with its periods and its subject, those of follow-ups before those of its own. */
export function placedIn({ index, text, language, today, people = new Map(), bodyIn, notes, earlier }: RecordQuestion) {
  const all = text.split(INSTEAD).map((piece) => {
    const plain = plainOf(piece)
    const named = periodsNamed(plain, language, today)
    const masked = putForPeriods(plain, named, ({ length }) => ' '.repeat(length))
    const asked = periodsIn(plain, language, today).map(bare)
    return { plain, masked, periods: asked, subject: scoped(index, language, masked, people, bodyIn, notes) }
  })
  const own = all.at(-1) ?? { plain: '', masked: '', periods: [], subject: scoped(index, language, '', people) }
  const about = all.find(({ subject: { items, scope } }) => items.length > 0 || scope)?.subject
  const by = all.find(({ subject }) => subject.people.length)?.subject.people ?? []
  const { scope: _scope, ...rest } = own.subject
  const leans = earlier !== undefined && about === undefined && !by.length && rest.unheld === undefined
  const { items, scope } = about ?? (leans ? earlier : { items: [], scope: undefined })
  const named = all.find(({ periods }) => periods.length)?.periods
  const then = named ?? (leans ? earlier.periods : (earlier?.periods.filter(({ point }) => !point) ?? []))
  return {
    // Who is named tells nothing of what is asked, and may spell other words.
    plain: peopleIn(own.plain, people).rest,
    periods: AGAINST[language].test(own.masked) ? against(leans ? earlier.periods : then, own.periods) : then,
    leans,
    /** The words that name what is meant: notes may tell more by them. */
    naming: (all.find(({ subject: { items } }) => items.length > 0)?.subject ?? own.subject).rest,
    subject: {
      ...rest,
      people: leans ? earlier.people : by,
      items,
      ...(scope && { scope }),
      ...(about?.doubtful && { doubtful: true as const }),
    },
  }
}

/** What a text is about; a theme and what a body answers for are parts of the plan. */
function scoped(
  index: PlanIndex,
  language: Language,
  text: string,
  people: ReadonlyMap<string, string>,
  bodyIn?: RecordQuestion['bodyIn'],
  notes?: NotesByItem,
): PlacedSubject & { rest: string } {
  const body = bodyIn?.(text)
  const rest = body ? text.replaceAll(body.said, ' '.repeat(body.said.length)) : text
  const { theme, ...subject } = subjectOfRecord(index, language, rest, people, notes)
  if (subject.items.length || subject.unheld !== undefined) return subject
  const named = index.plan.themes.find(({ code }) => code === theme)
  const scope = named ? { name: named.name, items: itemsOfTheme(index.plan, named.code) } : body
  return scope ? { ...subject, scope: { name: scope.name, items: scope.items } } : subject
}

/** What of a subject a query says as it is. */
export const namedIn = ({ scope, doubtful }: PlacedSubject): Pick<RecordQuery, 'scope' | 'doubtful'> => ({
  ...(scope && { scope }),
  ...(doubtful && { doubtful }),
})

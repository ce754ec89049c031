import type { Language } from '../../locale/index.ts'
import type { RecordQuery } from '../../progress/query/index.ts'
import { periodsNamed, putForPeriods } from './period.ts'
import { readRecord } from './record.ts'
import { focusIn } from './record-aspects.ts'
import { INSTEAD, placedIn, type RecordQuestion } from './record-placed.ts'
import { WANT_SIGNS } from './record-signs.ts'

const ASKS: Record<Language, RegExp> = {
  zh: /多少|几(?!乎)|谁|哪|什么|啥|吗|没有?$|有没有|是不是|怎么样|如何|呢$|(\p{Script=Han})[没不]\1/u,
  en: /\b(?:how|who|what|when|which|is|are|was|were|did|has|have|any)\b/iu,
}
const BREAK = /[,，;；、]/u
const MOST = 3
/** What these ask of may itself be told in several clauses. */
const WHOLE: ReadonlySet<RecordQuery['want']> = new Set(['hypothesis', 'check', 'compare', 'difference'])

/** What lies ahead is projected by what the other clauses say. */
const isOneQuestion = ({ want, periods }: RecordQuery, { today }: RecordQuestion): boolean =>
  WHOLE.has(want) || (want === 'pace' && periods.some(({ to }) => to > today))

/** What a text asks the record: T1还差几个，谁登记的 asks two things of one subject. Empty where it asks the plan. */
export function readRecords(question: RecordQuestion): RecordQuery[] {
  const whole = readRecord(question)
  if (!whole) return []
  const pieces = question.text.split(BREAK)
  const asking = pieces.filter((piece) => ASKS[question.language].test(piece))
  if (asking.length < 2 || asking.length > MOST || isOneQuestion(whole, question)) return [whole]
  const texts = asking.map((piece) => inPlace(question, pieces.slice(0, pieces.indexOf(piece)), piece))
  const read = texts.flatMap((text, at) => {
    const one = readRecord({ ...question, text, sure: true })
    return one ? [{ one, said: asking[at] ?? '' }] : []
  })
  const [first] = read
  const queries = read
    .filter((other) => !first || other === first || !isOfSame(first.one, other.one, other.said))
    .map(({ one }) => one)
  const distinct = queries.filter((one, at) => queries.findIndex((other) => sameButFocus(one, other)) === at)
  return queries.length < read.length || distinct.length > 1 ? distinct : [whole]
}

/** 最新那条是谁录的，录的什么; 没审的有几条，都是什么; 哪个月建得最多，几个: the first clause is answered with it. */
function isOfSame(first: RecordQuery, one: RecordQuery, said: string): boolean {
  const isBare = [one.periods, one.numbers, one.people, one.told].every(({ length }) => length === 0)
  if (!isBare || (one.items.length > 0 && one.items.join() !== first.items.join())) return false
  if (ONLY_HOW_MUCH.test(said)) return !FIGURES.has(first.want)
  const isPointed = first.want === 'latest' || (first.want === 'entries' && first.told.length > 0)
  const isOfEntry = OF_ENTRY.has(one.want) || (one.want === 'standing' && one.focus === 'date')
  return isPointed && isOfEntry && !/[都全每各]|\b(?:all|each)\b/iu.test(said)
}
const ONLY_HOW_MUCH =
  /^(?:都|分别|一共|总共|各|各自|又)*是?(?:多少|几|什么|啥|哪些)\p{Script=Han}?[?？。]*$|^(?:and )?(?:how (?:many|much)|which|what)(?: (?:are|is|were|was) (?:they|it))?\?*$/iu
const OF_ENTRY: ReadonlySet<RecordQuery['want']> = new Set(['entries', 'latest'])
/** Of these a figure is asked besides. */
const FIGURES: ReadonlySet<RecordQuery['want']> = new Set(['standing', 'overview', 'check', 'late', 'finished'])

/** A clause that names nothing is asked of what was named before it; one that only names asks what was asked before. */
function inPlace(question: RecordQuestion, before: readonly string[], piece: string): string {
  const { subject, periods } = placedIn({ ...question, text: piece })
  const last = before.at(-1)
  if (last !== undefined && !asksItself(piece, question.language) && (periods.length || subject.items.length))
    return `${piece} ${INSTEAD} ${last}`
  if (!before.length || subject.items.length || subject.scope || subject.people.length) return piece
  const said = before.join('，')
  const named = periods.length ? periodsNamed(said, question.language, question.today) : []
  const lead = putForPeriods(said, named, () => '')
  return `${lead} ${INSTEAD} ${piece}`
}

/** 今年几个 only names something else. */
export const asksItself = (text: string, language: Language): boolean =>
  focusIn(text, language) !== 'value' || WANT_SIGNS[language].some(([, sign]) => sign.test(text))

const sameButFocus = (one: RecordQuery, other: RecordQuery): boolean =>
  JSON.stringify({ ...one, focus: '' }) === JSON.stringify({ ...other, focus: '' })

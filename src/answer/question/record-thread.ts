import type { Language } from '../../locale/index.ts'
import type { RecordQuery } from '../../progress/query/index.ts'
import { normalise, type PlanIndex, pairsOf } from '../search/index.ts'
import { periodsNamed } from './period.ts'
import { readRecord } from './record.ts'
import { entryNumbers } from './record-aspects.ts'
import { MUCH } from './record-leaning.ts'
import { INSTEAD, type RecordQuestion } from './record-placed.ts'
import { asksItself } from './record-several.ts'
import type { Want } from './record-signs.ts'
import { plainOf } from './record-spoken.ts'
import { strangerIn } from './record-strange.ts'
import { subjectOfRecord } from './record-subject.ts'

/** Of what was asked before, its name may be far from the plan's. */
const NO_NOTES: ReadonlyMap<string, string> = new Map()

type FollowUp = RecordQuestion & { before: string }

/**
 * A follow-up to a question about the record, with what it leaves out put in from that question: 谁报的 takes over what
 * it is asked of, 那实验区呢 and 去年呢 what is asked. Undefined where it can be understood alone.
 */
export function recordInThread(question: FollowUp): string | undefined {
  const { index, text, language, today, people = new Map(), before } = question
  const earlier = readRecord({ ...question, text: before, notes: NO_NOTES })
  if (!earlier) return ofNamed(question)
  const plain = plainOf(text)
  const subject = subjectOfRecord(index, language, plain, people)
  const periods = periodsNamed(plain, language, today).length > 0
  const names = subject.items.length > 0 || subject.theme !== undefined || subject.people.length > 0
  if ((names || periods) && plain.length <= SHORT && !asks(subject.rest, language))
    return `${plain.replace(LEAD[language], '').replace(TAIL, '')} ${INSTEAD} ${before}`
  const other = alikeNamed(index, plain, earlier.items)
  if (other) return `${other.join(' ')} ${plain}`
  // 那光伏呢 asks of something else, which the plan may not have.
  return !names && isNewThing(index, language, plain) ? text : leaningOn(question, earlier, names, periods)
}

/** What asks something itself, with what it leaves out put in where it names nothing. */
function leaningOn(question: FollowUp, earlier: RecordQuery, names: boolean, periods: boolean): string | undefined {
  const { text, language, before } = question
  const plain = plainOf(text)
  const own = readRecord({ ...question, earlier })
  if (!own) return undefined
  const alone = readRecord(question)
  const isWhole =
    alone &&
    (WHOLE.has(alone.want) ||
      OF_ALL[language].test(plain) ||
      (periods && (OF_A_WHILE.has(alone.want) || !earlier.items.length)) ||
      entryNumbers(plain).length > 0)
  if (names || isWhole) return text
  // What tells which entries are meant are the words of the question before.
  const points =
    earlier.want === 'latest' ||
    [earlier.amounts, earlier.numbers].some(({ length }) => length) ||
    !earlier.items.length
  return points ? `${before.replace(TAIL, '')} ${text}` : `${before.replace(TAIL, '')} ${INSTEAD} ${text}`
}

/** 中学的呢, behind a question of 小学专职教师比例: the items with another word in the place of one of theirs. */
function alikeNamed({ plan }: PlanIndex, plain: string, items: readonly string[]): string[] | undefined {
  const word = OTHER.exec(plain)?.groups?.word
  const before = plan.targets.filter(({ code }) => items.includes(code)).map(({ name }) => normalise(name))
  if (word === undefined || !before.length || before.some((name) => name.includes(word))) return undefined
  const alike = (name: string) =>
    Math.max(...before.map((other) => pairsOf(other).filter((pair) => name.includes(pair)).length / other.length))
  const rated = plan.targets
    .filter(({ name }) => normalise(name).includes(word))
    .map(({ code, name }) => ({ code, fit: alike(normalise(name)) }))
  const best = Math.max(0, ...rated.map(({ fit }) => fit))
  const found = rated.filter(({ fit }) => fit >= best * NEARLY_ALIKE).map(({ code }) => code)
  return best >= ALIKE && found.length <= MOST ? found : undefined
}
const OTHER = /^(?:那么?)?(?<word>\p{Script=Han}{2,6}?)的?呢[,，]/u
/** Whether what takes the place of what was named before is in no name. */
function isNewThing(index: PlanIndex, language: Language, plain: string): boolean {
  const word = INSTEAD_OF.exec(plain)?.groups?.word
  return word !== undefined && strangerIn(index, language, word) !== ''
}
const INSTEAD_OF = /^(?:那么?|至于|换成)?(?<word>\p{Script=Han}{2,8}?)的?(?:[呢嘞][?!。]*)$/u
const ALIKE = 0.5
const NEARLY_ALIKE = 0.85
const MOST = 3

/** A question to the record that names nothing, behind one to the plan, is of what that one names. */
function ofNamed(question: FollowUp): string | undefined {
  const { index, text, language, before, people = new Map() } = question
  const subject = subjectOfRecord(index, language, plainOf(text), people)
  const own = readRecord(question)
  if (
    !own ||
    (WHOLE.has(own.want) && own.want !== 'overview') ||
    subject.items.length ||
    subject.theme !== undefined ||
    subject.people.length
  )
    return undefined
  if (
    OF_ALL[language].test(text) ||
    own.periods.length ||
    own.numbers.length ||
    strangerIn(index, language, plainOf(text))
  )
    return undefined
  const named = subjectOfRecord(index, language, plainOf(before), people)
  return named.items.length ? `${before.replace(TAIL, '')} ${INSTEAD} ${text}` : undefined
}

/** Of everything, not of what was named before. */
const OF_ALL: Record<Language, RegExp> = {
  zh: /总体|整体|全部|所有|各项|每[个项]|都有哪|台账/u,
  en: /\b(?:overall|all|every(?:thing)?|each|whole|any (?:target|task)s?)\b/iu,
}

const LEAD: Record<Language, RegExp> = {
  zh: /^(?:那么?|还有|另外|然后|至于|换成)[,，\s]*/u,
  en: /^(?:(?:and|but|so|then|what about|how about)\b[,\s]*)+(?:for |in |of |the )*/iu,
}
const TAIL = /(?:的?[呢吧嘛啊呀])?[?？!！。.\s]*$/u
/** What only names something else is short, in characters. */
const SHORT = 40

/** Whether a text asks something of the record by itself. */
const asks = (text: string, language: Language): boolean => MUCH[language].test(text) || asksItself(text, language)

/** What was logged in a while may be anything; how fast it went then is of what was spoken of. */
const OF_A_WHILE: ReadonlySet<Want> = new Set(['entries', 'count', 'people', 'overview', 'corrections', 'standing'])

/** These ask of all there is where they name nothing. */
const WHOLE: ReadonlySet<Want> = new Set([
  'late',
  'finished',
  'unrecorded',
  'pending',
  'returned',
  'withdrawals',
  'ranking',
  'growth',
])

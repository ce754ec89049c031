import type { Language } from '../../locale/index.ts'
import { normalise } from '../search/index.ts'
import { periodsNamed } from './period.ts'
import { readRecord } from './record.ts'
import { entryNumbers } from './record-aspects.ts'
import { INSTEAD, type RecordQuestion } from './record-placed.ts'
import { asksItself } from './record-several.ts'
import type { Want } from './record-signs.ts'
import { subjectOfRecord } from './record-subject.ts'
import { MUCH } from './record-want.ts'

type FollowUp = RecordQuestion & { before: string }

/**
 * A follow-up to a question about the record, with what it leaves out put in from that question: 谁报的 takes over what
 * it is asked of, 那实验区呢 and 去年呢 what is asked. Undefined where it can be understood alone.
 */
export function recordInThread(question: FollowUp): string | undefined {
  const { index, text, language, today, people = new Map(), before } = question
  if (!readRecord({ ...question, text: before })) return undefined
  const plain = normalise(text)
  const subject = subjectOfRecord(index, language, plain, people)
  const periods = periodsNamed(plain, language, today).length > 0
  const names = subject.items.length > 0 || subject.theme !== undefined || subject.people.length > 0
  if ((names || periods) && plain.length <= SHORT && !asks(subject.rest, language))
    return `${plain.replace(LEAD[language], '').replace(TAIL, '')} ${INSTEAD} ${before}`
  const own = readRecord(question)
  const isWhole = own && (WHOLE.has(own.want) || periods || entryNumbers(plain).length > 0)
  if (!own) return undefined
  return names || isWhole ? text : `${before.replace(TAIL, '')} ${text}`
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

/** These ask of all there is where they name nothing. */
const WHOLE: ReadonlySet<Want> = new Set([
  'late',
  'finished',
  'unrecorded',
  'pending',
  'returned',
  'withdrawals',
  'overview',
  'ranking',
  'growth',
])

import type { Language } from '../../locale/index.ts'
import { type Amount, amountsIn, isTime, numeralAt } from '../../text/index.ts'
import { type NamedPeriod, putForPeriods } from '../question/index.ts'
import { daysNamed } from './day-forms.ts'
import { COLLECTIVE } from './units.ts'

/** An amount in its words. */
export interface SaidAmount extends Pick<Amount, 'value' | 'unit' | 'vague' | 'high' | 'or'> {
  words: string
  /** 第22家 is the twenty-second. */
  ordinal?: true
}

/** A part of a message that says one thing. */
export interface SaidClause {
  /** Normalised. */
  text: string
  periods: NamedPeriod[]
  amounts: SaidAmount[]
  /** Without its periods, and without what is counted in Chinese: what is left says what it is about. */
  bare: string
}

/** June 30, 2018 is one day. */
const BREAK: Record<Language, RegExp> = {
  zh: /[,。;:!?\n]+|\.(?!\d)/u,
  en: /[;:!?\n]+|[.,](?=\s(?!(?:19|20)\d\d\b)|$)/u,
}

interface Reading {
  language: Language
  today: string
  /** Of the plan's items. */
  codes: readonly string[]
}

/** The clauses of a normalised message, with what each says when and how much. */
export const clausesOf = (plain: string, { language, today, codes }: Reading): SaidClause[] =>
  withTimes(plain.split(BREAK[language]), language, today)
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => clauseOf(text, { language, today, codes }))

/** 截至一季度末，占比为81.2%: what only says when belongs to what follows. */
const ONLY_TIME: Record<Language, RegExp> = {
  zh: /^[截至止到在于了的,\s]*$/u,
  en: /^(?:\s|as|of|by|at|on|in|the|,)*$/iu,
}

function withTimes(parts: readonly string[], language: Language, today: string): string[] {
  const joined: string[] = []
  let before = ''
  for (const part of parts) {
    const whole = `${before}${part}`
    const rest = putForPeriods(whole, daysNamed(whole, language, today), () => '')
    const isOnlyTime = rest.length < whole.length && ONLY_TIME[language].test(rest)
    before = isOnlyTime ? `${whole},` : ''
    if (!isOnlyTime) joined.push(whole)
  }
  return before ? [...joined, before] : joined
}

function clauseOf(text: string, { language, today, codes }: Reading): SaidClause {
  const periods = daysNamed(text, language, today)
  const isApart = ({ start, end }: { start: number; end: number }) =>
    periods.every((one) => end <= one.start || start >= one.end)
  // 1.1 alone is a task; 1.1 trillion is none.
  const isCode = ({ unit, start, end }: Amount) => unit === '' && codes.includes(text.slice(start, end))
  const counted = amountsIn(text).filter((amount) => isApart(amount) && counts(amount) && !isCode(amount))
  const amounts = counted.map((amount) => ({ ...amount, words: text.slice(amount.start, amount.end) }))
  const blank = blanked(text, language === 'zh' ? counted : [])
  return {
    text,
    periods,
    amounts: amounts.length ? amounts : othersIn(text),
    bare: putForPeriods(blank, periods, (words) => ' '.repeat(words.length)),
  }
}

/** 一下, 一批 and 2020 count nothing, 三天 only says how long. */
const counts = ({ unit, han, value }: Amount): boolean =>
  !(han && value === 1 && COLLECTIVE.test(unit)) &&
  !(unit === '' && (han || (value > 1900 && value < 2100))) &&
  !isTime(unit) &&
  !/^[月日号]$/u.test(unit)

const blanked = (text: string, amounts: readonly Amount[]): string =>
  amounts.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text)

const ORDINAL =
  /第(?<n>\d{1,5}|[一二三四五六七八九十百]{1,5})(?<unit>[个家项座台处所])|\bthe (?<nth>\d{1,5})(?:st|nd|rd|th)\b/gu

/** Amounts that are no cardinal number: another one, the 22nd. */
const othersIn = (text: string): SaidAmount[] => [
  ...[...text.matchAll(/\banother\b/gu)].map(({ 0: words }) => ({ words, value: 1, unit: '' })),
  ...[...text.matchAll(ORDINAL)].map(({ 0: words, groups = {} }) => {
    const written = groups.n ?? groups.nth ?? ''
    return {
      words,
      value: numeralAt(written, 0)?.value ?? Number(written),
      unit: groups.unit ?? '',
      ordinal: true as const,
    }
  }),
]

import { fold, numeralAt } from '../../../text/index.ts'

const DATE = /^[(\s]*((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*(?:印发|印發|发布|發布)?[)\s]*$/
const HAN_DATE = /^[(\s]*(\d{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日[)\s]*$/

/** A day that stands alone on its line, as YYYY-MM-DD. */
export function dayAlone(text: string): string | undefined {
  if (text.length > 40) return undefined
  const folded = fold(text)
  const [, year, month, day] = DATE.exec(folded) ?? []
  if (year && month && day) return iso(Number(year), Number(month), Number(day))
  const [, hanYear, hanMonth, hanDay] = HAN_DATE.exec(folded.replace(/\s/g, '')) ?? []
  if (!hanYear || !hanMonth || !hanDay) return undefined
  return iso(Number(hanYear), numberOf(hanMonth), numberOf(hanDay))
}

const numberOf = (written: string) => numeralAt(written, 0)?.value ?? 0

const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** A month that stands alone on its line, as its first day. */
export function monthAlone(text: string): string | undefined {
  const [, year, month] = MONTH.exec(text.length > 20 ? '' : fold(text).replace(/\s/g, '')) ?? []
  if (!year || !month) return undefined
  const number = /\d/.test(month) ? Number(month) : numberOf(month)
  return number >= 1 && number <= 12 ? iso(Number(digitsOf(year)), number, 1) : undefined
}

const MONTH =
  /^[(]?((?:19|20)\d\d|[二一][\d〇零○ＯO一二三四五六七八九]{3})年(\d{1,2}|[一二三四五六七八九十]{1,2})月[)]?$/

/** 二〇二四 as digits. */
const digitsOf = (year: string) =>
  [...year].map((char) => ('〇零○ＯO'.includes(char) ? '0' : /\d/.test(char) ? char : numberOf(char))).join('')

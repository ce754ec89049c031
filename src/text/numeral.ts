import type { Numeral } from './stated.ts'
import { summing, type Token } from './sum.ts'

const DIGITS = '零一二三四五六七八九'
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8 }

const ARABIC = /\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:,\d+)+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:\.\d+)?/y
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
/** 千 and 百 that begin the unit instead of ending the number. */
const UNIT_BEGINS = /^(?:千(?:[克瓦米伏卡帕赫焦字]|比特)|百分(?!之)|百帕|百姓|千方百计|千家万户|万众)/

interface Read {
  token: Token
  end: number
}

/** 二零二六, spelt digit by digit; 一二三 of 一二三产业 is no number. */
const SPELT = /[零一二三四五六七八九]{3,}(?![十百千万亿])/y
const YEAR = /^(?:一九|二零)..$/

const RUN = /[零一二三四五六七八九]{3,}/y

/** The number that begins at a place; undefined where none does. */
export function numeralAt(text: string, start: number): Numeral | undefined {
  SPELT.lastIndex = start
  const spelt = SPELT.exec(text)?.[0]
  if (spelt !== undefined) return speltAt(spelt, start)
  const sum = summing()
  let at = start
  let kept = start
  for (;;) {
    const read = tokenAt(text, at, at > start)
    if (!read || !sum.take(read.token)) break
    at = read.end
    if (read.token.type !== 'zero') kept = at
  }
  const value = sum.value()
  return value && kept > start ? { start, end: kept, ...value } : undefined
}

/** 万元GDP, 亿级: 万 and 亿 without a number before them count nothing; 万分之三 is a share. */
function nameless(text: string, numeral: Numeral | undefined): Numeral | undefined {
  if (!numeral || !/^[万亿]+$/.test(text.slice(numeral.start, numeral.end))) return numeral
  if (text.startsWith('分之', numeral.end)) return numeral
  return /[近上逾超过]/.test(text[numeral.start - 1] ?? '') ? numeral : undefined
}

function speltAt(spelt: string, start: number): Numeral | undefined {
  const value = Number([...spelt].map((char) => DIGITS.indexOf(char)).join(''))
  return YEAR.test(spelt) ? { start, end: start + spelt.length, value, scale: '', han: true } : undefined
}

/** Every number of a folded text in digits or Chinese numerals, in order; they do not overlap. */
export function chineseNumeralsIn(text: string): Numeral[] {
  const found: Numeral[] = []
  const beginning = /[\d零一二两三四五六七八九十百千万亿廿卅数几]/g
  for (let match = beginning.exec(text); match; match = beginning.exec(text)) {
    const numeral = nameless(text, numeralAt(text, match.index))
    if (!numeral) {
      RUN.lastIndex = match.index
      beginning.lastIndex = match.index + (RUN.exec(text)?.[0].length ?? 1)
      continue
    }
    found.push(withWordBefore(text, numeral))
    beginning.lastIndex = numeral.end
  }
  return found
}

/** 近百, 上千, 逾万, 过万: the word before a round number belongs to it; before any other it is a bound. */
function withWordBefore(text: string, numeral: Numeral): Numeral {
  const round = /^[百千万亿]/.test(text.slice(numeral.start))
  const before = text[numeral.start - 1]
  if (!round || numeral.vague || !/^[近上过逾超]$/.test(before ?? '')) return numeral
  return { ...numeral, start: numeral.start - 1, vague: before === '近' ? 'under' : 'over' }
}

/** 13000 亿: a blank may stand before the 万 or 亿 of digits. */
const SPACED = /(?<=\d) (?=[百千万亿余多])/y

function tokenAt(text: string, at: number, inside: boolean): Read | undefined {
  SPACED.lastIndex = at
  const from = inside && SPACED.test(text) ? at + 1 : at
  const char = text[from] ?? ''
  if (/\d/.test(char)) return arabicAt(text, from)
  if (UNIT_BEGINS.test(text.slice(from, from + 4))) return undefined
  if (char === '零') return { token: { type: 'zero' }, end: from + 1 }
  if ((char === '余' || char === '多') && inside && /[十百千万亿]/.test(text[from + 1] ?? ''))
    return { token: { type: 'more' }, end: from + 1 }
  if (char in SMALL) return { token: { type: 'small', value: SMALL[char] ?? 1 }, end: from + 1 }
  if (char in LARGE) return { token: { type: 'large', value: LARGE[char] ?? 1, char }, end: from + 1 }
  return hanAt(text, from)
}

function arabicAt(text: string, at: number): Read | undefined {
  ARABIC.lastIndex = at
  const written = ARABIC.exec(text)?.[0]
  if (written === undefined) return undefined
  const value = Number(written.replace(/[, ]/g, ''))
  const or = otherReadings(written)
  return { token: { type: 'number', value, han: false, ...(or.length && { or }) }, end: at + written.length }
}

/** 1 300 may be two numbers; 1,30 a decimal or a slip. */
function otherReadings(written: string): number[] {
  if (written.includes(' ')) return [Number(written.split(' ').at(-1))]
  if (!written.includes(',') || GROUPED.test(written)) return []
  return [Number(written.replace(',', '.').replaceAll(',', ''))].filter(Number.isFinite)
}

function hanAt(text: string, at: number): Read | undefined {
  const char = (text[at] ?? '').replace('两', '二')
  if (char === '廿' || char === '卅') return { token: { type: 'tens', value: char === '廿' ? 2 : 3 }, end: at + 1 }
  if ((char === '数' || char === '几') && (/[十百千万亿]/.test(text[at + 1] ?? '') || text[at - 1] === '十'))
    return { token: { type: 'number', value: 2, high: 9, some: true, han: true }, end: at + 1 }
  const value = DIGITS.indexOf(char)
  if (char === '' || value < 0) return undefined
  const decimals = /^点([零一二三四五六七八九]+)/.exec(text.slice(at + 1, at + 12))?.[1]
  if (decimals === undefined) return { token: { type: 'number', value, han: true }, end: at + 1 }
  const share = Number(`0.${[...decimals].map((digit) => DIGITS.indexOf(digit)).join('')}`)
  return { token: { type: 'number', value: value + share, han: true }, end: at + 2 + decimals.length }
}

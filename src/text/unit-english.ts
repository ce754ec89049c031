import { MEASURES, measureAt } from './measures-english.ts'
import { nounAt } from './noun-english.ts'
import { STOP_WORDS, singular } from './words-english.ts'

const SIGNS: Record<string, string> = { $: '美元', US$: '美元', '£': '英镑', '€': '欧元', '¥': '元' }
/** As money is written before its number: £, US$, KES, Rs. */
const SIGN =
  '(?:[A-Z]{1,2})?[$£€¥₹]|USD|GBP|EUR|RMB|CNY|INR|Rs\\.?|KES|K[Ss]hs?\\.?|T[Ss]hs?\\.?|TZS|U[Ss]hs?\\.?|UGX|NGN|GHS|GH¢|ZAR|RM|MYR|IDR|PHP|BDT|PKR|LKR|SGD|AUD|NZD|CAD|HKD|JPY'
export const CURRENCY = new RegExp(`(?<![\\w$])(?:${SIGN}) ?(?=\\d)`, 'g')
const MONEY = new RegExp(`^(?:${SIGN})(?: |$)`)

/** Whether a unit begins with what English writes before a sum of money. */
export const isEnglishMoney = (unit: string): boolean => MONEY.test(unit)

const POWERS: Record<string, number> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
}

/** per km, /m3, per 100,000 people, per household: what an amount is counted by. */
const PER = '(?:[a-z]+ (?=[a-z]+s\\b))?[a-z][\\w²³]*(?: of [a-z]+)?'
const RATIO = new RegExp(
  `(?: per |\\/(?!\\d+\\b(?!,| )))(?!(?:year|annum|month|week|weekday|day|quarter|cent)\\b)(?:\\d[\\d,]*(?: (?:million|thousand))?(?: (?!(?:${[...STOP_WORDS].join('|')})\\b)${PER})?|${PER})`,
  'iy',
)

/** The English unit that begins at a place of a folded text: a measure, or the noun that is counted; of `one` it is singular. */
export function englishUnitAt(text: string, at: number, one = false): { unit: string; length: number } {
  const measure = measureAt(text, at)
  const noun = measure
    ? { unit: MEASURES[measure.toLowerCase()] === '%' ? '%' : measure, length: measure.length }
    : nounAt(text, at, one)
  RATIO.lastIndex = noun.unit || text[at - 1] !== ' ' ? at + noun.length : at - 1
  const ratio = RATIO.exec(text)?.[0] ?? ''
  return {
    unit: noun.unit + (noun.unit ? ratio : ratio.trim()),
    length: RATIO.lastIndex ? RATIO.lastIndex - at : noun.length,
  }
}

const WRITTEN = new RegExp(
  `^((?:${SIGN})(?:(?<=[^A-Za-z])|(?![A-Za-z])))?\\s*(?:(thousand|million|billion|trillion|bn|(?<=[$£€¥]\\s?)[mk])\\b)?\\s*(.*)$`,
)

/** The singular of what is counted, for an English unit; undefined for a unit that is not English. */
export function englishScaled(unit: string): { scale: number; base: string } | undefined {
  const [, sign = '', power = '', rest = ''] = WRITTEN.exec(unit) ?? []
  const plain = /^[\x20-\x7e°µμ²³₂]*$/.test(rest)
  if (!plain || (!sign && !power && !/^[a-z%°]/i.test(rest))) return undefined
  const scale = POWERS[power] ?? 1
  const base = sign ? `${SIGNS[sign] ?? sign}${rest && ` ${rest}`}` : baseOf(rest)
  return { scale, base }
}

/** Home care hours are hours, reuse shops shops; what is measured by another measure keeps it: t CO2e/MWh. */
function baseOf(unit: string): string {
  const whole = measured(unit)
  if (whole) return whole
  const [, counted = '', by = ''] = /^(.*?)((?: per |\/).*)?$/.exec(unit) ?? []
  const words = counted.toLowerCase().split(' ')
  const head = words.at(-1) ?? ''
  const known = measured(counted) ?? (head.length > 3 ? measured(head) : undefined)
  return (known ?? singular(words.slice(LIGHT.test(counted) ? -2 : -1).join(' '))) + by
}

const measured = (unit: string): string | undefined =>
  MEASURES[unit.toLowerCase()] ?? MEASURES[unit.toLowerCase().replace(/s$/, '')]

/** Nouns that say little alone: charge points and data points are not counted in the same. */
const LIGHT = /\b(?:points?|places?|units?|spaces?|events?|items?|sites?|systems?)$/i

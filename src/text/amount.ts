import { englishAmounts, isTypedUnit, joinsInEnglish } from './amount-english.ts'
import { foldAll } from './fold.ts'
import { isEnglish } from './language.ts'
import { withoutNames } from './names.ts'
import { numeralAt } from './numeral.ts'
import { numeralsIn } from './numerals.ts'
import { type Part, shares } from './shares.ts'
import type { Amount } from './stated.ts'
import { exact } from './sum.ts'
import { scaled, unitAt, usual } from './unit.ts'

const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 }
const CONNECTOR = /^(?:\s?[-~]{1,2}\s?|[至到])$/

/** Every amount of a text, in order. Places are those of the text as given. */
export function amountsIn(text: string): Amount[] {
  const folded = withoutNames(foldAll(text))
  const numerals = numeralsIn(folded)
  if (isEnglish(folded)) return joined(folded, englishAmounts(folded, numerals), joinsInEnglish)
  const single = apart(shares(folded, numerals).map((numeral) => amountFrom(folded, numeral)))
  const words = wordsIn(folded)
  const others = joined(folded, single).filter(
    ({ start, end }) => !words.some((word) => word.start < end && word.end > start),
  )
  return [...others, ...words].sort((a, b) => a.start - b.start)
}

/** The second number of 2.5:1 belongs to the unit of the first. */
const apart = (amounts: readonly Amount[]): Amount[] =>
  amounts.filter(({ start }, index) => (amounts[index - 1]?.end ?? 0) <= start)

function amountFrom(folded: string, part: Part): Amount {
  const { rate, scale, start, end, han, or } = part
  const after =
    rate === undefined ? afterNumber(folded, end, { han, scaled: scale !== '' }) : { end, unit: '', more: false }
  const times = rate === undefined ? (LARGE[scale] ?? 1) : 1
  const vague = part.vague ?? (after.more ? ('over' as const) : undefined)
  return {
    start,
    end: after.end,
    value: exact(part.value / times),
    ...(part.high !== undefined && { high: exact(part.high / times) }),
    unit: rate ?? usual(`${scale}${after.unit}`),
    ...(vague && { vague }),
    ...(or && { or }),
    han,
  }
}

/** 30余家, 30 多个, 30 个: what stands between a number and its unit, and the unit. */
function afterNumber(
  folded: string,
  end: number,
  { han, scaled }: { han: boolean; scaled: boolean },
): { end: number; unit: string; more: boolean } {
  const more = /^\s?[余多几](?=\S)/.exec(folded.slice(end, end + 3))?.[0] ?? ''
  const at = end + (more ? more.length : folded[end] === ' ' ? 1 : 0)
  const unit = unitAt(folded, at) || (han ? '' : measureAt(folded, at, scaled))
  return { end: unit ? at + unit.length : end + more.length, unit, more: more !== '' }
}

/** 25万枪, 22亿词元, 1900客: a short word that ends what is said, whatever is counted with it. */
const MEASURE = /\p{Script=Han}(?=[,。;、)]|$|以[上下内]|左右)/uy
const LARGE_MEASURE = /\p{Script=Han}{1,2}?(?=[,。;、)]|$|以[上下内]|左右)/uy

function measureAt(folded: string, at: number, scaled: boolean): string {
  const pattern = scaled ? LARGE_MEASURE : MEASURE
  pattern.lastIndex = at
  const [word = ''] = pattern.exec(folded) ?? []
  return /[余多几的了年月日号为至到和与及或等时强届级型类式后前上下内外中右]/.test(word) ? '' : word
}

/** 25-30个, 5%至8%, 3到5年: two amounts of which the first has no unit of its own, or the same. */
function joined(folded: string, amounts: readonly Amount[], joins = joinsInChinese): Amount[] {
  const found: Amount[] = []
  for (const amount of amounts) {
    const before = found.at(-1)
    const range =
      before && joins(folded.slice(0, before.start), folded.slice(before.end, amount.start))
        ? rangeOf(before, amount)
        : undefined
    if (range) found.splice(-1, 1, range)
    else found.push(amount)
  }
  return found
}

const joinsInChinese = (before: string, between: string): boolean =>
  CONNECTOR.test(between) && !/[由从自]$/.test(before)

const goesOn = (one: string, other: string): boolean =>
  other.startsWith(`${one} `) || (other.startsWith(one) && /\p{Script=Han}$/u.test(one))

function rangeOf(from: Amount, to: Amount): Amount | undefined {
  if (from.high !== undefined || to.high !== undefined) return undefined
  // £1.7 and £1.8 billion: the scale word behind the second holds for both; so does 标准煤 in 2000吨-5000吨标准煤.
  const low = from.unit === '' || goesOn(from.unit, to.unit) ? from.value : amountIn(to.unit, from)
  if (low === undefined || low >= to.value) return undefined
  const or = [...(from.or ?? []), ...(to.or ?? [])]
  return { ...to, start: from.start, value: low, high: to.value, ...(or.length && { or }), han: from.han && to.han }
}

/** Words that stand for an amount: 一半, 半数, 过半 for a share; 翻一番 and 实现倍增 for as much again, 翻两番 for three times more. */
function wordsIn(folded: string): Amount[] {
  const halves = [...folded.matchAll(/一半|半数|(?<=[过超近])半(?=[,。;、数]|$)/g)].map(({ index, 0: raw }) => ({
    index,
    raw,
    value: 50,
    unit: '%',
  }))
  const doubled = [...folded.matchAll(/翻([一两二三四1-4]?)番|(?<=实现)倍增(?=[,。;、]|$)/g)].map(
    ({ index, 0: raw, 1: times = '' }) => ({
      index,
      raw,
      value: 2 ** (numeralAt(times, 0)?.value ?? 1) - 1,
      unit: '倍',
    }),
  )
  return [...halves, ...doubled].map(({ index, raw, ...amount }) => ({
    start: index,
    end: index + raw.length,
    ...amount,
    han: true,
  }))
}

/**
 * The amount in another unit: 1.3万亿元 is 13000 in 亿元. An amount without a unit is taken as it is.
 * Undefined where the units do not measure the same.
 */
export function amountIn(unit: string, { value, unit: given }: Pick<Amount, 'value' | 'unit'>): number | undefined {
  if (given === '' || given === unit) return value
  const from = scaled(given)
  const to = scaled(unit)
  if (from.base !== to.base && from.base !== '') return undefined
  return exact((value * from.scale) / to.scale)
}

/** One amount and nothing else, as a person types it; what is not certain has readings in `or`. */
export function readAmount(
  text: string,
): (Pick<Amount, 'value' | 'unit' | 'or' | 'vague' | 'high'> & { sign: -1 | 1 }) | undefined {
  const folded = foldAll(text.trim())
  const [, sign = '', rest = ''] = /^([+-]?)\s*(.*)$/su.exec(folded) ?? []
  // In a text 2000 alone is a year; who is asked for an amount means one.
  if (/^\d+$/.test(rest)) return { value: Number(rest), unit: '', sign: sign === '-' ? -1 : 1 }
  const [amount, ...others] = amountsIn(rest)
  if (!amount || others.length || amount.start !== 0) return undefined
  const unit = typedUnit(amount, rest.slice(amount.end))
  return unit === undefined ? undefined : { ...amount, unit, sign: sign === '-' ? -1 : 1 }
}

/** The unit of an amount with the word that a person typed behind it; undefined where the rest is no unit. */
function typedUnit({ unit }: Amount, tail: string): string | undefined {
  if (tail === '') return unit
  const isUnit = /^\s?\p{L}{1,8}$/u.test(tail) || isTypedUnit(tail)
  if (!isUnit || scaled(unit).base !== '') return undefined
  return `${unit}${/n$/.test(unit) ? ' ' : ''}${tail.trim()}`
}

import type { EnglishNumeral } from './cardinal-english.ts'
import type { Numeral } from './stated.ts'

/** A number, or a share that numbers are written as. */
export type Part = Numeral & Pick<EnglishNumeral, 'rate'>

/** 百分之八十五, 三分之二, 1/3 and 八成 are shares. */
export function shares(folded: string, numerals: readonly Numeral[]): Part[] {
  const found: Part[] = []
  for (const numeral of numerals) {
    const base = found.at(-1)
    if (base && folded.slice(base.end, numeral.start) === '分之' && base.rate === undefined && base.value > 0) {
      found.pop()
      found.push(shareOf(base, numeral))
    } else if (base && isTenths(folded, base, numeral)) {
      found.pop()
      found.push({ ...numeral, start: base.start, value: base.value * 10 + numeral.value, rate: '%' })
    } else if (base && isFraction(folded, base, numeral)) {
      found.pop()
      found.push({ ...shareOf(numeral, base), start: base.start, end: numeral.end })
    } else found.push(tenths(folded, numeral))
  }
  return found
}

/** 1/3, 3/4: a proper fraction with nothing that goes on; 10/10万, 24/7 and 1/2/3 are none. */
const isFraction = (folded: string, part: Numeral, whole: Numeral): boolean =>
  folded.slice(part.end, whole.start) === '/' &&
  /^[1-9]$/.test(folded.slice(part.start, part.end)) &&
  /^(?:[2-9]|10)$/.test(folded.slice(whole.start, whole.end)) &&
  part.value < whole.value &&
  !/[\p{L}\d./-]/u.test(folded.slice(part.start - 1, part.start).replace(/\p{Script=Han}/u, '')) &&
  !/^[\d./A-Za-z号月日]/.test(folded.slice(whole.end))

function shareOf(base: Numeral, numeral: Numeral): Part {
  const percent = (value: number) => Math.round((value / base.value) * 1e6) / 1e4
  const high = numeral.high === undefined ? {} : { high: percent(numeral.high) }
  return { ...numeral, start: base.start, value: percent(numeral.value), ...high, scale: '', rate: '%' }
}

/** 四成五, with nothing that is counted behind it. */
const isTenths = (folded: string, base: Part, numeral: Numeral): boolean =>
  folded.slice(base.end, numeral.start) === '成' &&
  [base, numeral].every(({ han, value, high, scale }) => han && value > 0 && value < 10 && !high && !scale) &&
  /^(?:以[上下内]|左右|[,。;、)的就了吗吧呢才都还是来不够对]|$)/.test(folded.slice(numeral.end))

/** 成 is a tenth only where no word goes on: 建成三成体系 has none, 占三成就够了 has one. */
function tenths(folded: string, numeral: Numeral): Part {
  const isTenth =
    numeral.han &&
    numeral.value < 10 &&
    /^成(?=半?(?:以上|以下|以内|左右|多|[,。;、)的]|(?!不变)[就了吗吧呢才都还是来不够对]|$))/.test(
      folded.slice(numeral.end),
    )
  if (!isTenth) return numeral
  const times = (value: number) => value * 10
  return {
    ...numeral,
    end: numeral.end + 1,
    value: times(numeral.value),
    ...(numeral.high !== undefined && { high: times(numeral.high) }),
    rate: '%',
  }
}

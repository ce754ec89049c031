import type { Numeral } from './stated.ts'

/** A part that a number is written with. */
export type Token =
  | { type: 'number'; value: number; han: boolean; high?: number; or?: number[]; some?: true }
  | { type: 'small'; value: number }
  | { type: 'large'; value: number; char: string }
  | { type: 'tens'; value: number }
  | { type: 'zero' | 'more' }

type Sum = Pick<Numeral, 'value' | 'high' | 'vague' | 'or' | 'scale' | 'han'>

/**
 * Adds up what a number is written with, part by part: 一亿三千万 is 1 × 亿 + 3 × 千 × 万. `take` refuses a part that
 * cannot follow; the number ends there.
 */
export function summing() {
  /** Whole parts, each with the 万 or 亿 that closed it. */
  const groups: { value: number; high: number; scale: number }[] = []
  let [section, sectionHigh, lastSmall, last] = [0, 0, 0, 0]
  let pending: { value: number; high: number; han: boolean; zero: boolean; wide: boolean } | undefined
  let [han, some, more, afterZero, digits] = [true, false, false, false, 0]
  let or: number[] = []
  let scale: Numeral['scale'] = ''

  function number(token: Token & { type: 'number' }): boolean {
    if (pending) return pair(token)
    if (!token.han && lastSmall === 0 && groups.length === 0 && section > 0) return false
    pending = { value: token.value, high: token.high ?? token.value, han: token.han, zero: afterZero, wide: false }
    afterZero = false
    some ||= token.some ?? false
    han &&= token.han
    or = [...or, ...(token.or ?? [])]
    scale = ''
    return true
  }
  /** 两三, 三五, 七八: a little of each; 二零二六: a number spelt digit by digit. */
  function pair(token: Token & { type: 'number' }): boolean {
    if (!pending?.han || !token.han || some || token.some) return false
    const [a, b] = [pending.value, token.value]
    if (digits === 0 && !pending.wide && a >= 1 && (b === a + 1 || (a === 3 && b === 5))) {
      pending = { ...pending, high: b, wide: true }
      return true
    }
    return false
  }
  function small(unit: number): boolean {
    if (lastSmall && unit >= lastSmall) return false
    if (!pending && (section > 0 || afterZero) && unit !== 10) return false
    const one = pending ?? { value: 1, high: 1 }
    section += one.value * unit
    sectionHigh += one.high * unit
    ;[lastSmall, last, pending, afterZero, scale] = [unit, unit, undefined, false, '']
    return true
  }
  function large({ value: unit, char }: Token & { type: 'large' }): boolean {
    const before = groups.filter((group) => group.scale < unit)
    const bare = !pending && section === 0 && before.length === 0
    if (bare && groups.length > 0) return false
    const add = (of: 'value' | 'high') =>
      before.reduce(
        (total, group) => total + group[of],
        (of === 'value' ? section : sectionHigh) + (pending?.[of] ?? 0),
      )
    const [low, high] = bare ? [1, 1] : [add('value'), add('high')]
    groups.splice(groups.length - before.length, before.length, { value: low * unit, high: high * unit, scale: unit })
    scale = char === '亿' && scale === '万' && last === 1e4 ? '万亿' : char === '亿' ? '亿' : '万'
    ;[section, sectionHigh, lastSmall, last, pending, afterZero] = [0, 0, 0, unit, undefined, false]
    return true
  }
  function take(token: Token): boolean {
    switch (token.type) {
      case 'number':
        return number(token)
      case 'small':
        return small(token.value)
      case 'large':
        return large(token)
      case 'tens':
        return number({ type: 'number', value: token.value, han: true }) && small(10)
      case 'more':
        more = true
        return true
      case 'zero':
        if (pending || (last === 0 && section === 0)) return zeroDigit()
        afterZero = true
        return true
    }
  }
  function zeroDigit(): boolean {
    if (pending || last || section) return false
    pending = { value: 0, high: 0, han: true, zero: true, wide: false }
    digits = 1
    return true
  }
  /** 二百五 is 250 and 一万三 is 13000: a last digit counts in tens of what came before. */
  function tail(of: 'value' | 'high'): number {
    if (!pending) return 0
    const colloquial = last > 10 && !pending.zero && pending.value < 10 && Number.isInteger(pending.value)
    return colloquial ? pending[of] * (last / 10) : pending[of]
  }
  function value(): Sum | undefined {
    if (!pending && !section && !groups.length) return undefined
    const total = (of: 'value' | 'high') =>
      exact(groups.reduce((sum, group) => sum + group[of], (of === 'value' ? section : sectionHigh) + tail(of)))
    const [low, high] = [total('value'), total('high')]
    const vague = some ? 'some' : more ? 'over' : undefined
    return { value: low, ...(high > low && { high }), ...(vague && { vague }), ...(or.length && { or }), scale, han }
  }
  return { take, value }
}

/** Decimal shares such as 1.3 × 10⁸ come out as written. */
export const exact = (value: number) => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)))

import type { Misfit } from '../core/command.ts'
import type { Amount } from '../core/option-kinds.ts'
import type { Item } from '../plan/items.ts'
import type { Target } from '../plan/plan.ts'
import { isCounted } from './standing.ts'

/** What comes only in whole ones. */
const COUNTERS = /^[个项家所座条件台套户名位处次篇]$/

const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }

/**
 * The amount in another unit: 1.3万亿元 is 13000 in 亿元. An amount without a unit is taken as it is.
 * Undefined where the units do not measure the same.
 */
export function amountIn(unit: string, { value, unit: given }: Amount): number | undefined {
  if (given === '' || given === unit) return value
  const from = scaled(given)
  const to = scaled(unit)
  if (from.base !== to.base && from.base !== '') return undefined
  return Number(((value * from.scale) / to.scale).toPrecision(15))
}

/** A unit as a power of ten and what is counted: 万亿元 is 10¹² 元. */
function scaled(unit: string): { scale: number; base: string } {
  const [prefix = ''] = /^[十百千万亿]+/.exec(unit) ?? []
  return {
    scale: [...prefix].reduce((scale, digit) => scale * (SCALES[digit] ?? 1), 1),
    base: unit.slice(prefix.length),
  }
}

/** A counted target takes an addition or a level, a yearly one only a level, everything else neither. */
export function amountMisfits(item: Item, add: Amount | undefined, level: Amount | undefined): Misfit[] {
  if (add && level) return misfit('level', (t) => t.progress.onlyOneAmount)
  if (item.type === 'target' && isCounted(item)) return countedMisfits(item, add, level)
  return add || level ? misfit(add ? 'add' : 'level', (t) => t.progress.noAmount(item.code)) : []
}

function countedMisfits({ code, measure, unit }: Target, add: Amount | undefined, level: Amount | undefined): Misfit[] {
  const given = add ?? level
  if (!given) return misfit(measure === 'level' ? 'level' : 'add', (t) => t.progress.needsAmount)
  if (add && measure === 'level') return misfit('add', (t) => t.progress.levelOnly(code))
  if (amountIn(unit, given) === undefined)
    return misfit(add ? 'add' : 'level', (t) => t.progress.wrongUnit(given.unit, unit))
  if (COUNTERS.test(unit) && !Number.isInteger(amountIn(unit, given)))
    return misfit(add ? 'add' : 'level', (t) => t.progress.whole(unit))
  return add?.value === 0 ? misfit('add', (t) => t.progress.zeroAmount) : []
}

const misfit = (option: string, sentence: Misfit['sentence']): Misfit[] => [{ option, sentence }]

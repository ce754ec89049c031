import { keepsBelow } from '../plan/limit.ts'
import type { Bound, Point, Target } from '../plan/target.ts'
import { type Decimal, decimal } from './decimal.ts'

/** What a figure is held against. */
export interface Aim {
  bound: Bound
  /** In the target's unit; the lower end of a range. */
  amount: number
  /** The upper end of a range. */
  high?: number
  /** The value must fall to it. */
  falls: boolean
  /** It must be kept to all the time. */
  limits: boolean
}

/** 30个左右 counts as reached from nine tenths of it: a rule of ours, shown wherever it is applied. */
export const APPROXIMATELY = 0.9

/** No figure can tell whether a target is done: an entry has to say so. */
export const isStated = ({ kind, amount, bound, each, imprecise }: Target): boolean =>
  kind !== 'amount' || amount === undefined || bound === undefined || each !== undefined || imprecise === true

/** Whether lower is better. */
export const falls = ({ basis, direction }: Target): boolean => basis === 'level' && direction === 'down'

/** What the figure of a target is held against; undefined where no figure can tell. */
export function aimOf(target: Target): Aim | undefined {
  const { bound, amount, high } = target
  if (isStated(target) || bound === undefined || amount === undefined) return undefined
  return { bound, amount, ...sideOf(target, bound), ...(high !== undefined && { high }) }
}

/** The aim of a checkpoint of a target. */
export function aimAt(target: Target, { bound = target.bound ?? 'exact', amount, high }: Point): Aim {
  return { bound, amount, ...sideOf(target, bound), ...(high !== undefined && { high }) }
}

function sideOf(target: Target, bound: Bound): Pick<Aim, 'falls' | 'limits'> {
  const [down, limits] = [falls(target), keepsBelow(target)]
  if (bound === 'approximate') return { falls: down, limits }
  return { falls: down, limits: (bound === 'atMost' || bound === 'lessThan') && (!down || limits) }
}

/** Whether a bound sets a limit and no goal to work up to. */
export const isCeiling = ({ limits }: Aim): boolean => limits

/** The number from which an aim holds, coming from where things stood before. */
export const edgeOf = ({ bound, amount, high, falls: down }: Aim): number =>
  down && bound === 'range' ? (high ?? amount) : amount

/** Whether a figure is what was aimed at, exactly. */
export function holds(aim: Aim, reached: Decimal): boolean {
  const edge = edgeOf(aim)
  switch (aim.bound) {
    case 'atLeast':
      return reached.gte(edge)
    case 'moreThan':
      return reached.gt(edge)
    case 'atMost':
      return reached.lte(edge)
    case 'lessThan':
      return reached.lt(edge)
    case 'approximate':
      return isFromAbove(aim)
        ? reached.lte(nearlyOf(edge, 2 - APPROXIMATELY))
        : reached.gte(nearlyOf(edge, APPROXIMATELY))
    default:
      return aim.falls ? reached.lte(edge) : reached.gte(edge)
  }
}

/** Whether what is below it is what was aimed at, too. */
export const isFromAbove = (aim: Aim): boolean => aim.falls || aim.limits

const nearlyOf = (amount: number, part: number) => decimal(amount).times(part)

/** Whether a figure is past the far end of a range. */
export function isBeyond({ bound, amount, high, falls: down }: Aim, reached: Decimal): boolean {
  if (bound !== 'range' || high === undefined) return false
  return down ? reached.lt(amount) : reached.gt(high)
}

/** Whether a figure is the number itself, and that is not enough. */
export const isJustAt = ({ bound, amount }: Aim, reached: Decimal): boolean =>
  (bound === 'moreThan' || bound === 'lessThan') && reached.eq(amount)

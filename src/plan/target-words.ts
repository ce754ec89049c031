import type { Sentences } from '../locale/index.ts'
import { amountsIn } from '../text/index.ts'
import { keepsBelow } from './limit.ts'
import type { Plan } from './plan.ts'
import { type Baseline, type Bound, isRatio, type Point, type Target } from './target.ts'

/** What a target asks for and what it takes to be done, in full. */
export function kindWords(target: Target, t: Sentences): string {
  return [boundWords(target, t), basisWords(target, t), target.each && t.target.eachOf(target.each)]
    .filter(Boolean)
    .join(t.plan.betweenPhrases)
}

/** A target's wording, with whom it holds for and with the unit that a table says in another column: >80 is >80%. */
export function wordingWords({ kind, wording, unit, each = '' }: Target): string {
  const end = kind === 'amount' && unit ? endOfBare(wording) : undefined
  if (end === undefined) return `${each}${wording}`
  const blank = /^[A-Za-z\d]/.test(unit) ? ' ' : ''
  return `${each}${wording.slice(0, end)}${blank}${unit}${wording.slice(end)}`
}

/** Where a number without a unit ends; one that looks like a year is no amount in a text, but it is in a table. */
function endOfBare(wording: string): number | undefined {
  const [amount] = amountsIn(wording)
  if (amount) return amount.unit === '' ? amount.end : undefined
  return /^[^\p{L}\d]*(?:19|20)\d\d(?!\d)/u.exec(wording)?.[0].length
}

/** A target's wording with what it takes to be done. */
export const aimWords = (target: Target, t: Sentences): string =>
  t.target.aim(wordingWords(target), kindWords(target, t))

function boundWords(target: Target, t: Sentences): string {
  const { kind, bound, basis, direction, imprecise } = target
  if (kind !== 'amount') return t.target.kinds[kind]
  if (imprecise || bound === undefined) return t.target.kinds.imprecise
  if (keepsBelow(target)) return bound === 'approximate' ? t.target.aboutLimit : t.target.bounds[bound]
  return basis === 'level' && direction === 'down' ? t.target.falling[bound] : t.target.bounds[bound]
}

function basisWords({ kind, basis, direction, against = '' }: Target, t: Sentences): string {
  if (kind !== 'amount') return ''
  return basis === 'change' ? t.target.change(t.target.directions[direction], against) : t.target.bases[basis]
}

/** The same in a few words, for tables. */
export function shortKindWords({ kind, bound, basis, direction, imprecise }: Target, t: Sentences): string {
  const { short, betweenShort } = t.target
  if (kind !== 'amount') return short[kind]
  const first = imprecise || bound === undefined ? short.imprecise : short[bound]
  return [first, short[basis], ...(direction === 'down' ? [short.down] : [])].join(betweenShort)
}

/** An amount with its bound: 不少于40个. */
export const amountWords = (
  { bound, amount, high }: { bound: Bound; amount: number; high?: number | undefined },
  unit: string,
  t: Sentences,
): string => t.target.amounts[bound](String(amount), unit, String(high ?? ''))

/** Where things stood before: 40微克/立方米（2020年）. */
export function baselineWords({ amount, at = '', unit }: Baseline, own: string, t: Sentences): string {
  const when = /^\d{4}$/.test(at) ? t.target.year(at) : at
  return t.target.baseline(String(amount), unit ?? (isRatio(own) ? '' : own), when)
}

/** A target's baseline; empty where it has none. */
export const baselineOf = ({ baseline, unit, basis }: Target, t: Sentences): string =>
  baseline ? baselineWords({ ...baseline, ...(basis !== 'change' && { unit: baseline.unit ?? unit }) }, unit, t) : ''

/** Checkpoints with their days. */
export const pointsWords = (points: readonly Point[], own: Pick<Target, 'bound' | 'unit'>, t: Sentences): string =>
  points
    .map((point) => t.target.point(point.due, amountWords(boundedBy(point, own.bound), own.unit, t)))
    .join(t.target.betweenPoints)

const boundedBy = ({ bound, amount, high }: Point, own: Bound | undefined) => ({
  bound: bound ?? own ?? ('exact' as const),
  amount,
  high,
})

/** By when, or that the text does not say. */
export const dueWords = ({ due }: Target, t: Sentences, end?: string): string =>
  due ?? (end === undefined ? t.target.noDue : t.target.noDueUntil(end))

/** The time a plan covers, and what of it the text does not say. */
export const periodWords = ({ period: { start, end, assumed = [] } }: Plan, t: Sentences): string =>
  t.target.period(
    start,
    end,
    assumed.map((one) => t.target.short[one]),
  )

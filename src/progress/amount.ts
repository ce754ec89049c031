import type { Misfit } from '../core/command.ts'
import type { Amount } from '../core/option-kinds.ts'
import type { Sentence } from '../core/problem.ts'
import type { Item } from '../plan/items.ts'
import { isRatio, type Target } from '../plan/target.ts'
import { baselineOf } from '../plan/target-words.ts'
import { amountIn, scaled } from '../text/index.ts'
import { isStated } from './aim.ts'
import { addsUp, isComputed, loggedUnit } from './reached.ts'

/** What comes only in whole ones. */
const COUNTERS = /^[个项家所座条件台套户名位处次篇]$/

/** The amount as the ledger keeps it for a target; undefined where its unit does not fit. */
export function keptAmount(target: Target, amount: Amount): number | undefined {
  const unit = loggedUnit(target)
  if (unit === undefined) return isRatio(amount.unit) ? undefined : amount.value
  return amountIn(unit, amount)
}

/** What a milestone says of its item beside the note. */
interface Given {
  add: Amount | undefined
  level: Amount | undefined
  done: 'yes' | 'no' | undefined
}

/**
 * Which of them an item takes follows from what it asks for: what adds up takes an addition or a level, levels and
 * changes take a level, and what no figure can tell takes a word on its completion.
 */
export function amountMisfits(item: Item, { add, level, done }: Given): Misfit[] {
  if (add && level) return misfit('level', (t) => t.progress.onlyOneAmount)
  const target = item.type === 'target' ? item : undefined
  if (done && target && !isStated(target)) return misfit('done', (t) => t.progress.doneByFigure(item.code))
  const amount = add ?? level
  if (!amount) return target && !isStated(target) ? missingMisfits(target) : []
  const field = add ? 'add' : 'level'
  return target?.kind === 'amount'
    ? figureMisfits(target, field, amount)
    : misfit(field, (t) => t.progress.noAmount(item.code))
}

/** The fields that make no sense for an item. */
export function fieldsWithout(item: Item): ('add' | 'level' | 'done')[] {
  if (item.type === 'task' || item.kind !== 'amount') return ['add', 'level']
  return [...(addsUp(item) ? [] : ['add' as const]), ...(isStated(item) ? [] : ['done' as const])]
}

const missingMisfits = (target: Target) => misfit(addsUp(target) ? 'add' : 'level', missingSentence(target))

function missingSentence(target: Target): Sentence {
  if (addsUp(target)) return (t) => t.progress.needsAmount
  if (target.basis === 'yearly') return (t) => t.progress.needsRate
  if (isComputed(target)) return (t) => t.progress.needsLevelForChange(baselineOf(target, t))
  return (t) => (target.basis === 'change' ? t.progress.needsChange(target.against ?? '') : t.progress.needsLevel)
}

function figureMisfits(target: Target, field: 'add' | 'level', given: Amount): Misfit[] {
  const { unit } = target
  if (field === 'add' && !addsUp(target)) return misfit('add', onlyLevel(target))
  const kept = keptAmount(target, given)
  if (kept === undefined) return misfit(field, wrongUnit(target, given))
  if (COUNTERS.test(unit) && !Number.isInteger(kept)) return misfit(field, (t) => t.progress.whole(unit))
  if (field === 'add' && kept === 0) return misfit('add', (t) => t.progress.zeroAmount)
  return isPlausible(target, given) ? [] : misfit(field, whichUnit(target, given))
}

const ONLY_LEVEL = { change: 'changeOnly', yearly: 'rateOnly', level: 'levelOnly', total: 'levelOnly' } as const

const onlyLevel =
  ({ code, basis }: Target): Sentence =>
  (t) =>
    t.progress[ONLY_LEVEL[basis]](code)

function wrongUnit(target: Target, { unit: given }: Amount): Sentence {
  const unit = loggedUnit(target)
  return (t) =>
    unit === undefined || (isComputed(target) && given === target.unit)
      ? t.progress.levelNotChange(baselineOf(target, t))
      : t.progress.wrongUnit(given, unit)
}

/** An amount without a unit is asked for it where 1.2万 may be 万 of two units, or where it is more than this many times what is aimed at is asked for its unit. */
const FAR_ABOVE = 10

function isPlausible(target: Target, { value, unit }: Amount): boolean {
  const given = scaled(unit)
  const logged = loggedUnit(target)
  if (given.base !== '' || target.each || !logged) return true
  if (unit !== '' && scaled(logged).scale !== 1) return false
  const { amount = 0, high = 0, baseline, points = [] } = target
  const aims = isComputed(target) ? [] : [amount, high, ...points.map((point) => point.high ?? point.amount)]
  const most = Math.max(...aims, baseline?.amount ?? 0)
  return most === 0 || value * given.scale <= most * FAR_ABOVE
}

/** In 亿元, or in 元? */
function whichUnit(target: Target, { value, unit: scale }: Amount): Sentence {
  const unit = loggedUnit(target) ?? ''
  const units = [unit, scaled(unit).base].filter((one, at, all) => one && all.indexOf(one) === at)
  return (t) =>
    t.progress.whichUnit(
      `${value}${scale}`,
      target.wording,
      units.map((one) => `${value}${scale}${one}`),
    )
}

const misfit = (option: string, sentence: Sentence): Misfit[] => [{ option, sentence }]

import { isMoney, isRate } from '../../../text/index.ts'
import { dueOf } from './due.ts'
import { type Figure, isPart, wordsBefore } from './find/index.ts'
import type { Reason, Verdict } from './verdict.ts'

/** 总投资28亿元，其中中央投资18亿元: a part of what is no aim is none; nor is what goes on to tell of the same thing. */
export function reasonGoingOn(
  whole: Verdict | undefined,
  figures: readonly Figure[],
  index: number,
): Reason | undefined {
  const figure = figures[index] as Figure
  const before = figures[index - 1]
  if (whole?.type !== 'background' || before?.segment.sentence !== figure.segment.sentence) return undefined
  const part =
    (isPart(figure) && (whole.reason !== 'baseline' || before.segment !== figure.segment)) ||
    isBeside(figure, before, whole.reason)
  return part || tellsOn(figure, before, whole.reason) ? whole.reason : undefined
}

/** 本区河道39条，其中主干10条，次干29条; 甲岛27座、乙岛10座: what is told of one is told of all. */
function isBeside(figure: Figure, before: Figure, reason: Reason): boolean {
  const { amount, relation, bound, segment, paragraph } = figure
  const between = paragraph.folded.slice(before.end, figure.start)
  const next = segment === before.segment ? /^、/.test(between) : segment.index - before.segment.index === 1
  const told = (reason === 'detail' || reason === 'rule') && !/共|合计|总|新|拟|规划|计划/.test(between)
  return (
    told &&
    next &&
    relation.form === 'none' &&
    bound === 'exact' &&
    before.bound === 'exact' &&
    amount.unit === before.amount.unit &&
    !isRate(amount.unit) &&
    dueOf(figure) === undefined
  )
}

/** 占地46亩，投资3200万元，设座位900个; 每座不小于30平方米，配备保洁员1名: one thing has them all. */
function tellsOn(figure: Figure, before: Figure, reason: Reason): boolean {
  const { amount, relation, segment, bound, paragraph } = figure
  const large = isMoney(amount.unit) || /(?:方米|亩|顷|吨|瓦)$/.test(amount.unit)
  const has = large
    ? relation.form === 'none' && bound === 'exact'
    : /^[可能]?(?:设|配(?![齐强足])|容纳)/.test(wordsBefore(figure))
  const next =
    segment.index - before.segment.index === 1 && /^,[^()]*$/.test(paragraph.folded.slice(before.end, figure.start))
  const alike = bound !== 'exact' && bound === before.bound && amount.unit === before.amount.unit
  const each = /每(?!年)|单/.test(paragraph.folded.slice(before.segment.start, before.start))
  if (next && reason === 'rule' && alike && relation.form === 'none') return true
  return next && has && (reason === 'detail' || (reason === 'rule' && each))
}

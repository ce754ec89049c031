import { isMoney, isRate } from '../../../text/index.ts'
import { isAlike } from './alike.ts'
import { basisOf } from './basis.ts'
import { isKindOf } from './brackets.ts'
import { type Figure, isPart, leadOf, once, rowOf } from './find/index.ts'
import type { Basis } from './verdict.ts'

/** The basis of an amount among those of its sentence; each is asked for again by the one behind it in its row. */
export const basisWithin = once(basisAmong)

function basisAmong(figures: readonly Figure[], index: number): Basis {
  const figure = figures[index] as Figure
  const own = basisOf(figure)
  const goingOn = basisGoingOn(figures, index, own)
  if (goingOn) return goingOn
  if ((own !== 'total' && own !== 'level') || !(isPart(figure) || isKindOf(figure))) return own
  const whole = wholeOf(figures, index)
  const around = whole && basisOf(whole)
  // 累计建成45个，其中2024年建成22个: in a year of its own.
  if (around === 'level' && own === 'total' && figure.segment.times.some(({ grain }) => grain === 'year')) return own
  return around === 'level' || around === 'total' ? around : own
}

/** 累计建成园区35个、工厂420家; 装机分别超过6200万、4000万千瓦: what goes on is of the same kind. */
function basisGoingOn(figures: readonly Figure[], index: number, own: Basis): Basis | undefined {
  const figure = figures[index] as Figure
  const before = figures[index - 1]
  if (!before || !isCounted(before) || !isCounted(figure)) return undefined
  // 完成造林面积850亩，森林抚育面积2000亩: of the same size it is done, too.
  if (own === 'level' && isSameSize(figure, before) && basisWithin(figures, index - 1) === 'total') return 'total'
  const shared = figure.relation.shared && before.segment === figure.segment
  if (!shared && !rowOf(figures, index).includes(before)) return undefined
  const earlier = basisWithin(figures, index - 1)
  if (own === 'total' && earlier === 'level') return 'level'
  // 创建特色小区20个、示范小区10个: what is not of every year at its beginning is not so further on.
  return own === 'yearly' && earlier === 'total' && !/每年|年均/.test(leadOf(figure)) ? 'total' : undefined
}

const isSameSize = (figure: Figure, before: Figure): boolean =>
  figure.relation.form !== 'to' &&
  figure.amount.unit === before.amount.unit &&
  figure.segment.part === before.segment.part &&
  figure.segment.index - before.segment.index <= 1 &&
  figure.bound === before.bound &&
  SIZE.test(leadOf(figure)) &&
  SIZE.exec(leadOf(figure))?.[0] === SIZE.exec(leadOf(before))?.[0]

const SIZE = /(?:面积|里程|长度)$/

/** 播种面积6万亩，其中早稻2万亩: a part is of the same as its whole. */
function wholeOf(figures: readonly Figure[], index: number): Figure | undefined {
  const figure = figures[index] as Figure
  let first = index
  while (figures[first - 1]?.segment === figure.segment) first--
  const whole = figures[first - 1]
  return whole && isAlike(whole, figure) && whole.amount.unit !== '' ? whole : undefined
}

const isCounted = ({ amount: { unit } }: Figure): boolean => !isRate(unit) && !isMoney(unit) && !/[次场期]$/.test(unit)

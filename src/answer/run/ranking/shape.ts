import type { Plan } from '../../../plan/plan.ts'
import { isRow } from '../../../plan/table-row.ts'
import { type BoundedAmount, boundedAmountsIn, timesIn } from '../../../text/index.ts'
import { normalise, type Passage, type PlanIndex } from '../../search/index.ts'
import { isYear } from '../figure.ts'
import { type Measure, measureOf } from '../measure.ts'

/** What a sentence of a plan is like, whatever is asked. */
export interface Shape {
  /** Without years. */
  amounts: BoundedAmount[]
  measures: ReadonlySet<Measure>
  /** The times it states, YYYY-MM-DD. */
  times: { first: string; last: string }[]
  traits: Readonly<Record<Trait, number>>
  /** From comma to comma, for comparing. */
  parts: string[]
  /** Of its clause, for comparing. */
  heading: string
}

/** What a sentence may be like, each from 0 to 1. */
export const TRAITS = [
  'amount',
  'amounts',
  'time',
  /** Every time in it lies before the plan. */
  'past',
  'body',
  'list',
  'row',
  /** It opens its clause. */
  'opens',
  'target',
  'defines',
  /** 各区县人民政府：, to whom the document is sent. */
  'addressed',
  'long',
  'deep',
  'late',
  'colon',
  /** 鼓励有条件的学校: it binds nobody. */
  'encourages',
  /** Before the first heading. */
  'opening',
] as const
export type Trait = (typeof TRAITS)[number]

const BODY =
  /(?:部|委|局|厅|办|政府|署)(?:[、（(]|等)|牵头|负责|\b(?:department|ministry|agency|council|office|bureau|team|lead|responsib)/iu
const DEFINES = /是指|指的是|所称|[，,]是[^，,。]{4,}|^.{2,12}是[^，,。]{6,}的|\b(?:means|refers to|is defined)\b/iu

const known = new WeakMap<Passage, Shape>()

/** Read once for each sentence. */
export function shapeOf(index: PlanIndex, passage: Passage): Shape {
  const shape = known.get(passage) ?? readShape(index, passage)
  known.set(passage, shape)
  return shape
}

function readShape({ plan, passages }: PlanIndex, passage: Passage): Shape {
  const { text, whole, clause, bodies } = passage
  const amounts = boundedAmountsIn(text).filter((one) => !isYear(one))
  const times = statedIn(plan, text)
  const at = passages.indexOf(passage)
  const before = passages[at - 1]
  return {
    amounts,
    measures: new Set(amounts.map(({ amount }) => measureOf(amount.unit))),
    times,
    traits: {
      amount: Number(amounts.length > 0),
      amounts: Math.min(amounts.length, 6) / 6,
      time: Number(times.length > 0),
      past: Number(times.length > 0 && times.every(({ last }) => last < plan.period.start)),
      body: Number(bodies !== undefined || BODY.test(text)),
      list: Math.min(text.split(/、|, /).length - 1, 5) / 5,
      row: Number(isRow(whole)),
      opens: Number(before?.clause !== clause || before.heading),
      target: Number(plan.targets.some((target) => target.clause === clause.path && whole.includes(target.quote))),
      defines: Number(DEFINES.test(text)),
      addressed: Number(/[:：]$/u.test(text)),
      long: Math.log(text.length) / 5,
      deep: clause.path.length / 20,
      late: at / passages.length,
      colon: Number(/[:：]./u.test(text)),
      encourages: Number(/鼓励|倡导|支持有条件|有条件的|\bencourag/iu.test(text)),
      opening: Number(clause.heading === undefined),
    },
    parts: text.split(/[，,；;。：:]/u).map(normalise),
    heading: normalise(clause.heading ?? ''),
  }
}

const statedIn = ({ period }: Plan, text: string): Shape['times'] =>
  timesIn(text, { period: { first: period.start, last: period.end } }).flatMap(({ first, last }) =>
    last === undefined ? [] : [{ first: first ?? last, last }],
  )

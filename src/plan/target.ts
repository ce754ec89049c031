import { z } from 'zod'

/** A day as YYYY-MM-DD. */
export const day = z.iso.date()

/**
 * How an amount binds: 50个 is exact, 25－30个 a range, 30个左右 approximate, 85%以上 and 不少于 at least (the number
 * included), 突破 and 超过 more than (not included), 不超过3% at most, 低于4% less than.
 */
const bound = z.enum(['exact', 'range', 'approximate', 'atLeast', 'moreThan', 'atMost', 'lessThan'])

/**
 * What an amount is of. total: milestones add up to it over the period. level: the state at a moment. yearly: so much
 * in every year, and each year stands for itself. change: the size of a change against a base.
 */
const basis = z.enum(['total', 'level', 'yearly', 'change'])

const amount = z.number().nonnegative()

const point = z.strictObject({
  due: day,
  amount,
  /** The upper end, where the point is a range. */
  high: amount.optional(),
  /** The target's own where it is left out. */
  bound: bound.optional(),
})

const baseline = z.strictObject({
  amount,
  /** A day or a year, such as 2023-12-31 or 2023. */
  at: z
    .string()
    .regex(/^\d{4}(-\d{2}-\d{2})?$/)
    .optional(),
  /** Where it is not the target's own: a fall by 18 % from 40 微克/立方米. */
  unit: z.string().min(1).optional(),
})

/** What must be true by when, as the plan promises it. */
export const targetSchema = z.strictObject({
  code: z.string().regex(/^T\d+$/),
  name: z.string().min(1),
  clause: z.string(),
  /** Verbatim from the clause. */
  quote: z.string().min(1),
  /** date: something must be so by a day. qualitative: 显著提升 has no number. */
  kind: z.enum(['amount', 'date', 'qualitative']),
  /** The aim as the plan words it, verbatim, such as `25－30个`. */
  wording: z.string().min(1),
  bound: bound.optional(),
  /** In `unit`; the lower end of a range. */
  amount: amount.optional(),
  /** The upper end of a range. */
  high: amount.optional(),
  unit: z.string().default(''),
  basis: basis.default('total'),
  /**
   * down: of a level, lower is better and the value must fall to the amount (下降到35); of everything else the amount is
   * the size of the fall (下降18%, 压减500万吨).
   */
  direction: z.enum(['up', 'down']).default('up'),
  /** The base of a change as the text says it, such as 2020年. */
  against: z.string().min(1).optional(),
  /** Where things stood before. */
  baseline: baseline.optional(),
  /** Checkpoints before the final one, the earliest first. */
  points: z.array(point).min(1).optional(),
  /** 每个街道: the amount holds for each of them. */
  each: z.string().min(1).optional(),
  /** 约束性 or 预期性. */
  nature: z.enum(['binding', 'expected']).optional(),
  /** 数十, 近百: no exact number is meant. */
  imprecise: z.literal(true).optional(),
  /** Absent where the text states no deadline. */
  due: day.optional(),
})

export type Target = z.infer<typeof targetSchema>
export type Bound = z.infer<typeof bound>
export type Point = z.infer<typeof point>
export type Baseline = z.infer<typeof baseline>

/** Units of which a part is meant, not a number of things: a figure in them is no sum of pieces. */
export const isRatio = (unit: string): boolean => /^(?:%|‰|％|倍|个百分点|百分点)$/.test(unit)

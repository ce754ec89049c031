import { z } from 'zod'

/** A day as YYYY-MM-DD. */
const day = z.iso.date()

const clause = z.strictObject({
  /** As a person would cite it, such as `三(二) 加强大气污染防治科技支撑`. */
  path: z.string().min(1),
  heading: z.string().optional(),
  /** Path of the clause it stands under. */
  parent: z.string().optional(),
  /** As published. */
  text: z.string().min(1),
})

/**
 * Targets keep their wording: 50个 is exact, 25－30个 a range, 30个左右 approximate, 突破13000亿元 and 85%以上 thresholds,
 * 不超过3% and 零发生 ceilings, 2019年6月底前 a date; 显著提升 is qualitative and has no number.
 */
const targetKind = z.enum(['exact', 'range', 'approximate', 'threshold', 'ceiling', 'date', 'qualitative'])

const target = z.strictObject({
  code: z.string().regex(/^T\d+$/),
  name: z.string().min(1),
  clause: z.string(),
  /** Verbatim from the clause. */
  quote: z.string().min(1),
  kind: targetKind,
  /** The aim as the plan words it, verbatim, such as `25－30个`. */
  wording: z.string().min(1),
  /** The least that must be reached; every kind with a number has it, but for ceilings. */
  floor: z.number().nonnegative().optional(),
  /** The most: of a range, or what a ceiling allows. */
  ceiling: z.number().nonnegative().optional(),
  /** The number itself is not enough: 突破, 超过, 低于. */
  exclusive: z.boolean().optional(),
  unit: z.string().default(''),
  /** total: milestones add up to it. level: it is what one year reached, never a sum. */
  measure: z.enum(['total', 'level']).default('total'),
  due: day,
})

const theme = z.strictObject({ code: z.string().regex(/^\d+$/), name: z.string().min(1), clause: z.string() })

const task = z.strictObject({
  code: z.string().regex(/^\d+\.\d+$/),
  name: z.string().min(1),
  theme: z.string(),
  clause: z.string(),
  /** Verbatim; the whole clause where it is left out. */
  quote: z.string().optional(),
  /** Responsible bodies, where the text states them. */
  lead: z.string().optional(),
  /** Bodies that take part, where the text states them. */
  participants: z.string().optional(),
  /** Where the text sets one. */
  due: day.optional(),
})

const measure = z.strictObject({ code: z.string().regex(/^M\d+$/), name: z.string().min(1), clause: z.string() })

/** A plan as published. */
export const planSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  language: z.enum(['zh', 'en']),
  /** Who issued it. */
  issuer: z.string().optional(),
  /** The document's number, such as 国办发〔2018〕128号. */
  number: z.string().optional(),
  issued: day.optional(),
  period: z.strictObject({ start: day, end: day }),
  clauses: z.array(clause).min(1),
  targets: z.array(target),
  themes: z.array(theme),
  tasks: z.array(task),
  measures: z.array(measure),
})

export type Plan = z.infer<typeof planSchema>
export type Clause = Plan['clauses'][number]
export type Target = Plan['targets'][number]
export type Theme = Plan['themes'][number]
export type Task = Plan['tasks'][number]
export type Measure = Plan['measures'][number]

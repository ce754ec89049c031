import { z } from 'zod'
import { day, targetSchema } from './target.ts'
import { planFromVersion1 } from './version1.ts'

const clause = z.strictObject({
  /** As a person would cite it, such as `三(二) 加强大气污染防治科技支撑`. */
  path: z.string().min(1),
  heading: z.string().optional(),
  /** Path of the clause it stands under. */
  parent: z.string().optional(),
  /** As published. */
  text: z.string().min(1),
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

const period = z.strictObject({
  start: day,
  end: day,
  /** What the text does not say: whatever is computed from it says so. */
  assumed: z
    .array(z.enum(['start', 'end']))
    .min(1)
    .optional(),
})

const plan = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  language: z.enum(['zh', 'en']),
  /** Who issued it. */
  issuer: z.string().optional(),
  /** The document's number, such as 国办发〔2018〕128号. */
  number: z.string().optional(),
  issued: day.optional(),
  period,
  clauses: z.array(clause).min(1),
  targets: z.array(targetSchema),
  themes: z.array(theme),
  tasks: z.array(task),
  measures: z.array(measure),
})

/** A plan as published; files and documents of earlier versions are read as well. */
export const planSchema = z.preprocess(planFromVersion1, plan)

export type Plan = z.infer<typeof plan>
export type Clause = Plan['clauses'][number]
export type { Target } from './target.ts'
export type Theme = Plan['themes'][number]
export type Task = Plan['tasks'][number]
export type Measure = Plan['measures'][number]

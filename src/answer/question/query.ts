import { z } from 'zod'

/** What a question wants. Each with an example in both languages. */
export const KINDS = [
  /** 覆盖率要到多少 · how many parks */
  'value',
  /** 50个是哪一项的目标 · what is the 50 about */
  'which',
  /** 什么时候完成 · by when */
  'date',
  /** 谁牵头 · who leads it */
  'body',
  /** 教育局要做什么 · what does the education bureau do */
  'duties',
  /** 有哪些措施 · which measures */
  'list',
  /** 一共几项任务 · how many tasks */
  'count',
  /** 三(二)原文 · the text of 3.2 */
  'clause',
  /** 什么是试点 · what is a pilot */
  'definition',
  /** 甲和乙有什么区别 · how do A and B differ */
  'compare',
  /** 是不是50个 · is it 50 */
  'check',
  /** 提到区块链没有 · does it mention blockchain */
  'mention',
  /** 讲了什么 · sum it up */
  'summary',
  /** 谁发的、文号多少 · who issued it */
  'about',
  /** 怎么做 · how, what about */
  'detail',
  /** 做到多少了 · how far are we */
  'progress',
] as const

export const kindSchema = z.enum(KINDS)
export type Kind = z.infer<typeof kindSchema>

const amount = z.object({ value: z.number(), high: z.number().optional(), unit: z.string() })

const askedSchema = z.object({
  kind: kindSchema,
  /** The words of this part of the question, normalised. */
  text: z.string(),
  /** What it is about: the text without what asks. */
  subject: z.string(),
  /** What must be spoken of, where the rest is taken over from the question before. */
  focus: z.string().optional(),
  /** Amounts in it; those that only count what is listed, as in 四大专题, are left out. */
  amounts: z.array(amount),
  /** YYYY-MM-DD, both included; a year, a month, a span. */
  periods: z.array(z.object({ first: z.string(), last: z.string() })),
  /** Codes such as T1, 1.2, M3. */
  codes: z.array(z.string()),
  /** Places such as 三(二) or 第5条, as paths of clauses. */
  places: z.array(z.string()),
  /** A place is named that the plan does not have, such as 第九条 of eight. */
  beyond: z.boolean(),
  /** 如果只建了20个: nothing is claimed. */
  hypothesis: z.boolean(),
})

export const intentSchema = askedSchema.extend({
  /** A question in a conversation: what was said itself, and what was asked before it. */
  behind: z.object({ said: z.string(), asked: askedSchema }).optional(),
})

export type Intent = z.infer<typeof intentSchema>

/** A question, read. It can state nothing: it can only ask. */
export const querySchema = z.object({
  language: z.enum(['zh', 'en']),
  /** Normalised, without what tried to give orders. */
  text: z.string(),
  intents: z.array(intentSchema).min(1),
  /** Something in it tried to change how it is answered: nothing of it is repeated. */
  tainted: z.boolean(),
})

export type Query = z.infer<typeof querySchema>

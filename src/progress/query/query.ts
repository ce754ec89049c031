import { z } from 'zod'
import { day } from '../../plan/target.ts'

/** What can be asked of the record, each with an example. */
export const WANTS = [
  /** T1做到多少了 · how far is T1 */
  'standing',
  /** 一季度新增多少 · how many were added in March */
  'added',
  /** 年底比年初多了多少 · by how much did it grow between two days */
  'difference',
  /** 2018年和2017年哪年多 · which of two years, or of two targets, has more */
  'compare',
  /** 今年新增的占累计多少 · what share of the total came this year */
  'proportion',
  /** 哪一年增得最多 · the year, quarter or month that added most */
  'peak',
  /** 按完成率排序 · rank by completion */
  'ranking',
  /** 今年哪个目标走得最多 · which target moved most */
  'growth',
  /** 哪些落后 · what is behind, overdue or missed */
  'late',
  /** 哪些完成了 · what is done */
  'finished',
  /** 哪些还没有记录 · what has no entry at all */
  'unrecorded',
  /** 照这个速度能完成吗，每年要几个 · pace so far, pace needed, projection */
  'pace',
  /** 已经有12个了吧 · is it 12 */
  'check',
  /** 哪天过半的 · when did it pass half, or so many */
  'crossed',
  /** 要是再批10个呢 · what if 10 more were added */
  'hypothesis',
  /** 上周登记了什么，谁登记的，有佐证吗 · entries, with who logged them and what proves them */
  'entries',
  /** 登记了几条 · how many entries */
  'count',
  /** 谁登记得最多 · how many entries each member logged */
  'people',
  /** 各年产值加在一起 · all of it together */
  'sum',
  /** 最近一条 · the latest entry */
  'latest',
  /** 更正过吗 · what was corrected */
  'corrections',
  /** 撤回了哪些 · what was withdrawn */
  'withdrawals',
  /** 待审的有哪些 · what waits for review */
  'pending',
  /** 被退回的是哪条 · what review has sent back */
  'returned',
  /** 总体进展如何 · everything in short */
  'overview',
] as const

const period = z.strictObject({
  from: day,
  to: day,
  /** The state at the end of it is meant: 10月底, 截至6月. */
  point: z.literal(true).optional(),
  /** All that came before it is meant as well: 截至6月, 6月之前. */
  until: z.literal(true).optional(),
})

/** A question to the record, read. It can state nothing: it can only ask. */
export const recordQuerySchema = z.strictObject({
  want: z.enum(WANTS),
  /** Codes of the targets and tasks that are meant; empty for all of the plan. */
  items: z.array(z.string()),
  /** A part of the plan that is meant as a whole, such as a theme, or what a body answers for: the codes in it. */
  scope: z.strictObject({ name: z.string(), items: z.array(z.string()) }).optional(),
  /** Only targets, or only tasks, are meant. */
  only: z.enum(['targets', 'tasks']).optional(),
  /** Only targets that are summed over all years, or anew each year, are meant: 累计的任务. */
  basis: z.enum(['total', 'yearly']).optional(),
  /** Ids of the members who logged what is meant; empty for everybody. */
  people: z.array(z.string()),
  /** Numbers of entries. */
  numbers: z.array(z.int()),
  /** Days in the calendar of whoever asks. */
  periods: z.array(period),
  /** Whether a period is one of what happened, or of when it was logged. */
  by: z.enum(['date', 'recorded']),
  /** Amounts that are claimed or supposed, or that tell which entry is meant. */
  amounts: z.array(z.strictObject({ value: z.number(), unit: z.string() })),
  /** How a claimed amount binds: 超过20个, 不到20个. */
  comparator: z.enum(['equal', 'more', 'least', 'less']),
  /** A supposed amount comes on top of what there is, or is the whole. */
  onTop: z.boolean(),
  /** What waits for review is supposed to be approved. */
  withPending: z.boolean(),
  /** Only entries with evidence, or only those without. */
  proof: z.enum(['any', 'with', 'without']),
  /** How many of the latest, or of the first. */
  limit: z.int().min(1),
  /** What the answer begins with. */
  focus: z.enum([
    'value',
    'gap',
    'share',
    'done',
    'who',
    'evidence',
    'date',
    'recorded',
    'counted',
    'amount',
    'needed',
  ]),
  /** Whether the most or the least comes first. */
  order: z.enum(['most', 'least']),
  grain: z.enum(['year', 'quarter', 'month']),
  /** Which of the entries meant, by date: 1 for 第一批, -1 for the last. */
  nth: z.int().optional(),
  /** Words that no name has; notes may tell by them which entry is meant: 五一那批. */
  told: z.array(z.string()),
  /** So many months are left, as whoever asks counts them. */
  months: z.number().positive().optional(),
  /** Of a ranking, only who comes first is asked; only what is not done is ranked. */
  first: z.literal(true).optional(),
  open: z.literal(true).optional(),
  /** Only what is past its date is late. */
  overdue: z.literal(true).optional(),
  /** Those of them before the name of what is asked of: 主干道井盖 may be a part of its entries. */
  lead: z.array(z.string()),
  /** The items only come nearest to what was named: that has to be said. */
  doubtful: z.literal(true).optional(),
  /** Asked why it stands so. */
  why: z.literal(true).optional(),
  /** Asked of what no entry holds, such as money, a telephone number or a town: its words. */
  unheld: z.string().optional(),
})

export type RecordQuery = z.infer<typeof recordQuerySchema>
export type RecordPeriod = z.infer<typeof period>

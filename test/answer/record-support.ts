import { answerer } from '../../src/answer/answer.ts'
import type { Live, LiveRecord } from '../../src/answer/asking.ts'
import { languageOf, locales } from '../../src/locale/index.ts'
import type { Plan } from '../../src/plan/plan.ts'

/** Members of the conversations about progress: test data. */
const people = new Map([
  ['m1', '测试钱一'],
  ['m2', '测试孙二'],
])

export type Given = [item: string, date: string, more: Partial<LiveRecord>]

export const recordsOf = (all: readonly Given[]): LiveRecord[] =>
  all.map(([item, date, more], at) => ({
    number: at + 1,
    kind: 'milestone',
    item,
    date,
    recorded: `${date}T02:00:00Z`,
    recordedDay: date,
    add: null,
    level: null,
    done: null,
    note: '测试记录',
    evidence: null,
    supersedes: null,
    memberId: 'm1',
    state: 'approved',
    ...more,
  }))

const live = (records: LiveRecord[]): Live => ({
  standings: async () => [],
  entries: async () => [],
  digests: async () => [],
  history: async () => records,
  people: async () => people,
})

/** What is answered last in a conversation. */
export async function talk(plan: Plan, records: LiveRecord[], today: string, questions: readonly string[]) {
  const asker = answerer(plan)
  let before: string | undefined
  let last: Awaited<ReturnType<typeof asker.answer>> | undefined
  for (const question of questions) {
    const language = languageOf(question) ?? 'zh'
    const context = { live: live(records), language, t: locales[language], asof: today, today }
    last = await asker.answer(question, { ...context, ...(before !== undefined && { before }) })
    before = last.meaning
  }
  return last
}

import { type Answer, answerer } from '../../src/answer/answer.ts'
import type { Live, LiveDigest, LiveEntry, LiveRecord } from '../../src/answer/asking.ts'
import { type Language, languageOf, locales } from '../../src/locale/index.ts'
import { readPlanFile } from '../../src/plan/file.ts'
import { understand } from '../../src/plan/import/understand.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { decimal } from '../../src/progress/decimal.ts'
import { type Standing, standingsOf } from '../../src/progress/standing.ts'

export const { plan } = await readPlanFile('prisma/plans/jiangsu-huimin.yaml')

const asof = '2018-06-30'

/** A member's name; test data. */
export const MEMBER = '测试王小明'

/** A standing of a test: its figures are written as numbers. */
export type TestStanding = Omit<Partial<Standing>, 'reached' | 'expected'> & { reached?: number; expected?: number }

const withDecimals = ({ reached, expected, ...rest }: TestStanding): Partial<Standing> => ({
  ...rest,
  ...(reached !== undefined && { reached: decimal(reached) }),
  ...(expected !== undefined && { expected: decimal(expected) }),
})

/** A ledger with nothing but the standings given, by code, and the entries; the figures are test data. */
export function ledger(
  known: Record<string, TestStanding> = {},
  entries: LiveEntry[] = [],
  of: Plan = plan,
  digests: LiveDigest[] = [],
) {
  const reads: string[] = []
  const live: Live = {
    async standings() {
      reads.push('standings')
      return standingsOf(of, [], asof).map((empty) => ({ ...empty, ...withDecimals(known[empty.target.code] ?? {}) }))
    },
    async entries() {
      reads.push('entries')
      return entries
    },
    async history() {
      reads.push('history')
      return entries.map(recordOf)
    },
    async digests() {
      reads.push('digests')
      return digests
    },
    people: async () => new Map([['m1', MEMBER]]),
  }
  return { live, reads }
}

/** An entry as it was recorded on its own day. */
const recordOf = ({ number, item, date, add, level, note, memberId }: LiveEntry): LiveRecord => ({
  number,
  kind: 'milestone',
  item,
  date,
  recorded: `${date}T02:00:00Z`,
  recordedDay: date,
  add,
  level,
  done: null,
  note,
  evidence: null,
  supersedes: null,
  memberId,
})

/** A question is asked in its own language, over an empty ledger unless one is given. */
export function askingAbout(
  of: Plan,
  question: string,
  live: Live = ledger({}, [], of).live,
  fallback: Language = 'zh',
) {
  const language = languageOf(question) ?? fallback
  return { live, language, asof, t: locales[language] }
}

/** Asks about a plan as a person would: by itself, or after other questions of the same conversation. */
export function askerOf(of: Plan) {
  const { answer } = answerer(of)
  const ask = (question: string, live?: Live, fallback?: Language): Promise<Answer> =>
    answer(question, askingAbout(of, question, live, fallback))
  const inThread = async (thread: readonly string[], question: string): Promise<Answer> => {
    let before: string | undefined
    for (const earlier of thread) before = (await answer(earlier, { ...askingAbout(of, earlier), before })).meaning
    return answer(question, { ...askingAbout(of, question), before })
  }
  return Object.assign(ask, { inThread })
}

/** A plan made up for a test, as it is read from its lines. */
export const planOf = (...lines: string[]): Plan => understand(lines.join('\n'), { slug: 'test-plan' }).plan

export const ask = askerOf(plan)

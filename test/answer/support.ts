import { type Answer, answerer, type Live, type LiveDigest, type LiveEntry } from '../../src/answer/answer.ts'
import { type Language, languageOf, locales } from '../../src/locale/index.ts'
import { readPlanFile } from '../../src/plan/file.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Standing } from '../../src/progress/standing.ts'

export const { plan } = await readPlanFile('prisma/plans/jiangsu-huimin.yaml')

const asof = '2018-06-30'

/** A member's name; test data. */
export const MEMBER = '测试王小明'

const empty = (target: Plan['targets'][number]): Standing => ({
  target,
  asof,
  final: false,
  reached: null,
  share: null,
  expected: null,
  status: 'grey',
  entries: [],
  latest: null,
  later: 0,
})

/** A ledger with nothing but the standings given, by code; the figures are test data. */
export function ledger(
  known: Record<string, Partial<Standing>> = {},
  entries: LiveEntry[] = [],
  of: Plan = plan,
  digests: LiveDigest[] = [],
) {
  const reads: string[] = []
  const live: Live = {
    async standings() {
      reads.push('standings')
      return of.targets.map((target) => ({ ...empty(target), ...known[target.code] }))
    },
    async entries() {
      reads.push('entries')
      return entries
    },
    async digests() {
      reads.push('digests')
      return digests
    },
    people: async () => new Map([['m1', MEMBER]]),
  }
  return { live, reads }
}

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

/** Asks about a plan as a person would. */
export function askerOf(of: Plan) {
  const { answer } = answerer(of)
  return (question: string, live?: Live, fallback?: Language): Promise<Answer> =>
    answer(question, askingAbout(of, question, live, fallback))
}

export const ask = askerOf(plan)

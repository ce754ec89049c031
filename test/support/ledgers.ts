import { type Plan, planSchema } from '../../src/plan/plan.ts'
import { decimal } from '../../src/progress/decimal.ts'
import type { Entry } from '../../src/progress/entry.ts'

/** A made-up plan with one target, from 2024 to 2027; the target in whatever form files have it. */
export const planWith = (target: object): Plan =>
  planSchema.parse({
    slug: 'test',
    title: '测试数据',
    language: 'zh',
    period: { start: '2024-01-01', end: '2027-12-31' },
    clauses: [{ path: '一', text: '测试数据' }],
    targets: [{ code: 'T1', name: '测试', clause: '一', quote: '测试', wording: '测试', ...target }],
    themes: [],
    tasks: [],
    measures: [],
  })

export interface Logged {
  day: string
  add?: number
  level?: number
  done?: boolean
}

/** Entries of T1, numbered as they are given. */
export const entriesFor = (logged: readonly Logged[]): Entry[] =>
  logged.map(({ day, add, level, done }, index) => ({
    number: index + 1,
    kind: 'milestone',
    planSlug: 'test',
    item: 'T1',
    add: add === undefined ? null : decimal(add),
    level: level === undefined ? null : decimal(level),
    done: done ?? null,
    date: new Date(day),
    note: '测试',
    evidence: null,
    supersedes: null,
    memberId: 'm1',
    platform: 'web',
    request: `test:${index}`,
    loggedAt: new Date('2026-01-01T00:00:00Z'),
    previousHash: '',
    hash: String(index),
  }))

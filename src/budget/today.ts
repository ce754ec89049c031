import type { Database } from '../database/open.ts'
import { type Limits, limitsOf } from './limits.ts'

/** What the model took in a workspace on one day; tokens, milliseconds. */
export interface Today {
  limits: Limits
  questions: number
  people: number
  tokens: number
  /** The most that one person used. */
  busiest: number
  /** Share of what was sent that the service had kept; null before anything was sent. */
  cached: number | null
  /** Of the questions that are through; null before the first. */
  median: number | null
  /** Tokens a question. */
  mean: number | null
  /** By the price list; null where there is none. */
  cost: number | null
  /** Claims of the model, and how many of them the check withheld. */
  claims: number
  withheld: number
  /** The latest questions, newest first; not who asked, nor what. */
  latest: LatestUse[]
}

/** What one question took. */
export interface LatestUse {
  askedAt: Date
  tokens: number
  cached: number
  /** Null while it is asked. */
  milliseconds: number | null
  cost: number | null
}

const LATEST = 5

export async function todayOf(database: Database, workspace: string, day: string): Promise<Today> {
  const uses = await database.modelUse.findMany({ where: { workspace, day }, orderBy: { askedAt: 'desc' } })
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  const people = [...new Set(uses.map(({ person }) => person))]
  const perPerson = people.map((one) => sum(uses.flatMap(({ person, tokens }) => (person === one ? tokens : []))))
  const times = uses.flatMap(({ milliseconds }) => milliseconds ?? []).sort((a, b) => a - b)
  const [tokens, sent] = [sum(uses.map((use) => use.tokens)), sum(uses.map(({ input }) => input))]
  return {
    limits: await limitsOf(database, workspace),
    questions: uses.length,
    people: people.length,
    tokens,
    busiest: Math.max(0, ...perPerson),
    cached: sent ? sum(uses.map((use) => use.cached)) / sent : null,
    median: times[Math.floor(times.length / 2)] ?? null,
    mean: uses.length ? Math.round(tokens / uses.length) : null,
    cost: uses.some(({ cost }) => cost) ? sum(uses.map(({ cost }) => cost?.toNumber() ?? 0)) : null,
    claims: sum(uses.map(({ claims }) => claims)),
    withheld: sum(uses.map(({ withheld }) => withheld)),
    latest: uses.slice(0, LATEST).map(({ cost, ...use }) => ({ ...use, cost: cost?.toNumber() ?? null })),
  }
}

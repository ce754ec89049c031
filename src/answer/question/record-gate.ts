import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Plan } from '../../plan/plan.ts'
import { isEnglish } from '../../text/index.ts'
import { normalise } from '../search/index.ts'
import { periodsNamed, putForPeriods } from './period.ts'

/**
 * Whether a message asks the record or the plan is learned: no list of words told them apart on messages that nobody had
 * seen (29 of 51 found, where this finds 41). A logistic classifier over one to three characters or one and two words
 * that stand together; `npm run learn` trains it from the labelled messages of the tests.
 */
const weightsSchema = z.strictObject({ bias: z.number(), weights: z.record(z.string(), z.number()) })

const FILE = new URL('./record-gate.json', import.meta.url)
const UNKNOWN = -9
let read: z.infer<typeof weightsSchema> | undefined

const CODE = /(?<![a-z])[tm]\d+|\d+\.\d+(?=[^%\d]|$)/gu

const runs = (pieces: readonly string[], most: number, joint: string): string[] =>
  Array.from({ length: most }, (_, more) => more + 1).flatMap((length) =>
    Array.from({ length: Math.max(0, pieces.length - length + 1) }, (_, at) =>
      pieces.slice(at, at + length).join(joint),
    ),
  )

/** Where a period stands does not depend on the day. */
const ANY_DAY = '2020-06-30'

/** 上个月 and 去年 look back from the day of asking; 2025年 may lie ahead of it. */
const periodSign = (words: string): string => (/\d{4}|\d年/u.test(words) ? ' ¥ ' : ' ¶ ')

const masked = (plain: string): string =>
  putForPeriods(plain, periodsNamed(plain, isEnglish(plain) ? 'en' : 'zh', ANY_DAY), periodSign)

/** What the classifier looks at in a normalised message: periods, codes and numbers are each one sign. */
export function signsIn(plain: string): Set<string> {
  const text = masked(plain).replace(CODE, '§').replace(/\d+/gu, '0')
  if (isEnglish(plain)) return new Set(runs(['^', ...(text.match(/[a-z']+|[§0¶¥]/gu) ?? []), '$'], 2, ' '))
  return new Set(runs([...`^${text.replace(/[?。!]+$|\s+/gu, '')}$`], 3, ''))
}

const LEAST_NAME = 4

/** What an item is called does not tell what is asked of it: 核心技术突破有记录没. A code stands in for its name. */
export function withoutNames({ targets, tasks, themes }: Plan, plain: string): string {
  const names = [...targets, ...tasks, ...themes].map(({ name }) => normalise(name)).join('\n')
  const runs = (plain.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => sharedWith(names, run))
  return runs.reduce((text, run) => text.replace(run, 't1'), plain)
}

/** The longest piece of a run that stands in a name. */
function sharedWith(names: string, run: string): string[] {
  for (let length = run.length; length >= LEAST_NAME; length--)
    for (let at = 0; at + length <= run.length; at++) {
      const piece = run.slice(at, at + length)
      if (names.includes(piece)) return [piece]
    }
  return []
}

/** How surely a normalised message asks the record: above zero it does, below it asks the plan. */
export function recordScore(plan: Plan, plain: string): number {
  read ??= weightsSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')))
  const { bias, weights } = read
  const known = [...signsIn(withoutNames(plan, plain))].filter((sign) => weights[sign] !== undefined)
  // Of what holds no sign that it knows it can say nothing.
  if (!known.some((sign) => /[\p{L}\p{N}¶¥]/u.test(sign))) return UNKNOWN
  return known.reduce((sum, sign) => sum + (weights[sign] ?? 0), bias)
}

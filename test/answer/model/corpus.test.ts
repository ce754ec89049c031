import { expect, test } from 'vitest'
import { judge } from '../../../src/answer/model/guard.ts'
import { noRows } from '../../../src/answer/model/rows.ts'
import type { Claim } from '../../../src/answer/model/schema.ts'
import { readPlanFile } from '../../../src/plan/file.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { faithfulClaims, MUTATIONS, planted } from './planted.ts'

const files = [
  'prisma/plans/jiangsu-huimin',
  ...['wufei-city', 'us-data-2021', 'test-large'].map((name) => `test/fixtures/plans/${name}`),
]
const plans = await Promise.all(files.map(async (file) => (await readPlanFile(`${file}.yaml`)).plan))
const none = noRows()
const passes = (plan: Plan, claim: Claim) => 'checked' in judge(plan, none, claim)

const SEED = 20_261_123
/** Of an error that can be planted in most sentences, so many are, spread over all of them; set to plant all. */
const MOST = Number(process.env.PLANTED ?? 300)
const spread = <T>(all: readonly T[]) => {
  const step = Math.max(1, all.length / MOST)
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
}

const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`

test('planted errors are withheld, and what is faithful is kept', () => {
  const rows = Object.entries(MUTATIONS).map(([kind, mutation], at) => {
    const claims = spread(plans.flatMap((plan) => planted(plan, mutation, SEED + at).map((claim) => ({ plan, claim }))))
    const slipped = claims.filter(({ plan, claim }) => passes(plan, claim))
    if (process.env.SHOW) for (const { claim } of slipped.slice(0, 6)) console.log(kind, JSON.stringify(claim))
    return {
      kind,
      planted: claims.length,
      slipped: slipped.length,
      withheld: percent(claims.length - slipped.length, claims.length),
    }
  })
  const faithful = plans.flatMap((plan) => faithfulClaims(plan).map((claim) => ({ plan, claim })))
  const lost = faithful.filter(({ plan, claim }) => !passes(plan, claim))
  if (process.env.SHOW)
    for (const { plan, claim } of lost.slice(0, 40)) console.log('LOST', JSON.stringify(judge(plan, none, claim)))
  const [all, slipped] = [
    rows.reduce((sum, row) => sum + row.planted, 0),
    rows.reduce((sum, row) => sum + row.slipped, 0),
  ]
  console.table(rows)
  console.log(
    `withheld ${percent(all - slipped, all)} of ${all} planted errors; lost ${percent(lost.length, faithful.length)} of ${faithful.length} faithful claims`,
  )
  expect(rows.filter((row) => row.planted === 0)).toEqual([])
  expect(rows.filter((row) => row.slipped > row.planted * 0.1)).toEqual([])
  expect(slipped / all).toBeLessThanOrEqual(0.01)
  expect(lost.length / faithful.length).toBeLessThanOrEqual(0.02)
}, 120_000)

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { judge } from '../../../src/answer/model/guard.ts'
import { noRows } from '../../../src/answer/model/rows.ts'
import { claimSchema } from '../../../src/answer/model/schema.ts'
import { readPlanFile } from '../../../src/plan/file.ts'

/**
 * Claims worded by people who had the plans and the instructions that the model gets, and had not seen the check:
 * `faithful` as the instructions ask for, `free` in their own words, and `wrong` with one error each, of the kind that
 * `kind` names. Those called later, and after them those called last, were written once the check was done with the
 * others, the last in four rounds; for those called held nothing was changed any more. Whoever wrote the `attack`
 * claims had read the check and looked for its holes: each of them passed once. All of them are test data.
 */
const FOLDER = join(import.meta.dirname, 'claims')

const lineSchema = claimSchema.extend({ kind: z.string().optional(), why: z.string().optional() })
type Line = z.infer<typeof lineSchema>

const files: Record<string, string> = {
  'jiangsu-huimin': 'prisma/plans/jiangsu-huimin.yaml',
  'wufei-city': 'test/fixtures/plans/wufei-city.yaml',
  'us-data-2021': 'test/fixtures/plans/us-data-2021.yaml',
}

async function passedOf(name: string): Promise<[passed: Line[], lost: Line[]]> {
  const [slug = ''] = name.split('.')
  const { plan } = await readPlanFile(files[slug] ?? slug)
  const lines = readFileSync(join(FOLDER, name), 'utf8').split('\n').filter(Boolean)
  const claims = lines.map((line) => lineSchema.parse(JSON.parse(line)))
  const isPassed = ({ text, evidence }: Line) => 'checked' in judge(plan, noRows(), { text, evidence })
  const passed = claims.filter(isPassed)
  return [passed, claims.filter((claim) => !passed.includes(claim))]
}

const share = (part: unknown[], rest: unknown[]) => part.length / (part.length + rest.length)
const sets = readdirSync(FOLDER).map((name) => name.replace('.jsonl', ''))

test.each(sets.filter((name) => name.includes('wrong')))('planted errors are withheld: %s', async (name) => {
  const [slipped, withheld] = await passedOf(`${name}.jsonl`)
  for (const { kind, text, why } of slipped) console.log(`${name} let through (${kind}): ${text} [${why}]`)
  expect(share(withheld, slipped)).toBeGreaterThanOrEqual(name.startsWith('us-data') ? 0.97 : 0.99)
})

test.each(sets.filter((name) => name.includes('attack')))(
  'holes that were found are mostly closed: %s',
  async (name) => {
    const [slipped, withheld] = await passedOf(`${name}.jsonl`)
    console.log(`${name}: ${withheld.length} of ${slipped.length + withheld.length} withheld`)
    expect(share(withheld, slipped)).toBeGreaterThanOrEqual(name.startsWith('us-data') ? 0.4 : 0.8)
  },
)

/** What the check keeps now of what is faithful; English wording is given more freely than it can follow. */
const KEPT: Record<string, number> = {
  'jiangsu-huimin.faithful': 0.93,
  'jiangsu-huimin.faithful-later': 0.98,
  'jiangsu-huimin.faithful-last': 0.97,
  'jiangsu-huimin.faithful-held': 0.98,
  'wufei-city.faithful': 0.8,
  'wufei-city.faithful-later': 0.98,
  'wufei-city.faithful-last': 0.95,
  'wufei-city.faithful-held': 0.98,
  'us-data-2021.faithful': 0.75,
  'jiangsu-huimin.free': 0.8,
  'wufei-city.free': 0.8,
  'us-data-2021.free': 0.2,
}

test.each(Object.entries(KEPT))('what is faithful is kept: %s', async (name, least) => {
  const [kept, lost] = await passedOf(`${name}.jsonl`)
  console.log(`${name}: ${kept.length} of ${kept.length + lost.length} kept`)
  expect(share(kept, lost)).toBeGreaterThanOrEqual(least)
})

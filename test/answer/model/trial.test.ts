import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openModelServer } from '../../support/model-server.ts'
import { SCRIPTED } from '../../support/scripted-models.ts'
import { faultsOf, type Gold, goldSchema } from '../grade.ts'
import { tryModel } from '../model-trial.ts'
import { ask, plan } from '../support.ts'

const FILE = join(import.meta.dirname, '../independent/jiangsu-huimin.jsonl')
const golds: Gold[] = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => goldSchema.parse(JSON.parse(line)))

/** Asks every question of the set with a scripted model; resolves to how many are answered rightly as well. */
async function tried(name: string) {
  const script = SCRIPTED[name]
  if (!script) throw new Error(name)
  const server = await openModelServer(script())
  const trial = { key: 'sk-test', baseUrl: server.url, model: name, sees: 'no-names' as const, patience: 2000 }
  const outcome = await tryModel(plan, golds, trial)
  await server.close()
  expect(outcome.answers.filter(({ text }) => text)).toHaveLength(golds.length)
  const right = golds.filter((gold, at) => {
    const answer = outcome.answers[at]
    return answer && faultsOf(plan, gold, answer).length === 0
  })
  return { ...outcome, right: right.length }
}

test('a question that a rule answers never reaches the model: few of a set do', async () => {
  const { spent, changed } = await tried('faithful')
  expect(spent.length).toBeLessThan(golds.length / 2)
  expect(changed).toBeGreaterThan(spent.length / 2)
})

test('with a sloppy model nothing wrong is said', async () => {
  const { answers, spent } = await tried('sloppy')
  const withheld = spent.reduce((sum, one) => sum + one.withheld, 0)
  expect(withheld).toBeGreaterThan(spent.reduce((sum, one) => sum + one.claims, 0) / 2)
  for (const { text, citations } of answers) {
    expect(text).not.toMatch(/已经全部完成|2019年|共3项|九、不存在/)
    for (const { path, quote } of citations)
      expect(plan.clauses.find((clause) => clause.path === path)?.text).toContain(quote)
  }
})

test.each(['obedient', 'slow', 'failing'])(
  'with a model that is %s every answer is what it is without',
  async (name) => {
    const { answers, changed, spent } = await tried(name)
    expect(spent.length).toBeGreaterThan(10)
    expect(changed).toBe(0)
    for (const [at, gold] of golds.entries()) {
      const { remark, ...answer } = answers[at] ?? {}
      expect(answer).toEqual(await ask(gold.question))
      expect(remark ?? '').not.toContain('由模型组织语言')
    }
  },
)

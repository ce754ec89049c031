import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faultsOf, type Gold, goldSchema } from './grade.ts'
import { ask, plan } from './support.ts'

const FOLDER = join(import.meta.dirname, 'questions')

const questions: Gold[] = readdirSync(FOLDER)
  .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n').filter(Boolean))
  .map((line) => goldSchema.parse(JSON.parse(line)))
  .filter((gold) => gold.plan === plan.slug)

test.each(questions)('$id $question', async (gold) => {
  const answer = await ask(gold.question)
  expect(faultsOf(plan, gold, answer), answer.text).toEqual([])
})

test('the grader sees what is wrong with an answer', async () => {
  const [gold] = questions
  const answer = gold && (await ask(gold.question))
  if (!answer) throw new Error('there are no questions')
  const citations = [{ path: '二、主要目标', quote: '重点组织实施60个' }]
  expect(faultsOf(plan, gold, { ...answer, text: '', refused: true, citations })).toEqual([
    'refused',
    'missing',
    'uncited',
    'misquoted',
    'length',
  ])
})

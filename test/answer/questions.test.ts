import { expect, test } from 'vitest'
import { faultsOf } from './grade.ts'
import { plansIn, questionFilesIn, readQuestions } from './question-files.ts'
import { askerOf } from './support.ts'

/** How many of each set are right at least. A set that gets better raises its floor. */
const FLOORS: Record<string, number> = {
  'questions/jiangsu-huimin.jsonl': 119,
  'questions/jiangsu-huimin-causes.jsonl': 184,
  'questions/wufei-city.jsonl': 45,
  'questions/wufei-city-causes.jsonl': 115,
  'independent/jiangsu-huimin.jsonl': 132,
  'independent/wufei-city.jsonl': 101,
  'unseen/questions.jsonl': 98,
  'unseen/second.jsonl': 100,
  'unseen/third.jsonl': 86,
  'unseen/fourth.jsonl': 83,
  'unseen/fifth.jsonl': 85,
  'unseen/sixth.jsonl': 81,
  'unseen/seventh.jsonl': 93,
  'unseen/eighth.jsonl': 69,
  'unseen/ninth.jsonl': 80,
  'unseen/tenth.jsonl': 42,
  'unseen/eleventh.jsonl': 85,
  'unseen/twelfth.jsonl': 86,
  'unseen/thirteenth.jsonl': 70,
  'unseen/fourteenth.jsonl': 66,
  'unseen/fifteenth.jsonl': 70,
  'unseen/sixteenth.jsonl': 56,
  'unseen/seventeenth.jsonl': 75,
  'unseen/eighteenth.jsonl': 84,
  'unseen/nineteenth.jsonl': 67,
}

const plans = await plansIn()

test.each(questionFilesIn([]))('%s', { timeout: 120_000 }, async (path) => {
  const { file, golds, planOf } = await readQuestions(path, plans)
  const firsts = new Map(golds.map((gold) => [gold.plan, gold]))
  const askers = new Map([...firsts].map(([plan, gold]) => [plan, askerOf(planOf(gold))]))
  const wrong: string[] = []
  for (const gold of golds) {
    const answer = await askers.get(gold.plan)?.inThread(gold.thread, gold.question)
    if (!answer) throw new Error(`${gold.id} was not answered`)
    const faults = faultsOf(planOf(gold), gold, answer)
    if (faults.length) wrong.push(`${gold.id} ${gold.question} [${faults.join(', ')}] ${answer.text.slice(0, 80)}`)
  }
  expect(golds.length - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(FLOORS[file] ?? golds.length)
})

test('the grader sees what is wrong with an answer', async () => {
  const [path = ''] = questionFilesIn([])
  const { golds, planOf } = await readQuestions(path, plans)
  const gold = golds.find(({ expect: wanted, cite }) => wanted === 'answer' && cite.length > 0)
  if (!gold) throw new Error('there are no questions')
  const answer = await askerOf(planOf(gold))(gold.question)
  const citations = [{ path: '标题', quote: '重点组织实施60个' }]
  expect(faultsOf(planOf(gold), gold, { ...answer, text: '', refused: true, citations })).toEqual([
    'refused',
    'missing',
    'uncited',
    'misquoted',
    'length',
  ])
})

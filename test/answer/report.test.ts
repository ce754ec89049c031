import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { type Report, readReport } from '../../src/answer/report/index.ts'
import { indexOf, type PlanIndex } from '../../src/answer/search/index.ts'
import { languageOf } from '../../src/locale/index.ts'
import { readDocument } from '../../src/plan/import/read/index.ts'
import { understand } from '../../src/plan/import/understand.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { plansIn, questionFilesIn, readQuestions } from './question-files.ts'

/** How many of each set are right at least. */
const FLOORS = { 'first-contact.jsonl': 57, 'second-contact.jsonl': 58, 'third-contact.jsonl': 38 }

const toldSchema = z.strictObject({
  plan: z.string(),
  today: z.string(),
  text: z.string(),
  item: z.array(z.string()).optional(),
  candidates: z.array(z.string()).optional(),
  add: z.string().optional(),
  level: z.string().optional(),
  date: z.string().optional(),
  done: z.string().optional(),
})
type Told = z.infer<typeof toldSchema>

const linesOf = (...path: string[]): unknown[] =>
  readFileSync(join(import.meta.dirname, ...path), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const known = await plansIn()
const indexes = new Map<Plan, PlanIndex>()
const plans = new Map<string, Promise<Plan>>()

async function imported(name: string): Promise<Plan> {
  const file = join(import.meta.dirname, 'unseen', name.endsWith('.txt') ? name : `${name}.txt`)
  return understand(await readDocument(file), { slug: 'unseen' }).plan
}

async function planNamed(name: string): Promise<Plan> {
  const plan = known.get(name) ?? plans.get(name) ?? imported(name)
  plans.set(name, Promise.resolve(plan))
  return plan
}

/** A plan is indexed once, for all sets. */
function indexFor(plan: Plan): PlanIndex {
  const index = indexes.get(plan) ?? indexOf(plan)
  indexes.set(plan, index)
  return index
}

const readIn = async (plan: string, text: string, today: string, before?: string) =>
  readReport(indexFor(await planNamed(plan)), text, { language: languageOf(text) ?? 'zh', today, before })

const TODAY = '2018-07-02'
const read = (text: string, before?: string) => readIn('jiangsu-huimin', text, TODAY, before)

/** 2个 is 2 of what is counted. */
const bare = (amount: string | undefined) => amount?.replace(/(?<=^\d+)[个家项台座]$/u, '')

function isRight({ item, candidates, add, level, date, done }: Told, report: Report | undefined): boolean {
  if (!item) return report === undefined
  if (!report) return false
  const several = report.open.flatMap((point) => (point.type === 'items' ? point.codes : []))
  const named = candidates ? several.toSorted().join() === candidates.join() : item.includes(report.item ?? '')
  const figures = bare(report.add) === bare(add) && bare(report.level) === bare(level)
  return named && figures && report.date === date && report.done === done
}

test.each(Object.entries(FLOORS))('of the messages in %s at least %i are read right', async (file, floor) => {
  const all = linesOf('reports', file).map((line) => toldSchema.parse(line))
  const wrong: string[] = []
  for (const told of all) {
    const report = await readIn(told.plan, told.text, told.today)
    if (!isRight(told, report)) wrong.push(`${told.text} ${JSON.stringify(report)}`)
    // A question must never become a form, whatever else is read wrong.
    if (!told.item) expect(report, told.text).toBeUndefined()
  }
  expect(all.length - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(floor)
})

test('none of the questions of all sets is taken for a report', { timeout: 120_000 }, async () => {
  const taken: string[] = []
  for (const path of questionFilesIn([])) {
    const { golds, planOf } = await readQuestions(path, known)
    for (const gold of golds) {
      const saying = { language: languageOf(gold.question) ?? ('zh' as const), today: TODAY }
      if (readReport(indexFor(planOf(gold)), gold.question, saying)) taken.push(gold.question)
    }
  }
  const messages = linesOf('learned', 'record-or-plan.jsonl').map((line) => z.object({ text: z.string() }).parse(line))
  for (const { text } of messages) if (await read(text)) taken.push(text)
  expect(messages.length).toBeGreaterThan(1000)
  expect(taken).toEqual([])
})

test.each([
  ['no item is named, and none was before', '昨天又批了两家', [{ type: 'noItem' }]],
  ['an amount may be the sum so far', '示范项目已经建成27个', [{ type: 'addOrSum', as: 'level' }, { type: 'today' }]],
  ['only a month is named', '上个月又批了两家临床中心', [{ type: 'day', words: '上个月' }]],
  ['what has no figure is counted', '昨天食品安全科技支撑又立了3项课题', [{ type: 'amountInNote' }]],
  [
    'two steps are told at once',
    '今天批了2家临床中心，建成1个示范项目',
    [{ type: 'besides', clauses: ['建成1个示范项目'] }],
  ],
])('it is said where %s', async (_, text, open) => {
  expect((await read(text))?.open).toEqual(open)
})

test('what is left out is taken from the question before, and that is said', async () => {
  expect(await read('昨天又批了两家', '临床医学研究中心要建多少个？')).toMatchObject({
    item: 'T2',
    add: '2',
    open: [{ type: 'itemBefore' }],
  })
})

test('a level is never added, an addition never taken for the level', async () => {
  expect(await read('新医药产业产值又涨到11300亿了')).toMatchObject({ item: 'T5', level: '11300亿元' })
  expect(await read('昨天批了2家临床中心，累计22家')).toMatchObject({ item: 'T2', add: '2' })
})

test('how far a level moved is put where the command says that it takes none', async () => {
  expect(await read('新医药产业产值上个月又涨了300亿')).toMatchObject({ item: 'T5', add: '300亿元' })
  expect(await read('新医药产业产值涨到11300亿了')).toMatchObject({ item: 'T5', level: '11300亿元' })
})

test.each([
  ['昨天我吃了两个包子', 'speaks of something else'],
  ['谢谢，昨天帮大忙了', 'thanks'],
  ['示范项目又没建成', 'denies'],
  ['已建成的示范项目', 'names'],
  ['建好了的话告诉我', 'supposes'],
  ['明天又要批两家临床中心', 'looks ahead'],
  ['据说昨天又批了两家临床中心', 'was heard'],
  ['two more centres were approved, right?', 'asks to be confirmed'],
  ['the plan has 50 demonstration projects', 'is what the plan says'],
  ['50 demonstration projects should be built', 'is a duty'],
  ['6月30日前完成3个示范项目', 'says when it is due'],
  ['建设示范项目达到50个', 'is in the plan’s own words'],
])('%s is no report: it %s', async (text) => {
  expect(await read(text)).toBeUndefined()
})

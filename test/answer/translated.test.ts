import { expect, test } from 'vitest'
import { indexOf } from '../../src/answer/search/index.ts'
import { type Plan, planSchema } from '../../src/plan/plan.ts'

/** Made up: test data. */
const planWith = (language: 'zh' | 'en', clauses: Record<string, string>): Plan =>
  planSchema.parse({
    slug: 'test-translated',
    title: language === 'zh' ? '测试方案' : 'Test Plan',
    language,
    period: { start: '2024-01-01', end: '2027-12-31' },
    clauses: Object.entries(clauses).map(([path, text]) => ({ path, text })),
    targets: [],
    themes: [],
    tasks: [],
    measures: [],
  })

const chinese = indexOf(
  planWith('zh', {
    一: '到2027年，新建幼儿园60所。完善社会保障制度，提高养老金标准。加强安全生产检查，排查160处隐患。',
    二: '老旧小区加装电梯。推广机械化收割。在南汇建设海上风电场。支持劳动力转移就业，建设培训中心。',
  }),
)
const english = indexOf(
  planWith('en', {
    A: 'Build 60 kindergartens by 2027. Improve the social security system. Inspect 160 construction sites.',
    B: 'Publish an inventory of data every year. The Department of Agriculture leads the work on wildfires.',
  }),
)
const firstOf = (index: typeof chinese, question: string, language: 'zh' | 'en') =>
  index.search(index.termsOf(question, language), question)[0]?.passage.text ?? ''

test.each([
  ['How many kindergartens will be built?', '幼儿园'],
  ['What was built at sea for wind power?', '海上风电场'],
  ['What is said about social security?', '社会保障'],
  ['what about production safety', '安全生产'],
  ['Who pays for elevators in old neighbourhoods?', '电梯'],
  ['Is mechanised harvesting promoted?', '机械化'],
  ['What happens to the labour force?', '劳动力'],
  ['Is anything built in Nanhui?', '南汇'],
  ['What are the 60 about?', '60所'],
  ['Which training centers help children to a job?', '培训中心'],
])('%s asks a Chinese plan for the sentence with %s', (question, word) => {
  expect(firstOf(chinese, question, 'en')).toContain(word)
})

test.each([
  ['要建多少所幼儿园', 'kindergartens'],
  ['社会保障怎么完善', 'social security'],
  ['数据清单多久公布一次', 'inventory'],
  ['野火由哪个部门牵头', 'wildfires'],
  ['160是什么', '160'],
])('%s asks an English plan for the sentence with %s', (question, word) => {
  expect(firstOf(english, question, 'zh')).toContain(word)
})

test('a meaning in several words is said in part where the question has but some of them', () => {
  const sureness = (question: string) =>
    chinese
      .termsOf(question, 'en')
      .find(({ word }) => word === 'security')
      ?.weights?.get('社会保障')
  expect(sureness('social security')).toBe(1)
  expect(sureness('food security')).toBe(0.5)
})

test('a word that the plan has in no form is not known', () => {
  const [term] = chinese.termsOf('helicopter', 'en')
  expect(term && chinese.knows(term)).toBe(false)
})

test('a question in the language of the plan has no forms from a dictionary', () => {
  expect(chinese.termsOf('电梯', 'zh')).toEqual([{ word: '电梯', forms: ['电梯'] }])
})

test('a Chinese quotation is explained by its telling words, in order', () => {
  expect(chinese.glossesOf('在幼儿园60所，完善社会保障制度的。')).toEqual([
    { word: '幼儿园', meaning: 'kindergarten' },
    { word: '完善', meaning: expect.any(String) },
    { word: '社会保障', meaning: 'social security' },
    { word: '制度', meaning: expect.any(String) },
  ])
  expect(english.glossesOf('Build 60 kindergartens')).toEqual([])
})

test('of a long quotation twelve words are explained at most', () => {
  const quote = chinese.passages.map(({ text }) => text).join('')
  expect(chinese.glossesOf(quote)).toHaveLength(12)
})

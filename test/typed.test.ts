import { expect, test } from 'vitest'
import { option } from '../src/core/option-kinds.ts'
import { sampleBot } from './support/sample-bot.ts'

const asker = {
  account: { platform: 'web' as const, workspace: 'local', id: 'staff', name: '测试' },
  place: { platform: 'web' as const, workspace: 'local', channel: 'general' },
  language: 'zh' as const,
}
const bot = sampleBot()

function understood(line: string | string[]) {
  const reading = bot.read(line, asker)
  return reading.type === 'run' ? reading.raw : reading
}

test.each([
  ['named words', 'milestone T2 add:2 date:2018-06-30 note:两家获批'],
  ['Chinese names', '里程碑 事项:T2 新增:2 日期:2018-06-30 说明:两家获批'],
  ['full-width colons and spaces', 'milestone　item：T2　add：2　date：2018-06-30　note：两家获批'],
  ['words in their order', 'milestone T2 2 2018-06-30 两家获批'],
  ['curly quotes', 'milestone T2 add:2 date:2018-06-30 note:“两家获批”'],
  ['corner quotes', 'milestone T2 add:2 date:2018-06-30 「两家获批」'],
  ['a leading slash', '/milestone T2 add:2 date:2018-06-30 note:"两家获批"'],
])('%s come to the same input', (_, line) => {
  expect(understood(line)).toEqual({ item: 'T2', add: '2', date: '2018-06-30', note: '两家获批' })
})

test('words that a shell has split keep their spaces', () => {
  expect(
    understood(['milestone', 'T2', 'add:2', 'note:示例：两家 获批', 'evidence:https://example.org/a?b=c:d']),
  ).toEqual({
    item: 'T2',
    add: '2',
    note: '示例：两家 获批',
    evidence: 'https://example.org/a?b=c:d',
  })
})

test('a link in a note is no option, and a paragraph keeps its own quotes and spaces', () => {
  expect(understood('milestone T2 2 见 https://example.org/a  中的“附表 1”')).toEqual({
    item: 'T2',
    add: '2',
    note: '见 https://example.org/a  中的“附表 1”',
  })
})

test('a question stays as it was asked', () => {
  expect(understood('ask “25到30”说的是哪个目标？ note:不是选项')).toEqual({
    question: '“25到30”说的是哪个目标？ note:不是选项',
  })
})

test('a named paragraph goes on to the next key', () => {
  expect(understood('milestone T2 add:2 note:两家  获批，见 https://example.org/b 附件 date:2018-06-30')).toEqual({
    item: 'T2',
    add: '2',
    note: '两家  获批，见 https://example.org/b 附件',
    date: '2018-06-30',
  })
})

test('after a quoted paragraph, words that fit nowhere are still reported', () => {
  expect(
    understood('milestone T2 add:2 date:2018-06-30 note:"两家" evidence:https://example.org 多余 的话'),
  ).toMatchObject({ type: 'reply' })
})

test('a quote that is never closed takes the rest', () => {
  expect(understood('milestone T2 2 note:"两家 获批')).toEqual({ item: 'T2', add: '2', note: '两家 获批' })
})

test('what is missing opens the form with what was understood', () => {
  expect(understood('milestone T2 add:2')).toMatchObject({
    type: 'form',
    form: {
      command: 'milestone',
      fields: [
        { name: 'item', value: 'T2' },
        { name: 'add', value: '2' },
        {},
        {},
        { name: 'note', value: '', required: true },
        { name: 'done', value: '' },
        {},
        {},
      ],
    },
  })
})

test('what is wrong is said at its field', () => {
  const reading = understood('milestone T9 add:很多 date:2018-02-30 note:x')
  const problems =
    reading.type === 'form' && typeof reading.form === 'object' ? reading.form.fields.map((field) => field.problem) : []
  expect(problems).toEqual([
    expect.stringContaining('T9'),
    expect.stringContaining('很多'),
    undefined,
    expect.stringContaining('没有“2018-02-30”这一天'),
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('words that fit nowhere are reported', () => {
  const reading = understood('target T2 多出来的')
  expect(JSON.stringify(reading)).toContain('多出来的')
  expect(reading.type).toBe('reply')
})

test.each([
  ['milestnoe T2', 'milestone'],
  ['示范项目要建多少个？', '作为问题来问'],
])('an unknown command offers what was meant: %s', (line, offered) => {
  expect(JSON.stringify(understood(line))).toContain(offered)
})

/** The one field's problem, or undefined where the value is taken. */
function problemOf(line: string, field: string): string | undefined {
  const reading = understood(line)
  if (!('type' in reading) || reading.type !== 'form' || typeof reading.form !== 'object') return undefined
  return reading.form.fields.find(({ name }) => name === field)?.problem
}

test.each(['0,5', '1,5', '1,30', '1,23,456', '1300,5亿元', '1 300'])(
  'an amount that can be read twice is asked about: %s',
  (amount) => {
    expect(problemOf(`milestone T2 add:"${amount}" note:测试`, 'add')).toContain('看不准')
  },
)

test.each(['5²', '5½', '1e5', '2..3', '两三个', '数十个', '30余个', '1/2'])(
  'what is no amount is refused: %s',
  (amount) => {
    expect(problemOf(`milestone T2 add:"${amount}" note:测试`, 'add')).toContain('不是数量')
  },
)

test.each([
  ['1,300', 1300, ''],
  ['１,３００个', 1300, '个'],
  ['二十', 20, ''],
  ['1.3万亿元', 1.3, '万亿元'],
  ['5千万元', 5000, '万元'],
  ['3 个', 3, '个'],
])('an amount in any plain writing is taken: %s', (text, value, unit) => {
  expect(option.amount().schema.parse(text)).toEqual({ value, unit })
})

test.each([
  ['9点30', '09:30'],
  ['21点05', '21:05'],
  ['9时30分', '09:30'],
  ['9时30', '09:30'],
  ['9点半', '09:30'],
  ['下午3点', '15:00'],
  ['中午1点', '13:00'],
  ['晚上8点半', '20:30'],
  ['9', '09:00'],
  ['９：３０', '09:30'],
])('a time is read whole: %s', (text, time) => {
  expect(option.time().schema.parse(text)).toBe(time)
})

test.each(['9点3刻', '25:00', '9点30多', '9.30', '晚上12点', '晚上1点', '上午13点', '上午12点'])(
  'what is no time is refused: %s',
  (text) => {
    expect(option.time().schema.safeParse(text).success).toBe(false)
  },
)

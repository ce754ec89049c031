import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { setImmediate as settledSoon } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { Problem } from '../../src/core/problem.ts'
import { locales } from '../../src/locale/index.ts'
import { readPlanFile } from '../../src/plan/file.ts'
import { turns } from '../../src/plan/import/turns.ts'
import { understand } from '../../src/plan/import/understand.ts'
import { HOSTILE } from './hostile-files.ts'
import { file, read, refusal } from './read.ts'

const contentOf = (name: string) => HOSTILE[name]?.() ?? ''

describe('files made to take long or much are refused in a sentence', () => {
  test.each([
    ['bomb.docx', /展开后太大.*Word 或 WPS/],
    ['under-the-limit.docx', /展开后太大/],
    ['one-paragraph.docx', /展开后太大/],
    ['lying.docx', /不是完好的 \.docx/],
    ['deep.docx', /嵌套太深/],
    ['spans.docx', /展开后太大/],
    ['deep.html', /嵌套太深/],
    ['spans.html', /展开后太大.*浏览器/],
    ['unclosed.html', /300000 行.*远超一份方案/],
    ['digits.txt', /第 3 行有一个超过 60 位的数/],
    ['pages.pdf', /展开后太大.*PDF 阅读器/],
    ['crammed.txt', /第 3 行有 3000 个数挤在一起/],
    ['crammed-words.txt', /第 5 行有 2000 个数挤在一起/],
    ['numbers.txt', /有 60001 个数，远超一份方案/],
    ['items.txt', /个数，远超一份方案/],
    ['numerals-of-words.txt', /有 30001 个数，远超一份方案/],
  ])('%s', async (name, reason) => {
    const sentence = await refusal(file(name, contentOf(name)))
    expect(sentence).toMatch(reason)
    expect(sentence).toContain(name)
  })
})

/** Before, 1,000 of the first took a quarter of a minute, and each thousand more eight times as long. */
describe('figures without a stop between them, and very many, take seconds', () => {
  test.each([
    ['in a row', '1个、', 1000],
    ['in a row, shares', '1%、', 1000],
    ['each a part', '其中1个、', 600],
    ['each with a baseline', '由1个增加到2个', 400],
    ['with nothing between', '建成站点1个', 600],
    ['behind commas', '建成服务中心10个，', 8000],
    ['each by its day', '到2028年建成服务中心10个，', 6000],
    ['each on its line', '建成服务中心10个。\n', 4000],
    ['in brackets', '建成服务中心10个（其中新建2个），', 3000],
  ])('%s', { timeout: 30_000 }, (_, words, count) => {
    const { account } = understand(`测试方案（2026—2028年）\n一、目标\n${words.repeat(count)}\n`, {})
    expect(account.length).toBeGreaterThanOrEqual(count)
  })
})

test('what is no file is not begun', async () => {
  const pipe = file('pipe.txt', '')
  rmSync(pipe)
  execFileSync('mkfifo', [pipe])
  for (const path of ['/dev/zero', pipe]) {
    expect(await refusal(path)).toMatch(/不是普通文件/)
    const error = await readPlanFile(path).catch((reason: unknown) => reason)
    expect(error instanceof Problem && error.sentence(locales.zh)).toMatch(/不是普通文件/)
  }
})

test('the sentence on what takes too long says what to do with a file of its kind', () => {
  const { endless, bomb } = locales.zh.import
  for (const say of [endless, bomb])
    expect(['甲.txt', '甲.docx', '甲.pdf', '甲.html', '甲.yaml', '甲'].map((name) => say(name).split('。')[1])).toEqual(
      [
        '请只保留方案正文后再试',
        '请用 Word 或 WPS 打开，只保留正文另存后再试',
        '请用 PDF 阅读器只保留正文的几页，另存后再试',
        '请用浏览器打开，把正文复制到 .txt 里再试',
        '请核对是不是选错了文件',
        '请只保留方案正文后再试',
      ],
    )
})

test('two are read at once, the next ones in turn; one that fails holds nobody up', async () => {
  const inTurn = turns(2)
  const order: string[] = []
  const ends = new Map<string, () => void>()
  const begin = (name: string) =>
    inTurn(async () => {
      order.push(name)
      await new Promise<void>((end) => ends.set(name, end))
      if (name === 'b') throw new Error('test')
    }).catch(() => order.push(`${name} failed`))
  const all = ['a', 'b', 'c', 'd'].map(begin)
  await settledSoon()
  expect(order).toEqual(['a', 'b'])
  ends.get('b')?.()
  await settledSoon()
  expect(order.toSorted()).toEqual(['a', 'b', 'b failed', 'c'])
  for (const name of ['c', 'a', 'd']) {
    ends.get(name)?.()
    await settledSoon()
  }
  await Promise.all(all)
  expect(order).toContain('d')
})

/** Before, each of these took more than ten seconds, most of them minutes. */
describe('files that only look so are read', () => {
  test.each([
    'blanks.txt',
    'dots.txt',
    'numerals.txt',
    'one-line.txt',
    'lines.txt',
    'pages.txt',
    'tabs.txt',
    'wide.txt',
    'marks.md',
    'brackets.md',
    'delimiters.md',
    'attributes.html',
    'styles.docx',
    'deep-groups.docx',
  ])('%s', { timeout: 20_000 }, async (name) => {
    expect((await read(name, contentOf(name))).blocks.length).toBeGreaterThan(0)
  })

  test('a line of 300,000 blanks keeps its words, and loses the blanks', async () => {
    expect((await read('blanks.txt', contentOf('blanks.txt'))).text).toBe('测试方案\n一、目标\n甲  乙\nx')
  })

  test('entities that a file declares for itself are not expanded', async () => {
    expect((await read('laughs.docx', contentOf('laughs.docx'))).text.length).toBeLessThan(20)
  })
})

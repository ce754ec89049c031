import { describe, expect, test } from 'vitest'
import { HOSTILE } from './hostile-files.ts'
import { file, read, refusal } from './read.ts'

const contentOf = (name: string) => HOSTILE[name]?.() ?? ''

describe('files made to take long or much are refused in a sentence', () => {
  test.each([
    ['bomb.docx', /展开后太大/],
    ['under-the-limit.docx', /展开后太大/],
    ['one-paragraph.docx', /展开后太大/],
    ['lying.docx', /不是完好的 \.docx/],
    ['deep.docx', /嵌套太深/],
    ['spans.docx', /展开后太大/],
    ['deep.html', /嵌套太深/],
    ['spans.html', /展开后太大/],
    ['unclosed.html', /300000 行.*远超一份方案/],
    ['digits.txt', /第 3 行有一个超过 60 位的数/],
    ['pages.pdf', /展开后太大/],
  ])('%s', async (name, reason) => {
    const sentence = await refusal(file(name, contentOf(name)))
    expect(sentence).toMatch(reason)
    expect(sentence).toContain(name)
  })
})

/** Before, each of these took more than ten seconds, most of them minutes. */
describe('files that only look so are read', () => {
  test.each([
    'blanks.txt',
    'dots.txt',
    'numerals.txt',
    'one-line.txt',
    'lines.txt',
    'items.txt',
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

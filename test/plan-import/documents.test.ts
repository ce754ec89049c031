import { dirname, join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { docx, zip } from './docx.ts'
import { file, read, refusal } from './read.ts'
import { textOf } from './texts.ts'

const plan = textOf('running.txt')

describe('documents that can be read', () => {
  test.each([
    ['UTF-8', Buffer.from(plan)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${plan}`)],
    ['GB18030', iconv.encode(plan, 'gb18030')],
    ['UTF-16, little end first', Buffer.from(`\ufeff${plan}`, 'utf16le')],
    ['UTF-16, big end first', iconv.encode(plan, 'utf-16be', { addBOM: true })],
    ['UTF-16, little end first, without a mark', Buffer.from(plan, 'utf16le')],
    ['UTF-16, big end first, without a mark', iconv.encode(plan, 'utf-16be', { addBOM: false })],
  ])('text in %s', async (_, content) => {
    const { text, format } = await read('plan.txt', content)
    expect(text).toBe(plan.trim())
    expect(format).toBe('text')
  })

  test('English in UTF-16 without a mark', async () => {
    const words = 'Test data: action plan\n\nWe will open 10 centres by 2028.'
    expect((await read('plan.txt', Buffer.from(words, 'utf16le'))).text).toContain('We will open 10 centres by 2028.')
  })

  test('a Word file', async () => {
    const { text, format } = await read('plan.docx', docx(['测试数据：方案', '一、甲', '内容。']))
    expect(text.split(/\n+/).filter(Boolean)).toEqual(['测试数据：方案', '一、甲', '内容。'])
    expect(format).toBe('docx')
  })

  test('Markdown', async () => {
    expect((await read('plan.md', '# Test data\n')).format).toBe('markdown')
  })
})

describe('documents that cannot, and what to do', () => {
  test.each([
    ['empty.txt', '', /是空的/],
    ['blank.txt', ' \n\u3000\n', /是空的/],
    ['old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /旧版 Word/],
    ['plan.pdf', '%PDF-1.7 …', /不是完好的 PDF/],
    ['picture.png', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /不是文字文件/],
    ['rich.rtf', '{\\rtf1 plan}', /是 RTF 文件/],
    ['archive.docx', zip({ 'other.txt': 'test data' }), /压缩包/],
    ['broken.docx', docx(['测试']).subarray(0, 700), /完好的 \.docx|压缩包/],
    ['nul.txt', `${plan}\0`, /不是文字文件/],
    ['bytes.txt', Buffer.from(Array.from({ length: 4096 }, (_, index) => index % 256)), /不是文字文件/],
    ['latin.txt', Buffer.from('Pr\u00e9paration du plan d\u2019\u00e9t\u00e9', 'latin1'), /编码认不出来/],
    ['large.txt', Buffer.alloc(20 * 1024 * 1024, 'a'), /有 20 MB，超过 10 MB/],
  ])('%s', async (name, content, reason) => {
    const sentence = await refusal(file(name, content))
    expect(sentence).toMatch(reason)
    expect(sentence).toContain(name)
  })

  test('a path that leads nowhere, and a folder', async () => {
    const folder = dirname(file('plan.txt', plan))
    expect(await refusal(join(folder, 'nowhere.txt'))).toMatch(/找不到文件/)
    expect(await refusal(folder)).toMatch(/是文件夹/)
  })
})

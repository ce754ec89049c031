import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, test } from 'vitest'
import { Problem } from '../../src/core/problem.ts'
import { locales } from '../../src/locale/index.ts'
import { readDocument } from '../../src/plan/import/read-document.ts'
import { docx, zip } from './docx.ts'
import { textOf } from './texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'huimin-documents-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: Buffer | string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function refusal(path: string): Promise<string> {
  const error = await readDocument(path).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Problem)) throw error ?? new Error(`${path} was read`)
  return error.sentence(locales.zh)
}

const plan = textOf('running.txt')

describe('documents that can be read', () => {
  test.each([
    ['UTF-8', Buffer.from(plan)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${plan}`)],
    ['GB18030', iconv.encode(plan, 'gb18030')],
    ['UTF-16, little end first', Buffer.from(`\ufeff${plan}`, 'utf16le')],
    ['UTF-16, big end first', iconv.encode(plan, 'utf-16be', { addBOM: true })],
  ])('text in %s', async (_, content) => {
    const { text, format } = await readDocument(file('plan.txt', content))
    expect(text.replace('\ufeff', '')).toBe(plan)
    expect(format).toBe('text')
  })

  test('a Word file', async () => {
    const { text, format } = await readDocument(file('plan.docx', docx(['测试数据：方案', '一、甲', '内容。'])))
    expect(text.split(/\n+/).filter(Boolean)).toEqual(['测试数据：方案', '一、甲', '内容。'])
    expect(format).toBe('docx')
  })

  test('Markdown', async () => {
    expect((await readDocument(file('plan.md', '# Test data\n'))).format).toBe('markdown')
  })
})

describe('documents that cannot, and what to do', () => {
  test.each([
    ['empty.txt', '', /是空的/],
    ['blank.txt', ' \n\u3000\n', /是空的/],
    ['old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /旧版 Word/],
    ['plan.pdf', '%PDF-1.7 …', /是 PDF/],
    ['picture.png', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /不是文字文件/],
    ['page.html', '<!DOCTYPE html><html><body>方案</body></html>', /是网页/],
    ['archive.docx', zip({ 'other.txt': 'test data' }), /压缩包/],
    ['broken.docx', docx(['测试']).subarray(0, 700), /完好的 \.docx|压缩包/],
    ['latin.txt', Buffer.from('Pr\u00e9paration du plan d\u2019\u00e9t\u00e9', 'latin1'), /编码认不出来/],
    ['large.txt', Buffer.alloc(20 * 1024 * 1024, 'a'), /有 20 MB，超过 10 MB/],
  ])('%s', async (name, content, reason) => {
    const sentence = await refusal(file(name, content))
    expect(sentence).toMatch(reason)
    expect(sentence).toContain(name)
  })

  test('a path that leads nowhere, and a folder', async () => {
    expect(await refusal(join(folder, 'nowhere.txt'))).toMatch(/找不到文件/)
    expect(await refusal(folder)).toMatch(/是文件夹/)
  })
})

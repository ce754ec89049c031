import { expect, test } from 'vitest'
import { readerOf } from '../../../src/answer/model/reader.ts'
import type { Claim } from '../../../src/answer/model/schema.ts'

const claim: Claim = { text: '测试“引号”与 \\ 与 {括号}', evidence: [{ path: '一', quote: '测试测试测试' }] }
const output = { answerable: 'yes', path: '一', look: [], claims: [claim, claim] }
const written = JSON.stringify(output)

test('claims are told as soon as they are whole, wherever the text is cut', () => {
  for (const size of [1, 3, 1000]) {
    const told: number[] = []
    let at = 0
    const reader = readerOf(() => void told.push(at))
    for (; at < written.length; at += size) reader.write(written.slice(at, at + size))
    expect(reader.end(false)).toMatchObject({ ...output, cut: false, misshapen: 0 })
    expect(told).toHaveLength(2)
    if (size === 1) expect(told[0]).toBeLessThan(written.length - JSON.stringify(claim).length)
  }
})

test('words around the object do no harm', () => {
  const reader = readerOf()
  reader.write(`好的，结果如下：\n\`\`\`json\n${written}\n\`\`\`\n希望有帮助 {}`)
  expect(reader.end(false).claims).toEqual([claim, claim])
})

test.each([
  ['<think>先看 {"answerable": "no", "claims": []} 再说</think>\n'],
  ['<think>\n</think>'],
  ['先看 {"answerable": "no", "look": [], "claims": []} {再说\n</think>\n\n'],
])('thoughts before the object are not what is said: %s', (thoughts) => {
  for (const size of [1, 5, 1000]) {
    const told: Claim[] = []
    const reader = readerOf((one) => void told.push(one))
    const all = thoughts + written
    for (let at = 0; at < all.length; at += size) reader.write(all.slice(at, at + size))
    expect(reader.end(false)).toMatchObject(output)
    expect(told).toHaveLength(2)
  }
})

test.each([
  [true, 'yes'],
  [false, 'no'],
  [' Partly ', 'partly'],
])('%j is taken for %s', (answerable, word) => {
  const reader = readerOf()
  reader.write(JSON.stringify({ ...output, answerable, path: null, look: null }))
  expect(reader.end(false)).toMatchObject({ answerable: word, path: '', look: [], claims: output.claims })
})

test('what a service without a schema leaves out or adds is no mistake', () => {
  const reader = readerOf()
  reader.write(JSON.stringify({ answerable: 'yes', confidence: 0.9, claims: [claim, { text: 7 }, 'x'] }))
  expect(reader.end(false)).toEqual({
    answerable: 'yes',
    path: '',
    look: [],
    claims: [claim],
    misshapen: 2,
    cut: false,
  })
})

test('where the head comes last, its claims wait for it', () => {
  const told: string[] = []
  const reader = readerOf((_, head) => void told.push(head.answerable))
  reader.write(JSON.stringify({ claims: [claim], look: [], path: '', answerable: 'no' }))
  reader.end(false)
  expect(told).toEqual(['no'])
})

test.each([
  ['', 'malformed'],
  ['没有 JSON', 'malformed'],
  ['{"answerable": "maybe", "path": 1, "claims": "x"}', 'malformed'],
  ['{"answerable": "yes", "claims": [{"text": "测', 'malformed'],
  ['{"answerable": "yes"] ', 'malformed'],
])('what is no output is said to be none: %s', (text, kind) => {
  const reader = readerOf()
  reader.write(text)
  expect(() => reader.end(false)).toThrow(expect.objectContaining({ kind }))
})

test('of an output that was cut short, whole claims are kept', () => {
  const reader = readerOf()
  reader.write(written.slice(0, -20))
  expect(reader.end(true)).toMatchObject({ claims: [claim], cut: true })
})

test('what is to be looked up is read once, however long it is, and no word of it is longer than a line', () => {
  const [zeros, words] = ['0,'.repeat(12_000), '中'.repeat(10_000)]
  const text = `{"answerable":"yes","path":"","look":[{"tool":"tasks","search":"${words}"},${zeros}0],"claims":[`
  const told: Claim[] = []
  const reader = readerOf((one) => void told.push(one))
  const all = `${text}${Array.from({ length: 12 }, () => JSON.stringify(claim)).join()}]}`
  for (let at = 0; at < all.length; at += 7) reader.write(all.slice(at, at + 7))
  expect(reader.end(false).look).toEqual([{ tool: 'tasks', search: words.slice(0, 200) }])
  expect(told).toHaveLength(12)
})

test('thoughts that end again and again are no deeper than others', () => {
  const reader = readerOf()
  reader.write('</think>'.repeat(7000) + written)
  expect(reader.end(false)).toMatchObject(output)
})

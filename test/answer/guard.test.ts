import { expect, test } from 'vitest'
import { guarded } from '../../src/answer/compose/index.ts'
import { plan } from './support.ts'

const citation = { path: '二、主要目标', quote: '重点组织实施50个重大社会发展科技示范项目' }

test('a sentence whose numbers stand in its quotation passes', () => {
  expect(guarded(plan, [{ text: '示范项目：50个。', citations: [citation] }])).toHaveLength(1)
})

test('a planted number is withheld', () => {
  expect(guarded(plan, [{ text: '示范项目：60个。', citations: [citation] }])).toEqual([])
})

test('a number that stands elsewhere in the plan is withheld all the same', () => {
  expect(guarded(plan, [{ text: '示范项目：500个。', citations: [citation] }])).toEqual([])
})

test('a planted quotation is withheld, and so is one under the wrong clause', () => {
  const changed = { ...citation, quote: '重点组织实施60个重大社会发展科技示范项目' }
  expect(guarded(plan, [{ text: '示范项目：60个。', citations: [changed] }])).toEqual([])
  expect(guarded(plan, [{ text: '示范项目。', citations: [{ ...citation, path: '一、总体思路' }] }])).toEqual([])
})

test('a figure of the ledger passes where it is named as one', () => {
  expect(guarded(plan, [{ text: 'T1：已建成 12个。', citations: [citation], figures: [12] }])).toHaveLength(1)
})

test('only the sentence that fails is withheld', () => {
  const parts = [
    { text: '示范项目：60个。', citations: [citation] },
    { text: '示范项目：50个。', citations: [citation] },
  ]
  expect(guarded(plan, parts).map(({ text }) => text)).toEqual(['示范项目：50个。'])
})

import { describe, expect, it } from 'vitest'
import type { Node } from '../../src/core/reply.ts'
import { zh } from '../../src/locale/zh.ts'
import { cut, escaped, pieces } from '../../src/platforms/slack/escape.ts'
import { messageOf, plainerMessageOf } from '../../src/platforms/slack/message.ts'
import { fullCard } from '../support/sample-bot.ts'
import { readBlocks } from '../support/slack-blocks.ts'
import { seen } from '../support/slack-seen.ts'

const TOTAL = 12_000

/** The blocks of a card, accepted by Slack and within its hidden total. */
function drawn(nodes: Node[], title = '测试') {
  const { blocks, text } = messageOf({ title, nodes }, zh)
  const read = readBlocks(blocks)
  expect(read.error?.message).toBeUndefined()
  expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(TOTAL)
  expect(text.length).toBeLessThanOrEqual(4000)
  return read.data ?? []
}
const types = (nodes: Node[]) => drawn(nodes).map(({ type }) => type)
const text = (nodes: Node[], title?: string) => seen({ blocks: drawn(nodes, title) })
const many = <T>(count: number, item: (at: number) => T) => Array.from({ length: count }, (_, at) => item(at))

describe('a card in Slack', () => {
  it('is drawn with Slack’s own blocks', () => {
    expect(messageOf(fullCard, zh).blocks.map(({ type }) => type)).toEqual([
      'header',
      'rich_text',
      'context',
      'rich_text',
      'rich_text',
      'rich_text',
      'rich_text',
      'table',
      'divider',
      'context',
      'actions',
    ])
    expect(drawn(fullCard.nodes, fullCard.title)).toHaveLength(11)
    expect(readBlocks(plainerMessageOf(fullCard, zh).blocks).error).toBeUndefined()
  })

  it('shows every word of every node', () => {
    const shown = text(fullCard.nodes)
    for (const word of ['小字', '⚠️ 注意', '25－30个', '🟡', '▓▓▓▓░░░░░░', '尚无记录', '〔二、主要目标〕', '看目标'])
      expect(shown).toContain(word)
  })

  it('sets a second table in columns, since Slack takes one', () => {
    const table: Node = { type: 'table', columns: [{ label: '一' }, { label: '二' }], rows: [['甲', '']] }
    expect(types([table, table])).toEqual(['header', 'table', 'rich_text'])
    expect(text([table, table])).toContain('一 | 二\n甲 | ')
  })

  it('keeps a long title whole', () => {
    const title = '长'.repeat(200)
    expect(text([], title)).toContain(title)
    expect(text([{ type: 'text', text: '测试' }], '长'.repeat(50_000))).toContain('长…\n测试')
  })

  it('is drawn where there is nothing to draw', () => {
    expect(
      types([
        { type: 'text', text: '' },
        { type: 'facts', items: [{ label: '', value: '' }] },
      ]),
    ).toContain('header')
    expect(
      types([
        { type: 'list', items: [''] },
        { type: 'sources', items: [] },
      ]),
    ).toEqual(['header', 'rich_text'])
    expect(readBlocks(plainerMessageOf({ nodes: [] }, zh).blocks).success).toBe(true)
  })

  it('does not make a link of what is none', () => {
    const facts = (url: string): Node => ({ type: 'facts', items: [{ label: '佐证', value: '链接', url }] })
    for (const url of ['javascript:alert(1)', 'https://', '/relative', `https://example.org/${'a'.repeat(3000)}`])
      expect(JSON.stringify(drawn([facts(url)]))).not.toContain('"link"')
    expect(JSON.stringify(drawn([facts('https://example.org/')]))).toContain('"link"')
  })

  it('says how much more there is of a long table, list or text', () => {
    const rows = many(150, (at) => [`#${at}`, '测'])
    const table: Node = { type: 'table', columns: [{ label: '编号' }, { label: '数量' }], rows }
    const shown = text([table])
    const [, left = ''] = /还有 (\d+) 项没有显示/.exec(shown) ?? []
    expect(shown).toContain(`#${149 - Number(left)}`)
    expect(shown).not.toContain(`#${150 - Number(left)}`)
    expect(text([{ type: 'list', items: many(2000, (at) => `第 ${at} 项`) }])).toMatch(/还有 \d+ 项没有显示/)
    expect(text([{ type: 'text', text: '长'.repeat(30_000) }])).toMatch(/长…\n还有 \d+ 字没有显示/)
    expect(text([{ type: 'list', items: ['长'.repeat(30_000)] }])).toMatch(/还有 \d+ 字没有显示/)
    expect(text([{ type: 'text', text: '<'.repeat(9000), tone: 'quiet' }])).toMatch(/还有 \d+ 字没有显示/)
  })

  it('says how many parts were left out, and keeps the buttons', () => {
    const parts = many(300, (at): Node => ({ type: 'text', text: `第 ${at} 段`, tone: 'quiet' }))
    const action: Node = { type: 'actions', items: [{ label: '更多', run: 'targets' }] }
    const shown = text([...parts, action])
    expect(shown).toMatch(/还有 \d+ 段没有显示/)
    expect(shown).toContain('更多')
    expect(types(many(60, (at): Node => ({ type: 'text', text: `第 ${at} 段` })))).toEqual(['header', 'rich_text'])
  })

  it('has room for more buttons than fit in a row, and for long labels', () => {
    const items = many(30, (at) => ({ label: `${'很长的按钮'.repeat(30)}${at}`, run: `target T${at}` }))
    expect(types([{ type: 'actions', items }])).toEqual(['header', 'actions', 'actions'])
  })
})

describe('text for Slack', () => {
  it('is cut and divided without breaking what is escaped', () => {
    expect(escaped('a < b & c > d &lt;')).toBe('a &lt; b &amp; c &gt; d &amp;lt;')
    expect(cut('<<<<', 10)).toBe('<<…')
    expect(cut('好的', 2)).toBe('好的')
    expect(pieces('&&😀&', 10)).toEqual(['&&', '😀&'])
    expect(pieces('', 10)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { Card, Node } from '../../src/core/reply.ts'
import { locales } from '../../src/locale/index.ts'
import { asMessage } from '../../src/platforms/discord/cards.ts'
import { escaped } from '../../src/platforms/discord/escape.ts'
import { widthOf } from '../../src/platforms/discord/table.ts'
import { checkMessage } from '../support/discord-checks.ts'
import { seen } from '../support/discord-seen.ts'
import { fullCard } from '../support/sample-bot.ts'

const { zh, en } = locales

function shown(card: Card, t = zh) {
  const body = asMessage(card, t)
  checkMessage(body.components && { components: body.components, flags: body.flags }, (1 << 15) | (1 << 2))
  return seen({
    id: '1',
    channel: '1',
    author: '1',
    flags: body.flags,
    body: { components: body.components },
    deleted: false,
  })
}

const text = (nodes: Node[]) => shown({ nodes }).text

describe('a card', () => {
  it('shows every kind of node within the limits', () => {
    const { text, buttons } = shown(fullCard)
    expect(text).toMatchInlineSnapshot(`
      "## 测试卡片 \\<b>&\\</b> \\*x\\* \\_y\\_ \\\`z\\\`
      **测试 \\<!channel> @​everyone \\<@U1> \\<script>alert(1)\\</script> \\[x\\](javascript:alert(1))**
      -# 小字
      ⚠️ 注意
      **目标** 25－30个
      **佐证** 链接 https://example.org/a?b=1&c=2
      🟡 **T2 测试** ▓▓▓▓░░░░░░ 10 / 25－30个
      ⚪ **T6** 尚无记录
      1. 一
      2. 二
      \`\`\`
      编号  数量
      ────  ────
      #1       2
      #2      30
      \`\`\`
      -# 〔二、主要目标〕着力打造25－30个"
    `)
    expect(buttons).toEqual([
      { label: '看目标', id: 'run:target T2' },
      { label: '登记', id: 'run:milestone T2' },
    ])
  })

  it('with nothing to say is still a message', () => {
    expect(shown({ nodes: [] }).text).not.toBe('')
    expect(shown({ nodes: [{ type: 'divider' }] }).text).not.toBe('')
    expect(text([{ type: 'text', text: 'divider' }])).toBe('divider')
  })

  it.each([zh, en])('too long is shortened with a sentence', (t) => {
    const items = Array.from({ length: 400 }, (_, at) => `测试第 ${at} 项，*内容*很多`)
    const { text, buttons } = shown({ nodes: [{ type: 'list', items }, ...fullCard.nodes] }, t)
    const shownItems = text.split('\n').filter((line) => line.startsWith('- ')).length
    expect(shownItems).toBeGreaterThan(50)
    expect(text).toMatch(t === zh ? /还有约 \d+ 个字（\d+ 行）没有显示/ : /about \d+ more characters \(\d+ lines\)/)
    expect(buttons).toHaveLength(2)
  })

  it('with one endless line shows its beginning', () => {
    const shortened = text([{ type: 'text', text: '_很_长'.repeat(2000), tone: 'strong' }])
    expect(shortened).toMatch(/^\*\*\\_很\\_长.*…\*\*\n-# 内容太长，还有约 \d+ 个字（1 行）没有显示。$/s)
    expect(shortened.length).toBeGreaterThan(3000)
  })

  it('cut in the middle of an address leaves the address out', () => {
    const shortened = text([{ type: 'text', text: `${'字'.repeat(3600)} https://example.org/${'a'.repeat(500)}` }])
    expect(shortened).not.toContain('https://')
  })

  it('with more of everything than fits says how many', () => {
    const many: Node[] = Array.from({ length: 30 }, (_, at) => [
      { type: 'text' as const, text: `第 ${at} 段` },
      { type: 'divider' as const },
      { type: 'actions' as const, items: [{ label: `看 ${at}`, run: `target T${at}` }] },
    ]).flat()
    const { text, buttons } = shown({ nodes: many })
    expect(buttons).toHaveLength(20)
    expect(text).toContain(zh.discord.moreButtons(10))
    expect(text).toContain('第 29 段')
  })

  it('offers one button for one command', () => {
    const items = [
      { label: '看', run: 'target T2' },
      { label: '再看', run: 'target T2' },
    ]
    expect(shown({ nodes: [{ type: 'actions', items }] }).buttons).toHaveLength(1)
  })

  it('says how many buttons cannot be drawn', () => {
    const items = [{ label: '看', run: `ask ${'长'.repeat(100)}` }]
    expect(text([{ type: 'actions', items }])).toContain(zh.discord.moreButtons(1))
  })

  it('aligns a table by what characters take on the screen', () => {
    const table = text([
      {
        type: 'table',
        columns: [{ label: '名称' }, { label: 'n', align: 'right' }],
        rows: [
          ['大气', '5'],
          ['water', '12'],
        ],
      },
    ])
    expect(table).toBe(['```', '名称    n', '─────  ──', '大气    5', 'water  12', '```'].join('\n'))
  })

  it('shows a table too wide for a screen row by row', () => {
    const table = text([
      { type: 'table', columns: [{ label: '编号' }, { label: '说明' }], rows: [['#1', '测试'.repeat(30)]] },
    ])
    expect(table).toBe(`- 编号: \\#1 · 说明: ${'测试'.repeat(30)}`)
  })
})

describe('text from people', () => {
  it.each([
    ['@everyone 和 @here', '@\u200Beveryone 和 @\u200Bhere'],
    ['<!channel> <@1> <@&2> <#3> <t:1> <:a:1> </x:1>', '\\<!channel> \\<@1> \\<@&2> \\<#3> \\<t:1> \\<:a:1> \\</x:1>'],
    ['**a** __b__ ~~c~~ ||d|| `e` \\*', '\\*\\*a\\*\\* \\_\\_b\\_\\_ \\~\\~c\\~\\~ \\|\\|d\\|\\| \\`e\\` \\\\\\*'],
    ['```js\nx\n```', '\\`\\`\\`js\nx\n\\`\\`\\`'],
    ['# a\n> b\n-# c\n- d\n1. e', '\\# a\n\\> b\n\\-# c\n\\- d\n1\\. e'],
    ['[x](https://example.org/a_b)', '\\[x\\](https://example.org/a_b)'],
    ['https://example.org/a_b?c=*&d=`e`|f', 'https://example.org/a_b?c=%2A&d=%60e%60%7Cf'],
  ])('%j is shown as it is', (given, expected) => {
    expect(escaped(given)).toBe(expected)
  })

  it('cannot end the code block of a table', () => {
    const table = text([{ type: 'table', columns: [{ label: 'x' }], rows: [['```\n@everyone']] }])
    expect(table.match(/```/g)).toHaveLength(2)
  })

  it('can link only to the web', () => {
    expect(text([{ type: 'facts', items: [{ label: '佐证', value: '[x]', url: 'javascript:alert(1)' }] }])).toBe(
      '**佐证** \\[x\\] javascript:alert(1)',
    )
  })

  it.each([
    ['a', 1],
    ['中', 2],
    ['（', 2],
    ['🟢', 2],
    ['e\u0301', 1],
  ])('%s takes %i columns', (character, width) => {
    expect(widthOf(character)).toBe(width)
  })
})

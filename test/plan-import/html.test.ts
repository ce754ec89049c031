import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { understand } from '../../src/plan/import/understand.ts'
import { read } from './read.ts'

const paragraph = '完善制度，落实责任，加强协同，形成齐抓共管的工作合力，确保各项任务落到实处。'
const page = (
  content: string,
  head = '<meta charset="utf-8">',
) => `<!DOCTYPE html><html><head>${head}<title>海云市_政务公开</title><style>p{}</style></head><body>
<div class="top"><ul><li><a href="/">首页</a></li><li><a href="/a">要闻动态</a></li></ul><form><input value="搜索"><button>搜索</button></form></div>
<div class="wrap"><div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/b">政策文件</a></div>
<h1>海云市养老服务行动计划（测试数据）</h1><div class="info">发布日期：2025-03-01 字号：<a>大</a> <a>小</a></div>
<div class="article">${content}</div></div>
<script>var x = "<p>脚本</p>"</script><div class="footer">主办单位：海云市人民政府办公室 备案号</div></body></html>`

test('the text of a page by its structure, and its title', async () => {
  const { format, text, removed } = await read(
    'plan.html',
    page(
      `<p>一、工作目标</p><p>到2025年，<b>新增</b>床位&nbsp;5000&nbsp;张。<br>占比达到60%。</p><p style="display:none">内部</p><p>${paragraph}</p><p>二、主要任务</p><p>${paragraph}</p>`,
    ),
  )
  expect(format).toBe('html')
  expect(text.split('\n')).toEqual([
    '海云市养老服务行动计划（测试数据）',
    '一、工作目标',
    '到2025年，新增床位5000张。',
    '占比达到60%。',
    paragraph,
    '二、主要任务',
    paragraph,
  ])
  const taken = removed.map(({ reason, text: words }) => `${reason} ${words}`)
  expect(taken).toContain('navigation 首页 要闻动态')
  expect(taken).toContain('navigation 主办单位：海云市人民政府办公室 备案号')
  expect(taken).toContain('hidden 内部')
  expect(taken.join()).not.toContain('脚本')
})

test('tables with merged cells, struck words, headings and counted lists', async () => {
  const { blocks, removed } = await read(
    'plan.html',
    page(`<h2>主要任务</h2><p>${paragraph}${paragraph}</p><ol start="3"><li>建设中心</li><li><p>改造住房</p></li></ol>
<table><thead><tr><th>单位</th><th>任务</th><th>时限</th></tr></thead><tr><td rowspan="2">市民政局</td><td>甲</td><td><del>2024年</del>2025年</td></tr><tr><td colspan="2">乙</td></tr></table>
<p><span style="text-decoration: line-through">作废。</span>有效。</p><p>${paragraph}</p>`),
  )
  expect(blocks.slice(1)).toMatchObject([
    { type: 'line', text: '主要任务', level: 2 },
    { type: 'line' },
    { type: 'line', text: '3. 建设中心' },
    { type: 'line', text: '4. 改造住房' },
    {
      type: 'table',
      header: 1,
      rows: [
        ['单位', '任务', '时限'],
        ['市民政局', '甲', '2025年'],
        ['市民政局', '乙', '乙'],
      ],
    },
    { type: 'line', text: '有效。' },
    { type: 'line', text: paragraph },
  ])
  expect(removed.filter(({ reason }) => reason === 'struck').map(({ text }) => text)).toEqual(['2024年', '作废。'])
})

test.each(['gb2312', 'gbk', 'utf-8'])('a page in %s', async (charset) => {
  const html = page(
    `<p>一、工作目标</p><p>${paragraph}</p>`,
    `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`,
  )
  expect((await read('plan.html', iconv.encode(html, charset))).text).toContain(paragraph)
})

test('a page that tables arrange, with a table of data in it', async () => {
  const data = `<table><tr><td>指标</td><td>2027年</td></tr><tr><td>床位</td><td>5000</td></tr></table>`
  const { blocks } = await read(
    'plan.htm',
    `<html><body><table><tr><td><a href="/">首页</a><a href="/x">栏目</a></td><td><table><tr><td><p>${paragraph}</p>${data}<p>${paragraph}</p></td></tr></table></td></tr></table></body></html>`,
  )
  expect(blocks).toMatchObject([
    { text: paragraph },
    {
      rows: [
        ['指标', '2027年'],
        ['床位', '5000'],
      ],
    },
    { text: paragraph },
  ])
})

test('a plan that is one long table', async () => {
  const row = (index: number) => `<tr><td>${index}</td><td>${paragraph}</td><td>市民政局</td></tr>`
  const { blocks } = await read('plan.html', page(`<p>任务清单</p><table>${[1, 2, 3, 4].map(row).join('')}</table>`))
  expect(blocks.find(({ type }) => type === 'table')).toMatchObject({
    rows: [['1', paragraph, '市民政局'], {}, {}, {}],
  })
  expect(blocks.some((block) => block.type === 'line' && block.text === '任务清单')).toBe(true)
})

const HEAD = `<table><tr><td><b>索 引 号：</b></td><td>000/2018-1</td><td><b>主题分类：</b></td><td>城乡建设</td></tr>
<tr><td><b>发文机关：</b></td><td>海云市人民政府办公室</td><td><b>成文日期：</b></td><td>2018年12月29日</td></tr>
<tr><td><b>标　　题：</b></td><td colspan="3">海云市停车设施行动计划（测试数据）</td></tr>
<tr><td><b>发文字号：</b></td><td>海政办〔2018〕128号</td><td><b>发布日期：</b></td><td>2019年01月21日</td></tr></table>`

test.each([
  ['above a long text', paragraph.repeat(12)],
  ['above a short text', '完善制度。'],
])('the head of a government page gives issuer, number and date: %s', async (_, filling) => {
  const content = `<p>海云市停车设施行动计划（测试数据）</p><p>一、目标</p><p>到2021年新增车位500个。</p><p>${filling}</p><p>二、任务</p><p>${filling}</p>`
  const document = await read('plan.html', `<html><body><div>${HEAD}<div>${content}</div></div></body></html>`)
  const { plan } = understand(document, {})
  expect(plan).toMatchObject({
    title: '海云市停车设施行动计划（测试数据）',
    issuer: '海云市人民政府办公室',
    number: '海政办〔2018〕128号',
    issued: '2018-12-29',
  })
  expect(plan.clauses.map(({ path }) => path)).toEqual(['标题', '一、目标', '二、任务'])
})

test('the caption of a table is a line of its own, and may be the title', async () => {
  const document = await read(
    'table.html',
    '<table><caption>虚构县2026年度河长制任务表（测试数据）</caption><tr><th>序号</th><th>任务</th></tr><tr><td>1</td><td>清淤河道12公里</td></tr><tr><td>2</td><td>建设驿站3座</td></tr></table>',
  )
  const { plan } = understand(document, {})
  expect(plan.title).toBe('虚构县2026年度河长制任务表（测试数据）')
  expect(plan.period).toEqual({ start: '2026-01-01', end: '2026-12-31' })
})

test('attachments are listed, and are no part of the last clause', async () => {
  const { text, removed } = await read(
    'plan.html',
    page(
      `<p>一、目标</p><p>${paragraph}</p><p>二、任务</p><p>${paragraph}</p><p><a href="/P0201.docx?x=1">1.任务分工表.docx</a></p>`,
    ),
  )
  expect(text.endsWith(paragraph)).toBe(true)
  expect(removed).toContainEqual(expect.objectContaining({ reason: 'attachment', text: '1.任务分工表.docx' }))
})

test('a short page whose menu is a block of links: the plan is named after its own heading', async () => {
  const { plan } = understand(
    await read(
      'short.html',
      '<html><body><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div><h1>虚构县水务方案（测试数据）</h1><p>一、目标</p><p>到2027年，改造管网20公里。</p></body></html>',
    ),
    {},
  )
  expect(plan.title).toBe('虚构县水务方案（测试数据）')
})

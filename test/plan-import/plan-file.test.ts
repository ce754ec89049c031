import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Problem } from '../../src/core/problem.ts'
import type { Card } from '../../src/core/reply.ts'
import { locales } from '../../src/locale/index.ts'
import { readPlanFile } from '../../src/plan/file.ts'
import { checkPlanFile, importPlan } from '../../src/plan/import/import-plan.ts'
import { readDocument, readText } from '../../src/plan/import/read/index.ts'
import { difference, isSame, planFileText, reviewDocument, settled } from '../../src/plan/import/review/index.ts'
import { understand } from '../../src/plan/import/understand.ts'
import { namedFile, plannedFile } from '../../src/plan/plan-folder.ts'
import { readPlanText } from '../../src/plan/plan-text.ts'
import { pathOf, planOf, textOf } from './texts.ts'

const t = locales.zh
const loadProblems = (text: string) => readPlanText(text).problems
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huimin-plans-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Everything a card says, one line after the other. */
const said = (card: Card): string => JSON.stringify(card)

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Problem)) throw error ?? new Error('it was not refused')
  return error.sentence(t)
}

test.each(['action-plan.txt', 'five-years.txt', 'articles.txt', 'running.txt', 'english.md'])(
  'what was understood of %s is written, read back and is the same',
  async (name) => {
    const path = join(folder, 'plan.yaml')
    writeFileSync(path, planFileText(planOf(name)))
    expect((await readPlanFile(path)).plan).toEqual(planOf(name))
  },
)

test('a target and a task come to what a person would have written', () => {
  const yaml = planFileText(planOf('running.txt'))
  expect(yaml).toContain(`  - code: T1
    name: 农业科技示范项目
    clause: 一、主要目标
    quote: 组织实施60个以上农业科技示范项目
    kind: amount
    wording: 60个以上
    bound: atLeast
    amount: 60
    unit: 个
    basis: total
    due: 2027-12-31
`)
  expect(yaml).toContain('  - code: "1.1"\n    name: 加强优异种质资源发掘\n    theme: "1"\n')
})

describe('a plan file edited by hand', () => {
  const yaml = planFileText(planOf('running.txt'))
  const problems = (edited: string) => loadProblems(edited).map(({ say }) => say(t))
  const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length

  test('has no problems as it was written', () => {
    expect(problems(yaml)).toEqual([])
  })

  test.each([
    ['bound: atLeast', 'bound: atleast', 'bound: atleast', /bound 只能写：exact \| range/],
    ['    wording: 60个以上', '    wording: 70个以上', 'wording: 70个以上', /T1：条款里没有“70个以上”/],
    ['due: 2027-12-31', 'due: 2027年底', 'due: 2027年底', /due 应写成 2020-12-31/],
    ['theme: "1"', 'theme: "9"', 'theme: "9"', /1\.1：没有代码为“9”的专题/],
    ['code: T2', 'code: T1', '  - code: T1\n    name: 现代', /“T1”出现了两次/],
    ['amount: 60', 'amount: 六十', 'amount: 六十', /amount 应当是数/],
    ['amount: 60', 'amont: 60', 'amont: 60', /不认识 amont/],
    ['    clause: 一、主要目标', '    clause: 一、目标', 'clause: 一、目标', /没有“一、目标”这一条/],
    ['    high: 10\n', '', 'bound: range', /bound 是 range，还要写 high/],
  ])('%j → %j is told with its line', (before, after, at, expected) => {
    const edited = yaml.replace(before, after)
    const found = problems(edited)
    expect(found.some((sentence) => expected.test(sentence))).toBe(true)
    const said = found.find((sentence) => expected.test(sentence)) ?? ''
    const line = lineOf(edited, at)
    expect(said).toContain(`第 ${line} 行`)
  })

  test.each([
    ['amount: 60', 'amount: 70', 'amount: 70', 'T1：amount 与 wording “60个以上”的数对不上'],
    ['unit: 个', 'unit: 万元', 'unit: 万元', 'T1：unit “万元”与 wording “60个以上”的单位对不上'],
    ['    unit: 个\n', '', '- code: T1', 'T1：unit 没有写，与 wording “60个以上”的单位对不上'],
    ['high: 10', 'high: 12', 'high: 12', /T\d：high 与 wording “[^”]+”的数对不上/],
    ['bound: atLeast', 'bound: atMost', 'bound: atMost', 'T1：bound 与 wording “60个以上”的说法对不上'],
  ])('%j → %j is held against the wording', (before, after, at, expected) => {
    const edited = yaml.replace(before, after)
    const [said, ...others] = problems(edited)
    expect(others).toEqual([])
    expect(said).toMatch(expected)
    expect(said).toContain(`第 ${lineOf(edited, at)} 行`)
  })

  test('the same amount in another unit, or in a longer form of the unit, is no mistake', () => {
    expect(problems(yaml.replace('amount: 60\n    unit: 个', 'amount: 0.006\n    unit: 万个'))).toEqual([])
    const sites = yaml.replaceAll('60个以上', '60个站点以上').replace('unit: 个', 'unit: 个站点')
    expect(problems(sites)).toEqual([])
  })

  test.each([
    ['60个', 'exact'],
    ['60个', 'atLeast'],
    ['超过60个', 'atLeast'],
    ['60个左右', 'approximate'],
    ['60个以内', 'atMost'],
    ['约60个', 'exact', 'approximate'],
    ['不超过60个', 'atLeast', 'atMost'],
    ['60个左右', 'atLeast', 'approximate'],
    ['60个以内', 'moreThan', 'atMost'],
  ])('the wording %s with the bound %s', (wording, bound, wanted = '') => {
    const said = problems(yaml.replaceAll('60个以上', wording).replace('bound: atLeast', `bound: ${bound}`))
    expect(said.map((sentence) => /应是 (\w+)/.exec(sentence)?.[1] ?? sentence).join()).toBe(wanted)
  })

  test('a wording with two amounts, or with none that is exact, is left to people', () => {
    const twice = yaml.replaceAll('60个以上', '60个以上、70个以下').replace('amount: 60', 'amount: 65')
    expect(problems(twice)).toEqual([])
    const vague = yaml.replaceAll('60个以上', '数十个').replace('amount: 60', 'imprecise: true')
    expect(problems(vague).filter((sentence) => sentence.includes('wording'))).toEqual([])
  })

  test('a missing key is told at the part that lacks it', () => {
    const edited = yaml.replace('    wording: 60个以上\n', '')
    expect(problems(edited)).toEqual([`第 ${lineOf(edited, '- code: T1')} 行：缺少 wording`])
  })

  test('broken YAML, something else, and nothing at all', () => {
    expect(problems('slug: a\n  title: [b\n').join()).toMatch(/第 \d+ 行：这里的 YAML 写法不对/)
    expect(problems('hello').join()).toMatch(/第 1 行：这不是方案文件/)
    expect(problems('').join()).toMatch(/这不是方案文件/)
  })

  test('cannot be loaded: the file and every mistake are named', async () => {
    const path = join(folder, 'edited.yaml')
    writeFileSync(path, yaml.replace('bound: atLeast', 'bound: atleast').replace('theme: "1"', 'them: "1"'))
    const sentence = await refusal(readPlanFile(path))
    expect(sentence).toContain(path)
    expect(sentence.split('\n').length).toBeGreaterThanOrEqual(4)
  })
})

describe('an amended version', () => {
  const before = planOf('running.txt')

  test('the same plan has no difference', () => {
    expect(isSame(difference(before, planOf('running.txt')))).toBe(true)
  })

  test('what is new, gone and changed is told', () => {
    const amended = textOf('running.txt')
      .replace('组织实施60个以上', '新建观测站15个，组织实施80个以上')
      .replace('，化肥施用量零增长', '')
      .replace('加强优异种质资源发掘', '加强优良种质资源发掘')
    const { parts } = difference(before, understand(amended, { slug: 'test-plan' }).plan)
    const targets = parts.find(({ part }) => part === 'targets')
    expect(targets?.added).toEqual(['T1 观测站'])
    expect(targets?.removed).toEqual(['T6 化肥施用量'])
    expect(targets?.changed.find(({ name }) => name.includes('示范项目'))?.fields).toContainEqual({
      field: 'amount',
      before: 60,
      after: 80,
    })
    expect(parts.find(({ part }) => part === 'tasks')?.changed[0]?.fields).toContainEqual({
      field: 'name',
      before: '加强优异种质资源发掘',
      after: '加强优良种质资源发掘',
    })
  })
})

describe('a plan file made to take long or much', () => {
  const names = [...'abcdefghij']
  test.each([
    [
      'aliases of aliases',
      `a: &a [x]\n${names
        .slice(1)
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${names[index]}`)}]`)
        .join('\n')}`,
      /YAML 别名/,
    ],
    [
      'very many names',
      Array.from({ length: 50_000 }, (_, index) => `k${index}: &a${index} x`).join('\n'),
      /第 \d+ 行：用了太多 YAML 别名/,
    ],
    ['20 MB of values', `slug: [${'a,'.repeat(10_000_000)}]`, /20000008 字，远超一份方案/],
    ['very many values', `slug: [${'a,'.repeat(400_000)}]`, /远超一份方案/],
    ['very many lines', 'a: b\n'.repeat(70_000), /70001 行/],
    ['very many keys', Array.from({ length: 50_000 }, (_, index) => `k${index}: x`).join('\n'), /不是方案文件/],
    ['brackets in brackets', `slug: ${'['.repeat(100_000)}`, /YAML 写法不对/],
  ])('%s', { timeout: 20_000 }, (_, text, reason) => {
    const problems = loadProblems(text)
    expect(problems.length).toBeLessThan(101)
    expect(problems[0]?.say(t)).toMatch(reason)
  })

  test.each([
    ['a key', (text: string) => text.replace('    name:', '\tname:'), 1],
    ['a key, behind blanks', (text: string) => text.replace('    name:', '  \tname:'), 1],
    ['the first level', (text: string) => text.replace('  start:', '\tstart:'), 1],
    ['an item of a list', (text: string) => text.replace('  - code: T1', '  -\tcode: T1'), 1],
    ['every line', (text: string) => text.replaceAll(/^ {4}/gm, '\t'), 20],
    ['a text that goes on', (text: string) => text.replace(/text: .*/, 'text: "甲\n\t乙"'), 1],
    ['only behind a key, or in the words', (text: string) => text.replace('title: ', 'title:\t甲\t'), 0],
    ['a line that is empty', (text: string) => text.replace('    name:', '\t\n    name:'), 0],
  ])('a tab that indents is called one, and nothing else is: %s', (_, edited, most) => {
    const said = loadProblems(edited(planFileText(planOf('running.txt')))).map(({ say }) => say(t))
    expect(said.length).toBeLessThanOrEqual(most)
    expect(said.length > 0).toBe(most > 0)
    for (const sentence of said) expect(sentence).toMatch(/第 \d+ 行：缩进里有制表符（Tab）/)
  })

  test('a key that stands twice is still told with its line', () => {
    const written = planFileText(planOf('running.txt')).replace('language: zh', 'language: zh\nlanguage: zh')
    expect(loadProblems(written).map(({ line, say }) => [line, say(t)])).toEqual([
      [4, '第 4 行：这里的 YAML 写法不对（duplicate key）。请核对缩进、冒号和引号'],
    ])
  })
})

test.each(readdirSync(join(import.meta.dirname, 'plans')))('what import writes of %s always loads', async (name) => {
  const { text } = reviewDocument(await readDocument(pathOf(name)), { slug: 'always' }, t)
  expect(readPlanText(text).plan?.slug).toBe('always')
})

test('a target whose figures are not those of its wording keeps the wording, and is in doubt', () => {
  const document = readText(textOf('running.txt'))
  const understanding = understand(document, {})
  expect(settled(understanding, document)).toBe(understanding)
  // Test data: as a reader with a fault would have understood it.
  const targets = understanding.plan.targets.map((target) =>
    target.code === 'T1' ? { ...target, amount: 70 } : target,
  )
  const { plan, doubts } = settled({ ...understanding, plan: { ...understanding.plan, targets } }, document)
  expect(loadProblems(planFileText(plan))).toEqual([])
  expect(plan.targets[0]).toMatchObject({ kind: 'qualitative', wording: '60个以上', unit: '' })
  expect(plan.targets[0]).not.toHaveProperty('amount')
  const [doubt] = doubts.filter(({ words }) => words === '60个以上')
  expect(doubt?.say(t)).toContain('目标 T1 读出的数与这里的原文对不上')
  expect(textOf('running.txt').split('\n')[(doubt?.line ?? 0) - 1]).toContain('60个以上')
})

describe('what is no plan file', () => {
  test.each([
    ['plan.docx', 'PK\u0003\u0004test', /是文档，不是方案文件。请先用 plan:import/],
    ['plan.yaml', '%PDF-1.7 test', /是文档，不是方案文件/],
    ['plan.md', '# 测试', /是文档，不是方案文件/],
    ['plan.xyz', 'slug: test', /不是方案文件。方案文件以 \.yaml 结尾/],
  ])('%s is called what it is', async (name, content, reason) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    expect(await refusal(readPlanFile(path))).toMatch(reason)
  })

  test('a folder, and nothing', async () => {
    expect(await refusal(readPlanFile(folder))).toMatch(/是文件夹。请给出其中的一个方案文件/)
    expect(await refusal(readPlanFile(join(folder, 'nowhere.yaml')))).toMatch(/找不到文件/)
  })

  test('is named by slug, by file name or by path; a name does not lead out of the folder', async () => {
    const { path } = await importPlan(pathOf('running.txt'), { slug: 'one', folder, t })
    for (const words of ['one', 'one.yaml', path]) expect(await namedFile(folder, words)).toBe(path)
    expect(await refusal(namedFile(folder, 'two'))).toMatch(/里没有，也没有这个路径/)
    expect(await plannedFile(folder, 'one')).toBe(path)
    for (const words of ['two', path, '../one', '..', ''])
      expect(await refusal(plannedFile(folder, words))).toMatch(/里没有/)
  })
})

describe('importing a plan', () => {
  test('makes the folder, and takes the language that is named', async () => {
    const options = { slug: 'named', folder: join(folder, 'data/plans'), language: 'en' as const, t }
    const { path } = await importPlan(pathOf('running.txt'), options)
    expect((await readPlanFile(path)).plan.language).toBe('en')
  })

  test('takes no plan file, and nothing of another kind', async () => {
    const { path } = await importPlan(pathOf('running.txt'), { slug: 'one', folder, t })
    expect(await refusal(importPlan(path, { slug: 'one', folder, t }))).toMatch(/已经是方案文件，不用再读入/)
    const other = join(folder, 'plan.xyz')
    writeFileSync(other, textOf('running.txt'))
    expect(await refusal(importPlan(other, { slug: 'two', folder, t }))).toMatch(/plan\.xyz 不是可以读入的种类/)
    const misnamed = join(folder, 'plan.pdf')
    writeFileSync(misnamed, '测试数据：虚构方案\n一、任务\n新建站点3个。')
    expect(await refusal(importPlan(misnamed, { slug: 'three', folder, t }))).toMatch(
      /名字以 \.pdf 结尾，里面却是纯文字/,
    )
    const stop = join(folder, '测试方案（2023.5）')
    writeFileSync(stop, textOf('running.txt'))
    expect((await importPlan(stop, { slug: 'stop', folder, t })).path).toMatch(/stop\.yaml$/)
  })

  test('of a text that no plan file could hold writes nothing', async () => {
    const long = join(folder, 'long.txt')
    const wordOf = (index: number) => String.fromCodePoint(0x6000 + (index % 500), 0x5200 + Math.floor(index / 500))
    writeFileSync(long, Array.from({ length: 61_000 }, (_, index) => `测试${wordOf(index)}文字。`).join('\n'))
    const refused = await refusal(importPlan(long, { slug: 'long', folder, t }))
    expect(refused).toMatch(/过不了检查，没有写入[\s\S]*远超一份方案的篇幅/)
    expect(readdirSync(folder)).toEqual(['long.txt'])
  }, 60_000)

  test('writes the plan file and shows what to check', async () => {
    const { card, path } = await importPlan(pathOf('action-plan.txt'), { slug: 'elderly-care', folder, t })
    expect(path).toBe(join(folder, 'elderly-care.yaml'))
    const { plan } = await readPlanFile(path)
    expect(plan).toEqual({ ...planOf('action-plan.txt'), slug: 'elderly-care' })
    expect(card.title).toBe('请核对：海云市养老服务提升三年行动计划（2022—2024年）')
    for (const words of ['海政办发〔2022〕12号', '１２００张', '确数，累计', '牵头：市民政局', '二(二)1. 壮大护理队伍'])
      expect(said(card)).toContain(words)
  })

  test('in a terminal the figures are listed, or how to list them is said; elsewhere neither', async () => {
    const options = { slug: 'listed', folder, replace: true, t }
    const shown = async (figures?: boolean) =>
      said(
        (await importPlan(pathOf('action-plan.txt'), { ...options, ...(figures !== undefined && { figures }) })).card,
      )
    expect(await shown(false)).toContain(t.import.accountHint)
    expect(await shown(true)).not.toContain(t.import.accountHint)
    expect(await shown()).not.toContain(t.import.accountHint)
  })

  test('one of a kind is counted in the singular', () => {
    expect(locales.en.plan.countsText(1, 1, 3, 0)).toBe('1 target, 3 tasks under 1 theme, 0 measures')
    expect(locales.en.import.account(3, 1, 1, 1)).toBe(
      'The text has 3 figures: 1 is a target, 1 is background, 1 is in doubt.',
    )
  })

  test('what was left out is shown with its words', async () => {
    const { card } = await importPlan(pathOf('five-years.txt'), { slug: 'five-years', folder, t })
    expect(said(card)).toContain('没有收入的文字（7 处）')
    expect(said(card)).toContain('目录（7）：目 录 / 第一章 发展基础……………………1')
  })

  test('what was in doubt is shown with its line', async () => {
    const file = join(folder, 'doubtful.txt')
    writeFileSync(file, `${textOf('action-plan.txt')}\n（三）规范管理\n新建1 300个站点。`)
    const { card } = await importPlan(file, { slug: 'doubtful', folder, t })
    expect(said(card)).toMatch(/第 \d+ 行“1 300个”：.*有两种读法/)
  })

  test('does not overwrite a plan file, unless asked to, and then shows the difference', async () => {
    const options = { slug: 'elderly-care', folder, t }
    await importPlan(pathOf('action-plan.txt'), options)
    const amended = join(folder, 'amended.txt')
    writeFileSync(amended, textOf('action-plan.txt').replace('超过500个', '超过600个'))
    expect(await refusal(importPlan(amended, options))).toMatch(/已经有了/)
    const { card, path } = await importPlan(amended, { ...options, replace: true })
    expect(said(card)).toContain('数量 500 → 600')
    const [, aside = ''] = /原来的方案文件留作 (\S+?)。/.exec(said(card)) ?? []
    expect(readFileSync(aside, 'utf8')).toContain('超过500个')
    expect(readFileSync(path, 'utf8')).toContain('超过600个')
  })

  test('never overwrites another plan', async () => {
    const { path } = await importPlan(pathOf('action-plan.txt'), { slug: 'one', folder, t })
    copyFileSync(path, join(folder, 'two.yaml'))
    const again = importPlan(pathOf('running.txt'), { slug: 'two', folder, replace: true, t })
    expect(await refusal(again)).toMatch(/另一份方案（代号 one）/)
    expect(readFileSync(join(folder, 'two.yaml'), 'utf8')).toBe(readFileSync(path, 'utf8'))
  })

  test('a name that is no slug is refused', async () => {
    expect(await refusal(importPlan(pathOf('running.txt'), { slug: '../养老', folder, t }))).toMatch(/不能作方案代号/)
    expect(await refusal(importPlan(pathOf('running.txt'), { slug: '', folder, t }))).toMatch(/请用 --slug 起一个/)
    expect(await refusal(importPlan(join(folder, '没有.txt'), { slug: '', folder, t }))).toMatch(/找不到文件/)
  })

  test.each(['/proc/huimin/plans', '/dev/null', '/dev/null/plans'])(
    'where no folder can be made, %s, it says so',
    async (place) => {
      const refused = await refusal(importPlan(pathOf('running.txt'), { slug: 'city', folder: place, t }))
      expect(refused).toMatch(/写不了 \S*city\.yaml：.*用 PLANS_DIR 指定别的文件夹/)
    },
  )

  test('of a plan whose file was replaced gives new targets codes that no version had', async () => {
    const options = { slug: 'city', folder, replace: true, t }
    const { path } = await importPlan(pathOf('running.txt'), options)
    const last = planOf('running.txt').targets.length
    const amended = join(folder, 'amended.txt')
    const codeOf = async (words: string) => {
      writeFileSync(amended, textOf('running.txt').replace('组织实施60个以上', `新建${words}，组织实施60个以上`))
      await importPlan(amended, options)
      return (await readPlanFile(path)).plan.targets.find(({ quote }) => quote.includes(words))?.code
    }
    expect(await codeOf('观测站15个')).toBe(`T${last + 1}`)
    await importPlan(pathOf('running.txt'), options)
    expect((await readPlanFile(path)).plan.targets).toEqual(planOf('running.txt').targets)
    expect(await codeOf('试验田18块')).toBe(`T${last + 2}`)
  })

  test('before loading, a plan file is checked against the version in use', async () => {
    const { path } = await importPlan(pathOf('action-plan.txt'), { slug: 'one', folder, t })
    const current = (await readPlanFile(path)).plan
    writeFileSync(path, readFileSync(path, 'utf8').replace('name: 老年助餐点', 'name: 助餐点'))
    const good = await checkPlanFile(path, current, t)
    expect(good.plan).toBeDefined()
    expect(said(good.card)).toContain('名称 老年助餐点 → 助餐点')
    writeFileSync(path, 'slug: one\n')
    const bad = await checkPlanFile(path, current, t)
    expect(bad.plan).toBeUndefined()
    expect(said(bad.card)).toContain('缺少 title')
  })
})

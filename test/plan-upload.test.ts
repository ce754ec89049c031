import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Reply } from '../src/core/reply.ts'
import { docx } from './plan-import/docx.ts'
import { HOSTILE } from './plan-import/hostile-files.ts'
import { textOf } from './plan-import/texts.ts'
import type { Office } from './support/office.ts'
import { offices } from './support/offices.ts'

const open = offices(({ log }) => expect(log.errors).toEqual([]))

let folder: string
let office: Office
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huimin-plans-'))
  office = await open({ plansDir: join(folder, 'plans') })
})
afterEach(() => rm(folder, { recursive: true }))

const plansIn = async () => (await readdir(join(folder, 'plans')).catch(() => [])).sort()
const fileOf = (slug: string) => join(folder, 'plans', `${slug}.yaml`)

/** The line behind a button of a reply. */
function line(reply: Reply, label: string): string {
  const actions = reply.card.nodes.flatMap((node) => (node.type === 'actions' ? node.items : []))
  return actions.find((action) => action.label === label)?.run ?? `no button “${label}”`
}

const DOCUMENT = textOf('running.txt')

describe('a document that an admin uploads', () => {
  test('is read for review by the admin alone, loaded by a button, and can then be asked about', async () => {
    const admin = office.as('admin')
    const review = await admin.imports('city-2030.txt', DOCUMENT)
    review.replies('请核对：', '60个以上', '全文共有', fileOf('city-2030'))
    expect(review.audience).toBe('asker')
    ;(await admin.says('plans all')).replies('方案（1 个）')
    expect(line(review, '加载这个方案')).toBe('load city-2030')
    const loaded = (await admin.says('load city-2030')).replies('已加载', 'use city-2030')
    ;(await admin.says(line(loaded, '在本频道用它'))).replies('本频道现在用')
    ;(await office.as('staff').says('ask 要建多少个农业科技示范项目？')).replies('60个以上')
    ;(await office.as('staff').says('plan')).replies(/加载: .*，测试admin（版本 [0-9a-f]{8}）/)
  })

  test('of Word, with a name without letters, is asked for a short name first', async () => {
    const content = docx(DOCUMENT.split('\n'))
    const asked = (await office.as('admin').imports('测试方案.docx', content)).replies('从文件名看不出代号')
    expect(asked.form?.fields.map(({ name, value }) => [name, value])).toEqual([
      ['file', '测试方案.docx'],
      ['slug', ''],
    ])
    ;(await office.as('admin').imports('测试方案.docx', content, '方案')).replies('“方案”不能作方案代号')
    ;(await office.as('admin').imports('测试方案.docx', content, 'word')).replies('请核对：')
    expect(await plansIn()).toEqual(['word.yaml'])
  })

  test('of a plan in use shows the difference; the earlier file stays, and only the button loads it', async () => {
    const admin = office.as('admin')
    await admin.imports('city.txt', DOCUMENT)
    await admin.says('load city')
    const review = await admin.imports('city.txt', DOCUMENT.replace('60个以上', '80个以上'))
    review.replies('与现有版本相比', '数量 60 → 80', /原来的方案文件留作 \S+city\.[0-9a-f]{8}\.yaml/)
    expect(await plansIn()).toHaveLength(2)
    ;(await admin.says('target T1 plan:city')).replies('60个以上')
    ;(await admin.says(line(review, '加载这个方案'))).replies('已加载', '数量 60 → 80')
    ;(await admin.says('target T1 plan:city')).replies('80个以上')
  })

  test('is what the office edits and loads again', async () => {
    const admin = office.as('admin')
    await admin.imports('city.txt', DOCUMENT)
    const written = await readFile(fileOf('city'), 'utf8')
    await writeFile(fileOf('city'), written.replace('amount: 60', 'amount: 6'))
    ;(await admin.says('加载 city')).replies(/第 \d+ 行：T1：amount 与 wording “60个以上”的数对不上/)
    await writeFile(fileOf('city'), written.replace('name: 农业科技示范项目', 'name: 示范项目（改名）'))
    ;(await admin.says('load city.yaml')).replies('已加载')
    ;(await admin.says('target T1 plan:city')).replies('示范项目（改名）')
  })

  test('in English', async () => {
    const admin = office.as('admin', { language: 'en' })
    const review = (await admin.imports('city.txt', DOCUMENT)).replies('Please check: ', 'Written to')
    expect(line(review, 'Load this plan')).toBe('load city')
  })
})

describe('a plan file that an admin uploads', () => {
  test('has its mistakes told by line, or is kept under its own short name and loaded by a button', async () => {
    const admin = office.as('admin')
    await admin.imports('city.txt', DOCUMENT)
    const yaml = (await readFile(fileOf('city'), 'utf8')).replace('slug: city', 'slug: town')
    const wrong = await admin.imports('edited.yaml', yaml.replace('bound: atLeast', 'bound: atleast'))
    wrong.replies('方案文件有 1 处要改', /第 \d+ 行：bound 只能写：exact/)
    expect([wrong.failed, line(wrong, '加载这个方案')]).toEqual([true, 'no button “加载这个方案”'])
    const right = (await admin.imports('edited.yml', yaml)).replies('没有错误，可以加载')
    expect(line(right, '加载这个方案')).toBe('load town')
    ;(await admin.imports('edited.yaml', yaml, 'village')).replies('代号是 town，不是 village')
    expect(await plansIn()).toEqual(['city.yaml', 'town.yaml'])
  })

  test('never takes the place of another plan’s', async () => {
    const admin = office.as('admin')
    await admin.imports('city.txt', DOCUMENT)
    await writeFile(fileOf('other'), await readFile(fileOf('city'), 'utf8'))
    ;(await admin.imports('other.txt', DOCUMENT)).replies(/是另一份方案（代号 city），没有改动它/)
  })
})

describe('what is not taken', () => {
  test('from others than admins', async () => {
    for (const name of ['staff', 'coordinator'] as const) {
      ;(await office.as(name).imports('city.txt', DOCUMENT)).replies('需要“管理员”角色')
      ;(await office.as(name).says('load city')).replies('需要“管理员”角色')
    }
    expect(await plansIn()).toEqual([])
  })

  test('on platforms that hand no file over: one sentence says where it works', async () => {
    const where = /这里交不了文件。请在惠民的网页里用 import 上传，或在终端用 npm run plan:import/
    ;(await office.inSlack('U1').says('import')).replies('需要“管理员”角色')
    await office.atTerminal().says('member slack:U1 admin')
    for (const words of ['import', 'import city.txt', '导入 文件:city.txt'])
      (await office.inSlack('U1').says(words)).replies(where)
    ;(await office.atTerminal().says('import city.txt')).replies(where)
    ;(await office.inSlack('U1').says('load city')).replies(/里没有“city”/)
  })

  test('a name without its file: the form asks for it', async () => {
    const { form } = await office.as('admin').says('import city.txt')
    expect(form?.fields[0]).toMatchObject({
      name: 'file',
      control: 'file',
      problem: expect.stringContaining('还没有附上'),
    })
  })

  test.each([
    ['bomb.docx', /展开后太大/],
    ['deep.html', /嵌套太深/],
    ['digits.txt', /超过 60 位的数/],
    ['plan.xyz', /不是可以读入的种类/],
    ['empty.txt', /是空的/],
    ['aliases.yaml', /YAML 别名/],
  ])('%s', async (name, reason) => {
    const own: Record<string, string> = {
      'plan.xyz': DOCUMENT,
      'empty.txt': '',
      'aliases.yaml': Array.from({ length: 50_000 }, (_, index) => `k${index}: &a${index} x`).join('\n'),
    }
    ;(await office.as('admin').imports(name, own[name] ?? HOSTILE[name]?.() ?? '')).replies(reason)
    expect(await plansIn()).toEqual([])
  })
})

test('while a long file is read nobody waits', async () => {
  const long = Array.from({ length: 8 }, (_, part) => DOCUMENT.replaceAll('一', `一${part}`)).join('\n')
  const begun = performance.now()
  let longest = 0
  let last = begun
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 10)
  await office.as('admin').imports('long.txt', long)
  clearInterval(watch)
  expect(longest).toBeLessThan((performance.now() - begun) / 2)
})

test('a sentence that only begins like the command is still a question', async () => {
  const { app } = office
  const account = { platform: 'slack', workspace: 'T1', id: 'U1', name: '测试' } as const
  const asker = { account, place: { platform: 'slack', workspace: 'T1', channel: 'C1' }, language: 'en' } as const
  expect(app.bot.read('import duties on steel in the plan', asker).type).toBe('reply')
  expect(app.bot.read('import', asker)).toEqual({ type: 'run', command: 'import', raw: {} })
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Office } from './support/office.ts'
import { offices } from './support/offices.ts'

const open = offices(({ log }) => expect(log.errors).toEqual([]))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huimin-aims-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Test data: a plan with these aims in one sentence. */
async function aims(sentence: string): Promise<Office> {
  const opened = await open({
    now: '2026-07-01T01:00:00Z',
    plansDir: folder,
  })
  await opened.as('admin').imports('aims.txt', `测试县方案（2024—2027年）（测试数据）\n一、工作目标\n${sentence}\n`)
  for (const line of ['load aims', 'use aims']) await opened.as('admin').says(line)
  return opened
}

test.each([
  ['产值年均增长12%'],
  ['生产性服务业增加值年均增长9%以上'],
  ['森林蓄积量每年提高0.5个百分点'],
  ['居民收入年均增速不低于7%'],
])('a rate of every year is never added up: %s', async (sentence) => {
  const county = (await aims(`到2027年，${sentence}。`)).as('coordinator')
  ;(await county.says('milestone T1 level:0.3 note:测试')).replies('已登记')
  ;(await county.says('milestone T1 add:0.2 note:测试')).replies('T1 逐年看比率，不能累加')
  ;(await county.says('milestone T1 note:测试')).replies('这个目标逐年看比率，请在 level 填当年的数')
})

test('what is kept at about a number is a limit; what must come down to about it is none', async () => {
  const county = (
    await aims(
      '到2027年，失业率控制在5.5%左右；投诉量控制在300件上下；差错率不超过2%；细颗粒物浓度下降到35微克/立方米左右。',
    )
  ).as('coordinator')
  const log = (line: string) => county.says(`milestone ${line} note:测试`)
  ;(await log('T1 level:6.2%')).replies('目标控制在5.5%左右 · 超过上限', '上限（左右）：高出不到一成仍算在上限以内')
  ;(await log('T1 level:5.9%')).replies('按约数高出不到一成仍算达到 · 在上限以内')
  ;(await log('T1 level:5.5%')).replies(/→ \S+ 为5\.5% \/ 目标控制在5\.5%左右 · 在上限以内/)
  ;(await log('T2 level:400件')).replies('超过上限')
  ;(await log('T3 level:2.5%')).replies('超过上限')
  ;(await log('T3 level:1%')).replies('在上限以内')
  ;(await log('T4 level:50')).replies('未评定')
  ;(await log('T4 level:38')).replies('按约数高出不到一成仍算达到 · 已达到')
})

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { doorOf } from '../src/database/folder.ts'
import { openEmbedded } from '../src/database/open.ts'
import { talkThrough } from '../src/door.ts'
import { bots, line } from './support/bots.ts'
import { openSmallDisk } from './support/small-disk.ts'
import { fillFolder } from './support/started.ts'

const { emptyFolder, newFolder, start, startBot, after } = bots()

test('killing the bot while it logs loses no acknowledged milestone', async () => {
  const folder = await newFolder()
  const acknowledged: string[] = []
  for (let round = 0; round < 3; round++) {
    const bot = await startBot(folder)
    const talk = talkThrough(doorOf(folder))
    const work = Promise.all(
      Array.from({ length: 4 }, async (_, worker) => {
        for (let index = 0; index < 200; index++) {
          const note = `测试 ${round}-${worker}-${index}`
          const reply = await talk.line(line(['milestone', 'T4', 'add:1', 'date:2018-06-30', `note:${note}`], note))
          expect(reply.failed).toBeUndefined()
          acknowledged.push(note)
          if (acknowledged.length % 40 === 30) bot.child.kill('SIGKILL')
        }
      }),
    )
    await expect(work).rejects.toThrow()
    expect(await bot.ended).toBe('SIGKILL')
  }
  const { database, close } = await openEmbedded(folder)
  const kept = (await database.entry.findMany()).map((entry) => entry.note)
  await close()
  expect(acknowledged.length).toBeGreaterThan(80)
  expect(kept).toEqual(expect.arrayContaining(acknowledged))
  const verified = start(['plan', 'verify'], { DATA_DIR: folder })
  expect(await verified.ended).toBe(0)
  expect(verified.text()).toContain(`记录链完整：${kept.length} 条`)
})

test('killing the bot while a digest is due posts it once', async () => {
  const folder = await newFolder()
  const first = await startBot(folder)
  const talk = talkThrough(doorOf(folder))
  await talk.line(line(['milestone', 'T2', 'add:2', 'date:2018-06-30', 'note:测试'], 'one'))
  first.child.kill('SIGKILL')
  await first.ended
  await subscribeOverdue(folder)
  for (const wait of ['网页', 'Ctrl-C']) {
    const bot = start(['start'], { DATA_DIR: folder, PORT: '0' })
    await bot.says(wait)
    bot.child.kill('SIGKILL')
    await bot.ended
  }
  await expireClaims(folder)
  const last = await startBot(folder)
  await untilPosted(last.address)
  last.child.kill('SIGTERM')
  await last.ended
  const { database, close } = await openEmbedded(folder)
  const posts = await database.post.findMany({ where: { channel: 'digest' } })
  const deliveries = await database.delivery.findMany({ where: { status: 'posted' } })
  await close()
  expect(posts.length).toBe(1)
  expect(deliveries.length).toBe(1)
})

/** Test data: a subscription whose time came while no bot was running. */
async function subscribeOverdue(folder: string): Promise<void> {
  const { database, close } = await openEmbedded(folder)
  const past = new Date(Date.now() - 60_000)
  await database.subscription.create({
    data: {
      planSlug: (await database.plan.findFirstOrThrow()).slug,
      platform: 'web',
      workspace: 'local',
      channel: 'digest',
      weekday: 1,
      time: '09:00',
      timezone: 'Asia/Shanghai',
      locale: 'zh',
      createdBy: '测试',
      createdAt: past,
      dueAt: past,
      sinceEntry: 0,
    },
  })
  await close()
}

/** Sets the clock on by letting every claim look old. */
async function expireClaims(folder: string): Promise<void> {
  const { database, close } = await openEmbedded(folder)
  await database.delivery.updateMany({ where: { status: 'claimed' }, data: { claimedAt: new Date(0) } })
  await close()
}

/** The stream of posts of a channel ends this wait: it sends the digest when it is there. */
async function untilPosted(address: string): Promise<void> {
  const stream = await fetch(`${address}/api/stream?channel=digest&after=0&as=staff&language=zh`)
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  for (let text = ''; !text.includes('周报'); ) {
    const { value, done } = (await reader?.read()) ?? { done: true }
    if (done) throw new Error(`the stream ended: ${text}`)
    text += value
  }
  await reader?.cancel()
}

test('a first start that is killed stands in the way of none', async () => {
  const folder = await emptyFolder()
  const first = start(['plan', 'verify'], { DATA_DIR: folder })
  const begun = async () => (await readdir(folder, { recursive: true })).some((name) => name.endsWith('base/1'))
  await vi.waitFor(async () => expect(await begun()).toBe(true), { timeout: 120_000, interval: 5 })
  first.child.kill('SIGKILL')
  await first.ended
  const second = start(['plan', 'verify'], { DATA_DIR: folder })
  expect(await second.ended).toBe(0)
  expect(await readdir(folder)).toEqual(['database'])
})

/** Characters that take up as much room on a disk as they are long. */
const incompressible = (length: number) =>
  Array.from({ length }, () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000))).join('')

test('on a full disk questions are answered, nothing is logged and everything is kept', async () => {
  const disk = openSmallDisk(64)
  if (!disk) return
  after(async () => disk.close())
  const folder = join(disk.path, 'data')
  await fillFolder(folder)
  const bot = await startBot(folder)
  const talk = talkThrough(doorOf(folder))
  const logs = (note: string) => talk.line(line(['milestone', 'T4', 'add:1', 'date:2018-06-30', `note:${note}`], note))
  const health = async () => {
    const answer = await fetch(`${bot.address}/healthz`)
    return { status: answer.status, ...(await answer.json()) }
  }
  expect((await logs('测试一')).failed).toBeUndefined()
  disk.fill()
  expect(await health()).toEqual({ status: 503, ok: false, database: true, disk: 'full', platforms: { web: true } })
  const long = await logs(incompressible(2900))
  expect(JSON.stringify(long.card)).toContain('磁盘满了，这次没有登记任何内容')
  const answer = await talk.line(line(['ask', '到2020年要建多少个临床医学研究中心？'], 'q'))
  expect(JSON.stringify(answer.card)).toContain('25－30')
  disk.empty()
  expect((await logs('测试二')).failed).toBeUndefined()
  expect(JSON.stringify((await talk.line(line(['verify'], 'v'))).card)).toContain('记录链完整：2 条')
  await vi.waitFor(async () => expect(await health()).toMatchObject({ status: 200, ok: true }), { timeout: 120_000 })
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toBe(0)
})

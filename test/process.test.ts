import { execFileSync } from 'node:child_process'
import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { bots } from './support/bots.ts'

const { newFolder, start, startBot, after } = bots()

test('the bot starts with no settings, says what is on and off, and stops when asked to', async () => {
  const folder = await newFolder()
  const bot = await startBot(folder)
  expect(bot.text()).toMatch(/关 {2}Slack {2}设置 SLACK_BOT_TOKEN/)
  expect(bot.text()).toMatch(/关 {2}Discord {2}设置 DISCORD_TOKEN/)
  expect(bot.text()).toMatch(/关 {2}模型 {2}设置 OPENAI_API_KEY/)
  expect(await (await fetch(`${bot.address}/healthz`)).json()).toEqual({
    ok: true,
    database: true,
    platforms: { web: true },
  })
  const second = start(['start'], { DATA_DIR: folder, PORT: '0' })
  expect(await second.ended).toBe(1)
  expect(second.text()).toContain(`正被另一个惠民进程（${bot.child.pid}）使用`)
  bot.child.kill('SIGINT')
  expect(await bot.ended).toBe(0)
})

test('terminal commands work with and without a running bot, on the same record', async () => {
  const folder = await newFolder()
  const alone = start(
    ['plan', 'milestone', 'T2', 'add:2', 'date:2018-06-30', 'note:测试：两家 获批', 'evidence:https://example.org/a'],
    { DATA_DIR: folder },
  )
  expect(await alone.ended).toBe(0)
  expect(alone.text()).toContain('已登记 #1')
  const bot = await startBot(folder)
  const through = start(['plan', 'milestones', '--json'], { DATA_DIR: folder })
  expect(await through.ended).toBe(0)
  expect(JSON.parse(through.text())).toMatchObject({ audience: 'asker', card: { title: '里程碑（1 条）' } })
  const missing = start(['plan', 'milestone', 'T2'], { DATA_DIR: folder })
  expect(await missing.ended).toBe(1)
  expect(missing.text()).toMatch(/说明.*请填写这一项/)
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toBe(0)
})

test('what is told at the terminal comes with the line that logs it', async () => {
  const folder = await newFolder()
  const text = "6月30日又批了两家临床中心，“测试”花了$5，it's `done`"
  const told = start(['ask', text], { DATA_DIR: folder })
  expect(await told.ended).toBe(0)
  expect(told.text()).toMatch(/还没有登记[\s\S]*T2 省临床医学研究中心/)
  const [, line = ''] = /→ npm run -s plan -- (.*)/.exec(told.text()) ?? []
  const words = execFileSync('/bin/sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' })
  const logged = start(['plan', ...words.split('\0').slice(0, -1)], { DATA_DIR: folder })
  expect(await logged.ended).toBe(0)
  expect(logged.text()).toContain('已登记 #1')
  expect(logged.text()).toContain(text)
  const open = start(['ask', '昨天又批了两家'], { DATA_DIR: folder })
  expect(await open.ended).toBe(0)
  expect(open.text()).toMatch(/没看出是哪个目标或任务[\s\S]*milestone item: add:2 date:/)
})

test('a document is imported at the terminal, loaded by its name into a running bot, and asked about', async () => {
  const folder = await newFolder()
  const settings = { DATA_DIR: folder }
  const imported = start(['plan:import', 'test/plan-import/plans/running.txt', '--slug', 'test-city'], settings)
  expect(await imported.ended).toBe(0)
  expect(imported.text()).toContain(`已写入 ${folder}/plans/test-city.yaml`)
  const bot = await startBot(folder)
  const loaded = start(['plan:load', 'test-city'], settings)
  expect(await loaded.ended).toBe(0)
  expect(loaded.text()).toMatch(/已加载[\s\S]*test-city/)
  const asked = start(['ask', '农业科技示范项目要多少个？', '--plan', 'test-city'], settings)
  expect(await asked.ended).toBe(0)
  expect(asked.text()).toContain('60个以上')
  const refused = start(['plan:load', 'test/plan-import/plans/printed.pdf'], settings)
  expect(await refused.ended).toBe(1)
  expect(refused.text()).toContain('是文档，不是方案文件。请先用 plan:import')
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toBe(0)
})

test('questions come as lines and answers go as lines, in their order', async () => {
  const folder = await newFolder()
  const input = [
    '{"id":"a","question":"到2020年要建多少个临床医学研究中心？"}',
    'not json',
    '{"id":2,"question":"M1 是什么？"}',
    '{"id":3,"question":"6月30日又批了两家临床中心"}',
  ].join('\n')
  const program = start(['ask', '--jsonl', '--plan', 'jiangsu-huimin'], { DATA_DIR: folder }, input)
  expect(await program.ended).toBe(1)
  const lines = program
    .text()
    .split('\n')
    .filter((text) => text.startsWith('{'))
  const fields = ['id', 'answer', 'refused', 'live', 'citations']
  expect(lines.map((text) => Object.keys(JSON.parse(text)))).toEqual([fields, fields, fields])
  expect(lines.map((text) => JSON.parse(text).id)).toEqual(['a', 2, 3])
  expect(JSON.parse(lines[2] ?? '').answer).toMatch(/还没有登记 · T2 · 2 · \d{4}-06-30/)
  expect(program.text()).toContain('第 2 行不是')
  const unknown = start(['ask', '--jsonl', '--plan', 'no-such'], { DATA_DIR: folder }, '{"id":1,"question":"?"}')
  expect(await unknown.ended).toBe(2)
  expect(unknown.text()).toContain('没有方案“no-such”')
})

test('a settings mistake is a sentence that names the setting and not its value', async () => {
  const program = start(['start'], { PORT: 'eighty', SLACK_BOT_TOKEN: 'xoxb-very-secret', DATA_DIR: await newFolder() })
  expect(await program.ended).toBe(1)
  expect(program.text()).toContain('PORT: must be a port number')
  expect(program.text()).not.toContain('very-secret')
})

test('what start prints names no secret, even where a service repeats it', async () => {
  const [token, password] = ['test-data.token-that-is-secret.abc', 'p%40ss-word-secret']
  const service = createServer((request, response) => {
    response.writeHead(403, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ message: `refused ${request.headers.authorization}`, code: 0 }))
  })
  await new Promise<void>((done) => service.listen(0, '127.0.0.1', done))
  after(() => new Promise((done) => service.close(() => done(undefined))))
  const address = service.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address?.port}/api`
  const bot = await startBot(await newFolder(), { DISCORD_TOKEN: token, DISCORD_API_URL: url })
  expect(bot.text()).toMatch(/Discord 没能启动：.*\[secret\]/)
  expect(bot.text()).not.toContain(token)
  const broken = start(['start'], {
    DATABASE_URL: `postgresql://${password}:${password}@127.0.0.1:1/test`,
    ADMINS: token,
  })
  expect(await broken.ended).toBe(1)
  expect(broken.text()).toMatch(/ADMINS: name 1 must be/)
  expect(broken.text()).not.toContain(token)
})

test('a mistyped way to start starts nothing', async () => {
  const program = start(['strat'], { DATA_DIR: await newFolder() })
  expect(await program.ended).toBe(2)
  expect(program.text()).toContain('是不是要用：start？')
})

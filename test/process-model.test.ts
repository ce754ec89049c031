import { expect, test, vi } from 'vitest'
import { bots } from './support/bots.ts'
import { openModelServer } from './support/model-server.ts'

const { newFolder, start, startBot, after } = bots()

test('an answer with a model grows in a terminal; who leaves is no longer paid for', async () => {
  const [folder, path] = [await newFolder(), '三(四) 加强生物医药产业核心技术突破']
  const said = ['推动创新中药的临床研究和产业化开发', '突破新型疫苗设计']
  const claims = ['推动一批创新中药的临床研究和产业化开发', '突破新型疫苗设计'].map((quote, at) => ({
    text: said[at] ?? '',
    evidence: [{ path, quote }],
  }))
  let broken = false
  const service = await openModelServer(({ kind }) =>
    kind === 'plan' ? { answerable: 'yes', path } : broken ? { fail: 'stall', path, claims } : { path, claims },
  )
  try {
    const key = 'sk-test-secret'
    const bot = await startBot(folder, {
      OPENAI_API_KEY: key,
      OPENAI_BASE_URL: service.url,
      OPENAI_MODEL: 'test-model',
    })
    expect(bot.text()).toMatch(/开 {2}模型 {2}test-model/)
    const whole = start(['ask', '中药有什么部署？'], { DATA_DIR: folder })
    expect(await whole.ended).toBe(0)
    for (const text of said) expect(whole.text().split(text)).toHaveLength(2)
    expect(whole.text()).toContain('由模型组织语言，每句都已与原文逐字核对。')
    broken = true
    const left = start(['ask', '中药有什么部署？'], { DATA_DIR: folder })
    await left.says(said[0] ?? '')
    left.child.kill('SIGINT')
    await left.ended
    expect(await service.seen.at(-1)?.gone).toBe(true)
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
    expect(bot.text() + whole.text()).not.toContain(key)
  } finally {
    await service.close()
  }
})

/** A bot whose model never answers. */
async function startHangingBot() {
  const folder = await newFolder()
  const service = await openModelServer(() => ({ fail: 'hang' }))
  after(() => service.close())
  const settings = { OPENAI_API_KEY: 'sk-test-secret', OPENAI_BASE_URL: service.url, OPENAI_MODEL: 'test-model' }
  return { folder, service, bot: await startBot(folder, settings) }
}

test('a bot that is stopped answers first, with what it has, whoever waits', async () => {
  const { folder, service, bot } = await startHangingBot()
  const terminal = start(['ask', '中药有什么部署？'], { DATA_DIR: folder })
  const lines = start(['ask', '--jsonl'], { DATA_DIR: folder }, '{"id":1,"question":"中药有什么部署？"}')
  const page = fetch(`${bot.address}/api/run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      who: { as: 'staff', channel: 'general', language: 'zh' },
      request: '5f0c2a52-6d2f-4a3e-9d57-0c8b6b1f6a11',
      command: 'ask',
      raw: { question: '中药有什么部署？' },
    }),
  })
  await vi.waitFor(() => expect(service.seen).toHaveLength(3), { timeout: 120_000 })
  bot.child.kill('SIGTERM')
  const answered = await page
  expect(JSON.stringify(await answered.json())).toContain('创新中药')
  expect(await terminal.ended).toBe(0)
  expect(terminal.text()).toContain('创新中药')
  expect(await lines.ended).toBe(0)
  expect(lines.text()).toContain('创新中药')
  expect(await bot.ended).toBe(0)
  expect(bot.text()).not.toMatch(/PGlite|"level":50/)
})

test('a terminal says so when the bot is gone before it answered', async () => {
  const { folder, service, bot } = await startHangingBot()
  const terminal = start(['ask', '中药有什么部署？'], { DATA_DIR: folder })
  await vi.waitFor(() => expect(service.seen).toHaveLength(1), { timeout: 120_000 })
  bot.child.kill('SIGKILL')
  expect(await terminal.ended).toBe(2)
  expect(terminal.text()).toContain('机器人还没答完就停了')
  expect(terminal.text()).not.toContain('    at ')
})

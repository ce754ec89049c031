import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Stopped } from '../../src/core/cancels.ts'
import { browserPath } from '../support/browser.ts'
import { beginningOf, endless, sampleBot } from '../support/sample-bot.ts'
import { cards, openedPages, say } from '../support/web-page.ts'
import { visits, who } from '../support/web-visit.ts'

const QUESTION = '测试 <b>主要目标</b>'

describe('an answer that grows in the playground', () => {
  const visit = visits()

  it('is followed in its channel until it is there, and called off by who asked', async () => {
    const bot = sampleBot()
    const { get, post, run } = visit({ bot })
    const { begun, stopped } = endless(bot, QUESTION)
    const request = randomUUID()
    const answer = run({ request, command: 'ask', raw: { question: QUESTION } })
    await begun
    const reader = (await get('/api/stream?channel=general')).body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    while (reader && !heard.includes(': \n\n')) heard += (await reader.read()).value ?? ''
    await reader?.cancel()
    const events = [...heard.matchAll(/event: growing\ndata: (.*)\n/g)].map(([, data = '']) => JSON.parse(data))
    expect(events).toEqual([{ channel: 'general', request, card: beginningOf(QUESTION, 12) }])
    const stop = async (which: string) => (await post('stop', { request: which })).json()
    expect(await stop(randomUUID())).toEqual({ stopped: false })
    expect(await stop(request)).toEqual({ stopped: true })
    expect((await answer).posts).toHaveLength(2)
    expect(stopped()).toBeInstanceOf(Stopped)
    expect(await stop(request)).toEqual({ stopped: false })
  })

  it('is called off when the playground stops', async () => {
    const bot = sampleBot()
    const { web, run } = visit({ bot })
    const { begun, stopped } = endless(bot)
    const answer = run({ command: 'ask', raw: { question: QUESTION } })
    await begun
    await web.stop()
    await answer
    expect(stopped()).toBeInstanceOf(Stopped)
  })

  it('is asked for by nobody else', async () => {
    const response = await visit().post('stop', { who, request: 'not one' })
    expect(response.status).toBe(400)
  })
})

describe.runIf(browserPath)('an answer that grows in a browser', () => {
  const { visit, site } = openedPages()

  it('shows its beginning, and what there is when the person waits no longer', async () => {
    const page = await visit()
    endless(site().bot, QUESTION)
    await say(page, QUESTION)
    const beginning = page.locator('.note .card')
    await beginning.waitFor()
    expect(await beginning.textContent()).toBe(`收到 ${JSON.stringify({ question: QUESTION })}`.slice(0, 12))
    await page.getByRole('button', { name: '不等了' }).click()
    await page.locator('.note').waitFor({ state: 'detached' })
    expect(await cards(page).textContent()).toContain(`收到 ${JSON.stringify({ question: QUESTION })}`)
    expect(await page.locator('.log b').count()).toBe(0)
  })
})

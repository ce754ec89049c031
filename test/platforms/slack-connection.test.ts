import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { slackPlatform } from '../../src/platforms/slack/index.ts'
import { sampleBot } from '../support/sample-bot.ts'
import { signedRequest } from '../support/slack-http.ts'
import { seen } from '../support/slack-seen.ts'
import { slackTalk } from '../support/slack-talk.ts'
import { BOT, type Happening } from '../support/slack-world.ts'

const isConnection = (happening: Happening) => happening.type === 'connected'
const isMessage = (happening: Happening) => happening.type === 'message'
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const deps = { log: quiet, language: 'zh' } as const

describe('the connection to Slack', () => {
  it.each([
    [
      'a message',
      (slack: Awaited<ReturnType<typeof slackTalk>>) =>
        slack.socket.say({ type: 'disconnect', reason: 'refresh_requested' }),
    ],
    ['a cut', (slack: Awaited<ReturnType<typeof slackTalk>>) => slack.socket.cut()],
  ])('is made again at once after %s', async (_, disconnect) => {
    const slack = await slackTalk()
    const amy = slack.person('U1')
    const began = performance.now()
    const again = slack.world.next(isConnection)
    disconnect(slack)
    await again
    expect(performance.now() - began).toBeLessThan(4500)
    expect(seen(await amy.types('/plan target T2'))).toContain('收到')
    expect(slack.platform.ready()).toBe(true)
    await slack.end()
  })

  it('is made again when Slack was out of reach for a moment', async () => {
    const slack = await slackTalk()
    slack.world.faults.set('apps.connections.open', [{ error: 'internal_error' }, { error: 'internal_error' }])
    const again = slack.world.next(isConnection)
    slack.socket.cut()
    await again
    expect(seen(await slack.person('U1').types('/plan target T2'))).toContain('收到')
    await slack.end()
  })

  it('is not ready before it starts nor after it stops', async () => {
    for (const transport of ['socket', 'http'] as const) {
      const slack = await slackTalk({ transport, start: false })
      expect(slack.platform.ready()).toBe(false)
      await slack.platform.start()
      expect(slack.platform.ready()).toBe(true)
      await slack.platform.stop()
      expect(slack.platform.ready()).toBe(false)
      await slack.end()
    }
  })

  it('stops while it is trying to connect', async () => {
    const slack = await slackTalk()
    slack.world.faults.set(
      'apps.connections.open',
      Array.from({ length: 50 }, () => ({ error: 'internal_error' })),
    )
    const refused = slack.world.next((happening) => happening.type === 'disconnected')
    slack.socket.cut()
    await refused
    await slack.end()
  })

  it('finishes the answer that it owes before it stops', async () => {
    const slack = await slackTalk()
    const amy = slack.person('U1')
    const answer = slack.world.next(isMessage)
    await slack.deliver(amy.slash('/plan target T2'))
    await slack.platform.stop()
    expect(seen((await answer).message)).toContain('收到')
    await slack.end()
  })

  it.each([
    ['bot token', { botToken: 'xoxb-wrong', appToken: BOT.appToken }],
    ['connection', { botToken: BOT.token, appToken: 'xapp-wrong' }],
  ])('says that the %s was refused, without showing it', async (what, tokens) => {
    const slack = await slackTalk({ start: false })
    const platform = slackPlatform({ apiUrl: slack.apiUrl, ...tokens }, sampleBot(), deps)
    const failure = await platform.start().catch((error) => error)
    expect(String(failure)).toBe(`Error: Slack refused the ${what}: invalid_auth`)
    expect(failure.stack).not.toContain('wrong')
    await platform.stop()
    await slack.end()
  })

  it('starts as soon as Slack can be reached', async () => {
    const slack = await slackTalk({ start: false })
    slack.world.faults.set('auth.test', [{ error: 'internal_error' }, { retryAfter: 0 }])
    slack.world.faults.set('apps.connections.open', [{ error: 'internal_error' }])
    await slack.platform.start()
    expect(seen(await slack.person('U1').types('/plan target T2'))).toContain('收到')
    await slack.end()
  })

  it('gives up starting when it is stopped', async () => {
    const closed = await closedPort()
    const platform = slackPlatform({ apiUrl: closed, botToken: BOT.token, appToken: BOT.appToken }, sampleBot(), deps)
    const started = expect(platform.start()).rejects.toThrow('Slack was stopped')
    await platform.stop()
    await started
  })

  it('survives whatever comes in over it', async () => {
    const slack = await slackTalk()
    for (const nonsense of [null, 1, [], { type: 'events_api' }, { type: 'slash_commands', envelope_id: 'E0' }])
      slack.socket.say(nonsense)
    expect(seen(await slack.person('U1').types('/plan target T2'))).toContain('收到')
    await slack.end()
  })

  it('needs one of the two secrets', () => {
    expect(() => slackPlatform({ botToken: BOT.token }, sampleBot(), deps)).toThrow('signing secret')
  })

  it('writes no secret into the log', async () => {
    const slack = await slackTalk()
    const amy = slack.person('U1')
    slack.world.faults.set('views.open', [{ error: 'fatal_error' }])
    await amy.types('/plan milestone T2')
    slack.socket.say({ type: 'disconnect', reason: 'warning' })
    await slack.world.next(isConnection)
    expect(slack.logged.join('\n')).toContain('Slack did not open a form')
    expect(slack.logged.join('\n')).not.toMatch(/xoxb-|xapp-|ticket=\w/)
    await slack.end()
  })
})

describe('requests over HTTP', () => {
  it('are refused without a good and recent signature', async () => {
    const slack = await slackTalk({ transport: 'http' })
    const body = JSON.stringify({ type: 'url_verification', challenge: '测试' })
    const json = 'application/json'
    const now = Math.floor(Date.now() / 1000)
    expect((await signedRequest(slack.url, body, json)).status).toBe(200)
    expect((await signedRequest(slack.url, body, json, { secret: 'another' })).status).toBe(401)
    expect((await signedRequest(slack.url, body, json, { at: now - 301 })).status).toBe(401)
    expect((await fetch(slack.url, { method: 'POST', body })).status).toBe(401)
    await slack.end()
  })

  it('are not found elsewhere', async () => {
    const slack = await slackTalk({ transport: 'http' })
    expect((await fetch(slack.url)).status).toBe(404)
    expect((await fetch(slack.url.replace('events', 'other'), { method: 'POST' })).status).toBe(404)
    await slack.end()
  })

  it('are refused when they are too large', async () => {
    const slack = await slackTalk({ transport: 'http' })
    const response = await signedRequest(
      slack.url,
      JSON.stringify({ text: '长'.repeat(1_000_000) }),
      'application/json',
    )
    expect(response.status).toBe(413)
    await slack.end()
  })

  it.each(['{"type":', 'null', '[]', '{"command":"/plan"}', '{"type":"view_submission","view":{}}'])(
    'may say anything, such as %s, and break nothing',
    async (body) => {
      const slack = await slackTalk({ transport: 'http' })
      const response = await signedRequest(slack.url, body, 'application/json')
      expect(response.status).toBeGreaterThanOrEqual(200)
      expect(seen(await slack.person('U1').types('/plan target T2'))).toContain('收到')
      await slack.end()
    },
  )
})

async function closedPort(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  await new Promise((resolve) => server.close(resolve))
  return bound !== null && typeof bound === 'object' ? `http://127.0.0.1:${bound.port}/api/` : ''
}

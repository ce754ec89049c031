import { createHmac } from 'node:crypto'
import type { Envelope } from './slack-socket.ts'
import { BOT } from './slack-world.ts'

interface Signing {
  secret?: string
  /** Seconds since 1970; now where it does not matter. */
  at?: number
}

/** One signed request as Slack makes it. */
export async function signedRequest(url: string, body: string, type: string, { secret, at }: Signing = {}, extra = {}) {
  const timestamp = String(at ?? Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', secret ?? BOT.secret)
    .update(`v0:${timestamp}:${body}`)
    .digest('hex')
  const headers = {
    'content-type': type,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
    ...extra,
  }
  return fetch(url, { method: 'POST', body, headers })
}

/** Delivers over HTTP; resolves to what the app answered within its response. */
export async function deliverByHttp(url: string, { type, payload, retry }: Envelope): Promise<unknown> {
  const [body, contentType] = encoded(type, payload)
  const again = retry ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' } : {}
  const response = await signedRequest(url, body, contentType, {}, again)
  const text = await response.text()
  if (response.status !== 200) throw new Error(`the app answered ${response.status}`)
  return text ? JSON.parse(text) : undefined
}

function encoded(type: Envelope['type'], payload: object): [string, string] {
  if (type === 'events_api') return [JSON.stringify(payload), 'application/json']
  const fields = type === 'slash_commands' ? Object.entries(payload) : [['payload', JSON.stringify(payload)]]
  return [new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded']
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Body } from './discord-messages.ts'
import { ROUTES } from './discord-routes.ts'
import { Refused, type State, TOKEN } from './discord-state.ts'

/** Discord's REST API, version 10. */
export async function serve(state: State, gateway: string, request: IncomingMessage, response: ServerResponse) {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
  const path = decodeURIComponent(pathname).replace(/^\/api\/v10\//, '')
  const method = request.method ?? ''
  try {
    const body = await bodyOf(request)
    state.requests.push({ method, path, body })
    failOnPurpose(state, method, path)
    const route = ROUTES.find(([verb, pattern]) => verb === method && pattern.test(path))
    if (!route || !pathname.startsWith('/api/v10/')) throw new Refused(404, 0, `404: Not Found ${pathname}`)
    const byToken = /^(interactions|webhooks)\//.test(path)
    if (!byToken && request.headers.authorization !== `Bot ${TOKEN}`) throw new Refused(401, 0, '401: Unauthorized')
    const answer = route[2]({ state, path: path.split('/'), query: searchParams, body, gateway })
    send(response, answer.status ?? (answer.body === undefined ? 204 : 200), answer.body)
  } catch (error) {
    if (error instanceof OnPurpose) send(response, error.status, error.body)
    else if (error instanceof Refused) {
      state.refusals.push(`${method} ${path}: ${error.message}`)
      send(response, error.status, { code: error.code, message: error.message })
    } else send(response, 500, { code: 0, message: `the stand-in is broken: ${error}` })
  } finally {
    state.changed()
  }
}

class OnPurpose extends Error {
  readonly status: number
  readonly body: object
  constructor(status: number, body: object) {
    super('on purpose')
    this.status = status
    this.body = body
  }
}

function failOnPurpose(state: State, method: string, path: string) {
  const fault = state.faults.find((candidate) => candidate.times > 0 && candidate.when(method, path))
  if (!fault) return
  fault.times--
  throw new OnPurpose(fault.status, fault.body)
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const type = request.headers['content-type'] ?? ''
  if (!chunks.length) return { type: 0 }
  if (!type.startsWith('multipart/')) return JSON.parse(Buffer.concat(chunks).toString())
  const parts = await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData()
  return JSON.parse(String(parts.get('payload_json')))
}

function send(response: ServerResponse, status: number, body: unknown) {
  const limited = status === 429 ? { 'retry-after': String(Object(body).retry_after), 'x-ratelimit-scope': 'user' } : {}
  response.writeHead(status, {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    'x-ratelimit-limit': '50',
    'x-ratelimit-remaining': status === 429 ? '0' : '49',
    'x-ratelimit-reset-after': status === 429 ? String(Object(body).retry_after) : '1',
    'x-ratelimit-bucket': 'test',
    ...limited,
  })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

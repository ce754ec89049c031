import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type Choices, KEY, type OpenPosts, openPosts, playground } from './playground.ts'

export const who = { as: 'admin', channel: 'general', language: 'zh' }

/** The host that requests are sent to. */
const HOST = '127.0.0.1:3000'

interface Visiting extends Choices {
  /** Whether the browser was opened with the key; it was unless said otherwise. */
  keyed?: boolean
  /** The address at the other end of the connection. */
  from?: string
}

/** Visits to the playground as its server sees them: nothing but requests. Each test begins with no posts. */
export function visits() {
  let database: OpenPosts
  beforeAll(async () => {
    database = await openPosts()
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    await database.clear()
  })
  return (visiting?: Visiting) => visit(database, visiting)
}

function visit(database: OpenPosts, { keyed = true, from = '127.0.0.1', ...choices }: Visiting = {}) {
  const { web, bot, logged, noted } = playground(database, choices)
  let kept: Promise<Record<string, string>> | undefined
  const send = async (path: string, init: RequestInit, peer: string) =>
    web.app.request(path, init, { incoming: { socket: { remoteAddress: peer } } })
  const json = (path: string, body: unknown, headers: Record<string, string>, peer: string) => {
    const init = { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }
    return send(
      `/api/${path}`,
      { ...init, headers: { host: HOST, 'content-type': 'application/json', ...headers } },
      peer,
    )
  }
  /** What a browser keeps that was opened with the key. */
  const halves = () => {
    kept ??= keyed ? json('key', { key: KEY }, {}, from).then(halvesIn) : Promise.resolve({})
    return kept
  }
  const get = async (path: string, headers: Record<string, string> = {}, peer = from) =>
    send(path, { headers: { host: HOST, ...(await halves()), ...headers } }, peer)
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}, peer = from) =>
    json(path, body, { ...(await halves()), ...headers }, peer)
  const read = async (line: string) => (await post('read', { who, line })).json()
  const run = async (body: object) => (await post('run', { who, request: randomUUID(), raw: {}, ...body })).json()
  const posts = async (channel = 'general') =>
    (await (await get(`/api/posts?channel=${encodeURIComponent(channel)}`)).json()).posts
  return { web, bot, logged, noted, log: database.posts, get, post, read, run, posts, halves }
}

/** The cookie and the pass that a browser gets for the key; nothing where it gets none. */
async function halvesIn(response: Response): Promise<Record<string, string>> {
  if (!response.ok) return {}
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { cookie, 'x-huimin-pass': (await response.json()).pass }
}

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type Choices, type OpenPosts, openPosts, playground } from './playground.ts'

export const who = { as: 'admin', channel: 'general', language: 'zh' }

/** The host that requests are sent to. */
const HOST = '127.0.0.1:3000'

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
  return (choices?: Choices) => visit(database, choices)
}

function visit(database: OpenPosts, choices?: Choices) {
  const { web, bot, logged } = playground(database, choices)
  const get = (path: string, headers: Record<string, string> = {}) =>
    web.app.request(path, { headers: { host: HOST, ...headers } })
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    web.app.request(`/api/${path}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { host: HOST, 'content-type': 'application/json', ...headers },
    })
  const read = async (line: string) => (await post('read', { who, line })).json()
  const run = async (body: object) => (await post('run', { who, request: randomUUID(), raw: {}, ...body })).json()
  const posts = async (channel = 'general') =>
    (await (await get(`/api/posts?channel=${encodeURIComponent(channel)}`)).json()).posts
  return { web, bot, logged, log: database.posts, get, post, read, run, posts }
}

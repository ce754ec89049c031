import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { POSTS_AT_ONCE } from '../../core/posts.ts'
import { locales } from '../../locale/index.ts'
import {
  bodyOf,
  channelBody,
  channelName,
  checked,
  keyBody,
  postsQuery,
  readBody,
  runBody,
  sessionQuery,
  stopBody,
  suggestBody,
} from './bodies.ts'
import type { Caller, WebEnv } from './caller.ts'
import { decide } from './decide.ts'
import { askerOf, type Web } from './deps.ts'
import { openWith } from './key.ts'
import { BOT, keys, postView } from './post-view.ts'
import type { ChannelView, PostsView, Who } from './protocol.ts'
import { Refusal } from './refusal.ts'
import { createRunner, workOf } from './run.ts'
import { channelView, sessionView } from './session-view.ts'
import { postStream } from './stream.ts'
import { uploadRoute } from './upload.ts'

/** Largest body of a request, in bytes. */
const BODY_LIMIT = 128 * 1024

/** What the page asks of the bot, as JSON. */
export function api(web: Web): Hono<WebEnv> {
  const run = createRunner(web)
  const routes = new Hono<WebEnv>()
  routes.use(async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
  })
  routes.route('/upload', uploadRoute(web))
  routes.use(bodyLimit({ maxSize: BODY_LIMIT, onError: tooLarge }))
  routes.get('/session', async (c) => {
    const { language = web.language } = checked(sessionQuery, c.req.query())
    return c.json(await sessionView(web, c.var.caller, language))
  })
  routes.get('/posts', async (c) => c.json(await postsView(web, checked(postsQuery, c.req.query()))))
  routes.get('/stream', (c) => postStream(web, c))
  routes.post('/key', async (c) => {
    const { key } = await bodyOf(c, keyBody)
    await web.limits.spend('keys', c.var.caller.address)
    return c.json({ pass: openWith(c, web.access, key) })
  })
  routes.post('/read', async (c) => {
    const { who, line } = await bodyOf(c, readBody)
    return c.json(decide(web.bot, line, askerOf(web, c.var.caller, who)))
  })
  routes.post('/run', async (c) => {
    await web.limits.spend('runs', c.var.caller.address)
    return c.json(await run(c.var.caller, await bodyOf(c, runBody)))
  })
  routes.post('/stop', async (c) => {
    const { request } = await bodyOf(c, stopBody)
    return c.json({ stopped: web.cancels.cancel(workOf(c.var.caller, request)) })
  })
  routes.post('/suggest', async (c) => {
    const { who, source, query } = await bodyOf(c, suggestBody)
    return c.json(web.bot.suggest(source, query, askerOf(web, c.var.caller, who)))
  })
  routes.post('/channels', async (c) => {
    await web.limits.spend('runs', c.var.caller.address)
    const { who, name } = await bodyOf(c, channelBody)
    return c.json(await createChannel(web, c.var.caller, who, name))
  })
  return routes
}

async function postsView(web: Web, query: { channel: string; before?: number }): Promise<PostsView> {
  const posts = await web.posts.latest(query.channel, query.before)
  return { posts: posts.map(postView), earlier: posts.length === POSTS_AT_ONCE }
}

/** A channel is there as soon as it has a post, so the bot says that it was made. */
async function createChannel(web: Web, caller: Caller, who: Who, name: string): Promise<ChannelView> {
  const { account } = askerOf(web, caller, who)
  if (who.as === 'visitor') throw new Refusal(403, (t) => t.web.refused.noNewChannel)
  const named = channelName.safeParse(name)
  if (!named.success) throw new Refusal(400, (t) => t.web.refused.channel)
  const t = locales[who.language]
  const view = channelView(named.data, t)
  const text = t.web.channelMade(account.name)
  await web.posts.append({
    channel: view.id,
    author: BOT,
    card: { nodes: [{ type: 'text', text, tone: 'quiet' }] },
    key: keys.channel(view.id),
    createdAt: web.now(),
  })
  web.bell.ring()
  return view
}

function tooLarge(): never {
  throw new Refusal(413, (t) => t.web.refused.tooLarge)
}

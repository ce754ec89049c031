import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { Bot } from '../../core/bot.ts'
import { createCancels } from '../../core/cancels.ts'
import { type Platform, type Posting, Undeliverable } from '../../core/platform.ts'
import { type Language, locales, type Sentences } from '../../locale/index.ts'
import { api } from './api.ts'
import { createBell } from './bell.ts'
import { channelName } from './bodies.ts'
import { type Bundle, bundlePage } from './bundle.ts'
import { introduce, type WebEnv } from './caller.ts'
import type { Web, WebDeps } from './deps.ts'
import { guard, headers } from './guard.ts'
import { createLimits, MACHINE, VISITOR } from './limits.ts'
import { BOT, keys } from './post-view.ts'
import { Refusal } from './refusal.ts'
import { createUploads } from './uploads.ts'

export type { Access } from './access.ts'

/** The playground: a page to talk to the bot, with no key of anybody. `app` is to be served at the root. */
export function webPlatform(bot: Bot, deps: WebDeps): Platform & { app: Hono<WebEnv> } {
  const bell = createBell()
  let running = false
  let ended = false
  const web: Web = {
    ...deps,
    bot,
    bell,
    cancels: createCancels(),
    growing: new Map(),
    limits: createLimits(deps.access.to === 'machine' ? MACHINE : VISITOR, deps.log),
    uploads: createUploads(deps.now),
    salt: randomBytes(32),
    ended: () => ended,
  }
  const page = once(() => bundlePage(deps.language))
  return {
    name: 'web',
    app: appOf(web, page),
    async start() {
      if (deps.access.to !== 'nobody') page()
      running = true
    },
    async stop() {
      running = false
      ended = true
      bell.ring()
      await web.cancels.cancelAll()
    },
    ready: () => running,
    post: (posting) => post(web, posting),
    async findPost({ channel }, key) {
      const found = await deps.posts.byKey(keys.post(channel, key))
      return found && String(found.id)
    },
  }
}

async function post(web: Web, { place, card, key }: Posting): Promise<string> {
  const { data: channel } = channelName.safeParse(place.channel)
  if (channel === undefined || channel !== place.channel) throw new Undeliverable('no such channel')
  const posted = { channel, author: BOT, card, key: keys.post(channel, key), createdAt: web.now() }
  const { id } = await web.posts.append(posted)
  web.bell.ring()
  return String(id)
}

function appOf(web: Web, page: () => Bundle): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.use(headers)
  if (web.access.to === 'nobody') return app.all('*', (c) => c.text(sentencesFor(web, c).web.refused.closed, 403))
  app.use(introduce(web.access, web.limits))
  app.use(guard(web.access))
  app.get('/', (c) => {
    c.header('Cache-Control', 'no-cache')
    return c.html(page().page)
  })
  app.get('/assets/*', (c) => {
    const asset = page().assets.get(c.req.path)
    if (!asset) throw new Refusal(404, (t) => t.web.refused.nothing)
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    return c.body(asset.body, 200, { 'Content-Type': asset.type })
  })
  app.route('/api', api(web))
  app.notFound((c) => refuse(web, c, new Refusal(404, (t) => t.web.refused.nothing)))
  app.onError((error, c) => refuse(web, c, error))
  return app
}

function refuse(web: Web, c: Context, error: Error): Response {
  const t = sentencesFor(web, c)
  if (error instanceof Refusal) {
    if (error.retryAfter) c.header('Retry-After', String(error.retryAfter))
    return c.json({ problem: error.sentence(t) }, error.status)
  }
  web.log.error({ err: error, path: c.req.path }, 'a request of the playground failed')
  return c.json({ problem: t.web.refused.bug }, 500)
}

const sentencesFor = (web: Web, c: Context): Sentences => locales[languageOf(c) ?? web.language]

/** The page names its language in every request; the browser's own wish counts where it could not yet. */
function languageOf(c: Context): Language | undefined {
  const wanted = c.req.query('language') ?? c.req.header('accept-language') ?? ''
  return /^zh\b/i.test(wanted) ? 'zh' : /^en\b/i.test(wanted) ? 'en' : undefined
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

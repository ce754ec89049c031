import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { MOST_MEGABYTES } from '../../core/attachment.ts'
import { checked, uploadQuery } from './bodies.ts'
import type { WebEnv } from './caller.ts'
import { askerOf, type Web } from './deps.ts'
import { Refusal } from './refusal.ts'

/**
 * Takes a file for a command that is to run next, its bytes as they are. Only from who opened the page with the key:
 * nobody else may fill this machine's memory.
 */
export function uploadRoute(web: Web): Hono<WebEnv> {
  const route = new Hono<WebEnv>()
  route.use(async (c, next) => {
    const { caller } = c.var
    const { name: _name, ...who } = checked(uploadQuery, c.req.query())
    const { account } = askerOf(web, caller, who)
    if (!caller.keyed) throw new Refusal(403, account.howToRise ?? ((t) => t.web.keyNeeded))
    await web.limits.spend('runs', caller.address)
    await next()
  })
  route.use(bodyLimit({ maxSize: MOST_MEGABYTES * 1024 * 1024, onError: tooLarge }))
  route.post('/', async (c) => {
    const { name } = checked(uploadQuery, c.req.query())
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    return c.json({ id: web.uploads.keep({ name, bytes }) })
  })
  return route
}

function tooLarge(): never {
  throw new Refusal(413, (t) => t.web.refused.fileTooLarge(MOST_MEGABYTES))
}

import type { MiddlewareHandler } from 'hono'
import { Refusal } from './refusal.ts'

const CONTENT_POLICY = [
  "default-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Nothing but the page's own script runs in it, and nobody can frame it. */
export const headers: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Content-Security-Policy', CONTENT_POLICY)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('X-Frame-Options', 'DENY')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
}

/**
 * Lets only the page itself talk to the bot: another site that is open in the same browser must not,
 * neither through a name it points at this machine (DNS rebinding) nor through a hidden request.
 */
export function guard(local: boolean): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    if (local && !isLoopback(host)) throw new Refusal(403, (t) => t.web.refused.host)
    const origin = c.req.header('origin')
    if (origin !== undefined && hostOf(origin) !== host.toLowerCase()) throw foreign()
    const site = c.req.header('sec-fetch-site') ?? 'none'
    const opensPage = c.req.path === '/' && c.req.header('sec-fetch-mode') === 'navigate'
    if (site !== 'same-origin' && site !== 'none' && !opensPage) throw foreign()
    if (c.req.method === 'POST' && !isJson(c.req.header('content-type'))) {
      throw new Refusal(415, (t) => t.web.refused.notJson)
    }
    await next()
  }
}

const foreign = () => new Refusal(403, (t) => t.web.refused.foreign)

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined)

const isLoopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(host)

const isJson = (type = '') => /^application\/json\s*(;|$)/i.test(type)

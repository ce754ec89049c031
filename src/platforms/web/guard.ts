import type { Context, MiddlewareHandler } from 'hono'
import { isLoopback, plainAddress } from '../../core/ip-address.ts'
import type { Access } from './access.ts'
import { peerOf, type WebEnv } from './caller.ts'
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
export function guard(access: Access): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const host = hostOf(`http://${c.req.header('host')}`)
    if (access.to === 'machine') mustBeLocal(c, host)
    if (access.to === 'everyone' && access.publicUrl) mustBePublic(host, access.publicUrl)
    if (isForeign(c, host)) throw new Refusal(403, (t) => t.web.refused.foreign)
    if (c.req.method === 'POST' && !isOurs(c.req.header('content-type'))) {
      throw new Refusal(415, (t) => t.web.refused.notJson)
    }
    await next()
  }
}

/** Whether another site sends it, as browsers tell of each request. */
function isForeign(c: Context, host: string | undefined): boolean {
  const origin = c.req.header('origin')
  if (origin !== undefined && hostOf(origin) !== host) return true
  const opensPage = c.req.path === '/' && c.req.header('sec-fetch-mode') === 'navigate'
  return !opensPage && !['same-origin', 'none'].includes(c.req.header('sec-fetch-site') ?? 'none')
}

/** What proxies and tunnels add to a request that they pass on. */
const FORWARDING =
  /^(forwarded|via|x-forwarded|x-forwarded-.+|x-real-ip|x-original-.+|(x|true|fastly|fly)-(cluster-)?client-ip|cf-.+|cdn-loop)$/

/** The connection must begin on this machine, and not only end here because a proxy passes it on. */
function mustBeLocal(c: Context<WebEnv>, host: string | undefined) {
  const forwarded = Object.keys(c.req.header()).some((name) => FORWARDING.test(name))
  if (forwarded || !isLoopback(peerOf(c))) throw new Refusal(403, (t) => t.web.refused.closed)
  const name = host?.replace(/:\d+$/, '') ?? ''
  if (name !== 'localhost' && !isLoopback(plainAddress(name) ?? '')) throw new Refusal(403, (t) => t.web.refused.host)
}

function mustBePublic(host: string | undefined, publicUrl: string) {
  if (host !== hostOf(publicUrl)) throw new Refusal(403, (t) => t.web.refused.notPublicUrl(publicUrl))
}

/** The host of an address, with its port where that is not the usual one of its scheme. */
function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host : undefined
}

/** JSON, or a file's bytes: a page of another site can send neither without being asked about by the browser first. */
const isOurs = (type = '') => /^application\/(?:json|octet-stream)\s*(;|$)/i.test(type)

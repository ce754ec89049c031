import type { Context, MiddlewareHandler } from 'hono'
import { isNearby, plainAddress, subscriberOf } from '../../core/ip-address.ts'
import type { Access } from './access.ts'
import { isKeyed } from './key.ts'
import type { Limits } from './limits.ts'

/** Who sends a request, as far as the connection and what the browser keeps of the key tell. */
export interface Caller {
  /** IPv4, or the /64 of an IPv6 address; the limits go by it. Empty where it is unknown. */
  address: string
  /** May act as coordinator and admin. */
  keyed: boolean
}

/** What every request carries through the playground. */
export interface WebEnv {
  Bindings: { incoming: { socket: { remoteAddress?: string | undefined } } }
  Variables: { caller: Caller }
}

/** Finds out who calls, and counts it. */
export function introduce(access: Access, limits: Limits): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const address = subscriberOf(addressOf(c, access))
    await limits.spend('requests', address)
    c.set('caller', { address, keyed: isKeyed(c, access) })
    await next()
  }
}

/** The address at the other end of the connection; empty where it is unknown. */
export const peerOf = (c: Context<WebEnv>): string => plainAddress(c.env?.incoming?.socket.remoteAddress ?? '') ?? ''

/**
 * Behind a proxy the address is the one that the proxy itself saw: the last of the list, since whoever sends a request
 * can begin that list with anything. Who is no proxy nearby of a server that has a public address is not believed.
 */
function addressOf(c: Context<WebEnv>, access: Access): string {
  const peer = peerOf(c)
  const behindProxy = access.to === 'everyone' && access.publicUrl !== undefined && isNearby(peer)
  const last = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1) : undefined
  return plainAddress(last ?? '') ?? peer
}

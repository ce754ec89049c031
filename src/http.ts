import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Health } from './health.ts'

interface Doors {
  playground: { fetch: Parameters<typeof getRequestListener>[0] }
  slack: ((incoming: IncomingMessage, outgoing: ServerResponse) => void) | undefined
  health(): Promise<Health>
}

/** By then a request must have come in whole; answers, such as streams, may last. In ms, as is how often it is looked. */
const IN_TIME = { headersTimeout: 10_000, requestTimeout: 10_000, connectionsCheckingInterval: 1000 }

/** Slack posts to `/slack/events`, load balancers ask `/healthz`; everything else is the playground. */
export function createHttp({ playground, slack, health }: Doors): Server {
  const page = getRequestListener(playground.fetch)
  return createServer(IN_TIME, (incoming, outgoing) => {
    const path = incoming.url?.split('?')[0]
    if (path === '/healthz') void answerHealth(outgoing, health)
    else if (path === '/slack/events' && slack) slack(incoming, outgoing)
    else void page(incoming, outgoing)
  })
}

async function answerHealth(outgoing: ServerResponse, health: Doors['health']): Promise<void> {
  const state = await health()
  outgoing
    .writeHead(state.ok ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(state))
}

/** Resolves to the port it listens on. */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => done(portOf(server.address())))
  })
}

const portOf = (address: AddressInfo | string | null) => (typeof address === 'object' && address ? address.port : 0)

/** What was answered may still be on its way. */
const LAST_WORDS_MS = 500

/** Ends every connection, those that do not end by themselves a moment later. */
export function closeHttp(server: Server): Promise<void> {
  return new Promise((done) => {
    const cut = setTimeout(() => server.closeAllConnections(), LAST_WORDS_MS)
    server.close(() => {
      clearTimeout(cut)
      done()
    })
  })
}

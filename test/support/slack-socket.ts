import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import type { World } from './slack-world.ts'

const ack = z.object({ envelope_id: z.string(), payload: z.unknown().optional() })

/** What Slack sends to an app, and how often it tried before. */
export interface Envelope {
  type: 'events_api' | 'slash_commands' | 'interactive'
  payload: object
  retry?: number
}

/** Socket Mode: tickets for one connection each, hello, a ping, envelopes that wait for their ack. */
export function slackSocket(world: World) {
  const server = new WebSocketServer({ noServer: true })
  const acks = new Map<string, (payload: unknown) => void>()
  let current: WebSocket | undefined

  function connect(socket: WebSocket) {
    current = socket
    socket.on('message', (data) => {
      const { envelope_id, payload } = ack.parse(JSON.parse(String(data)))
      acks.get(envelope_id)?.(payload)
    })
    socket.on('close', () => {
      if (current === socket) current = undefined
      world.happened({ type: 'disconnected' })
    })
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }))
    socket.ping()
    world.happened({ type: 'connected' })
  }
  return {
    upgrade(req: IncomingMessage, socket: Duplex, head: Buffer) {
      const ticket = new URL(req.url ?? '', 'http://127.0.0.1').searchParams.get('ticket') ?? ''
      if (!world.tickets.delete(ticket)) return socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n')
      return server.handleUpgrade(req, socket, head, connect)
    },
    /** Resolves to the payload of the app's ack. */
    deliver(envelope: Envelope): Promise<unknown> {
      const id = world.id('E')
      const acked = new Promise((resolve) => acks.set(id, resolve))
      if (!current) throw new Error('the app is not connected')
      current.send(JSON.stringify(numbered(id, envelope)))
      return acked
    },
    say: (message: unknown) => current?.send(JSON.stringify(message)),
    cut: () => current?.terminate(),
    close() {
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}

function numbered(envelope_id: string, { type, payload, retry }: Envelope) {
  const again = retry ? { retry_attempt: retry, retry_reason: 'timeout' } : {}
  return { envelope_id, type, payload, accepts_response_payload: type !== 'events_api', ...again }
}

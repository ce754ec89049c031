import type { IncomingMessage, ServerResponse } from 'node:http'
import { parse } from 'node:querystring'
import type { HTTPReceiver } from '@slack/bolt'
import type { Connection } from './connection.ts'

export type Listener = (req: IncomingMessage, res: ServerResponse) => void

export const PATH = '/slack/events'
const LARGEST = 1_000_000

/** There is nothing to connect to: Slack calls. */
export function openDoor(): Connection {
  let open = false
  const set = async (to: boolean) => {
    open = to
  }
  return { start: () => set(true), stop: () => set(false), ready: () => open }
}

/** Answers Slack's requests at its path; anything else is not found. */
export function mounted(receiver: HTTPReceiver): Listener {
  return (req, res) => {
    pass(receiver, req, res).catch(() => {
      if (!res.headersSent) res.writeHead(500)
      res.end()
    })
  }
}

/** The library ends the process over a body that is no object, so such a body does not reach it. */
async function pass(receiver: HTTPReceiver, req: IncomingMessage, res: ServerResponse) {
  const [path] = (req.url ?? '').split('?')
  if (path !== PATH || req.method !== 'POST') return res.writeHead(404).end()
  const rawBody = await bodyOf(req)
  if (!rawBody) return res.writeHead(413, { connection: 'close' }).end()
  if (!isObject(rawBody.toString(), req.headers['content-type'] ?? '')) return res.writeHead(400).end()
  return receiver.requestListener(Object.assign(req, { rawBody }), res)
}

async function bodyOf(req: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req) {
    size += chunk.length
    if (size > LARGEST) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function isObject(body: string, type: string): boolean {
  const { payload = '{}' } = type.startsWith('application/x-www-form-urlencoded') ? parse(body) : { payload: body }
  try {
    const value: unknown = JSON.parse(String(payload))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

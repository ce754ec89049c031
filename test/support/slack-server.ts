import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { contents, METHODS, SlackError } from './slack-api.ts'
import type { SlackMessage } from './slack-seen.ts'
import { slackSocket } from './slack-socket.ts'
import { BOT, type Fault, slackWorld, type World } from './slack-world.ts'

export interface SlackServer {
  world: World
  socket: ReturnType<typeof slackSocket>
  apiUrl: string
  /** Where an answer to a request can be sent five times. */
  responseUrl(channel: string, user: string): string
  close(): Promise<void>
}

/** Slack on 127.0.0.1, as far as this bot can tell. */
export async function startSlack(): Promise<SlackServer> {
  const world = slackWorld()
  const socket = slackSocket(world)
  const server = createServer((req, res) => void serve(world, address, req, res))
  server.on('upgrade', socket.upgrade)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no address')
  const address = `127.0.0.1:${bound.port}`
  return {
    world,
    socket,
    apiUrl: `http://${address}/api/`,
    responseUrl(channel, user) {
      const id = world.id('R')
      world.responses.set(id, { channel, user, left: 5 })
      return `http://${address}/response/${id}`
    },
    async close() {
      socket.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function serve(world: World, address: string, req: IncomingMessage, res: ServerResponse) {
  const body = await text(req)
  const [, kind, name = ''] = (req.url ?? '').split('/')
  if (kind === 'response') return respond(world, name, JSON.parse(body), res)
  const args = argumentsIn(body)
  world.happened({ type: 'call', method: name, args })
  const fault = world.faults.get(name)?.shift()
  if (fault && !fault.lost) return answerFault(fault, res)
  try {
    const answer = carryOut(world, address, name, req.headers.authorization ?? '', args)
    if (fault?.lost) return fault.status ? answerFault(fault, res) : void res.destroy()
    answerJson(res, { ok: true, ...answer })
  } catch (error) {
    const code = error instanceof SlackError ? error.message : `fatal_error: ${error}`
    world.happened({ type: 'refused', method: name, error: code })
    answerJson(res, { ok: false, error: code.split(':')[0] })
  }
}

function carryOut(world: World, address: string, name: string, authorization: string, args: Record<string, unknown>) {
  if (name === 'apps.connections.open') {
    if (authorization !== `Bearer ${BOT.appToken}`) throw new SlackError('invalid_auth')
    const ticket = world.id('ticket')
    world.tickets.add(ticket)
    return { url: `ws://${address}/link?ticket=${ticket}` }
  }
  if (authorization !== `Bearer ${BOT.token}`) throw new SlackError('invalid_auth')
  const method = METHODS[name]
  if (!method) throw new SlackError('unknown_method')
  return method(world, args)
}

const STRUCTURED = ['blocks', 'chunks', 'metadata', 'view']

/** A form; what has structure is JSON in one of its fields. */
function argumentsIn(body: string): Record<string, unknown> {
  const fields = [...new URLSearchParams(body)]
  return Object.fromEntries(fields.map(([key, value]) => [key, STRUCTURED.includes(key) ? JSON.parse(value) : value]))
}

function answerFault({ error, retryAfter, status }: Fault, res: ServerResponse) {
  if (status !== undefined) return void res.writeHead(status).end()
  if (retryAfter === undefined) return answerJson(res, { ok: false, error })
  res.writeHead(429, { 'retry-after': String(retryAfter) }).end('{"ok":false,"error":"ratelimited"}')
}

function respond(world: World, id: string, args: Record<string, unknown>, res: ServerResponse) {
  const way = world.responses.get(id)
  if (!way) return answerJson(res, { ok: false, error: 'expired_url' }, 404)
  const fault = world.faults.get('response')?.shift()
  if (fault && !fault.lost) return answerFault(fault, res)
  if (way.left-- <= 0) return answerJson(res, { ok: false, error: 'used_url' }, 404)
  try {
    const only = args.response_type === 'in_channel' ? {} : { onlyFor: way.user }
    const message: SlackMessage = { ...contents(world, args), ...only, channel: way.channel, via: 'response' }
    if (!message.onlyFor) world.messages.push(message)
    world.happened({ type: 'message', message })
    res.writeHead(fault?.status ?? 200).end('ok')
  } catch (error) {
    const code = error instanceof SlackError ? error.message : `fatal_error: ${error}`
    world.happened({ type: 'refused', method: 'respond', error: code })
    answerJson(res, { ok: false, error: code.split(':')[0] }, 400)
  }
}

function answerJson(res: ServerResponse, body: object, status = 200) {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

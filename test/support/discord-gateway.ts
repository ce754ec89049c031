import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { botUser } from './discord-messages.ts'
import { APPLICATION, CHANNEL, type Dispatch, GUILD, type State, THREAD, TOKEN } from './discord-state.ts'

/** GuildMembers, GuildPresences, MessageContent: not granted to this test application. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)

interface Session {
  id: string
  events: { s: number; t: string; d: object }[]
}

/** Discord's gateway: sessions outlive their connections, and a resumed one gets what it missed. */
export function createGateway(server: Server, state: State, address: () => string) {
  const sockets = new WebSocketServer({ server })
  const counts = { identified: 0, resumed: 0 }
  let session: Session | undefined
  let connected: WebSocket | undefined

  const emit = (socket: WebSocket | undefined, { t, d }: Dispatch) => {
    if (!session) throw new Error('nobody has identified yet')
    const event = { s: session.events.length + 1, t, d }
    session.events.push(event)
    socket?.send(JSON.stringify({ op: 0, ...event }))
  }

  const identify = (socket: WebSocket, { token, intents }: { token?: string; intents?: number }) => {
    if (token !== TOKEN) return socket.close(4004, 'Authentication failed.')
    if (!intents || intents & PRIVILEGED) return socket.close(4014, 'Disallowed intent(s).')
    counts.identified++
    session = { id: state.nextId(), events: [] }
    connected = socket
    emit(socket, { t: 'READY', d: ready(session.id, address()) })
    emit(socket, { t: 'GUILD_CREATE', d: guild(state) })
    state.changed()
  }

  const resume = (socket: WebSocket, { session_id, seq }: { session_id?: string; seq?: number }) => {
    if (!session || session.id !== session_id) return socket.send(JSON.stringify({ op: 9, d: false }))
    counts.resumed++
    connected = socket
    for (const event of session.events.filter(({ s }) => s > Number(seq)))
      socket.send(JSON.stringify({ op: 0, ...event }))
    socket.send(JSON.stringify({ op: 0, s: session.events.length, t: 'RESUMED', d: {} }))
    state.changed()
  }

  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 } }))
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data))
      if (op === 1) socket.send(JSON.stringify({ op: 11 }))
      else if (op === 2) identify(socket, d)
      else if (op === 6) resume(socket, d)
    })
    socket.on('close', () => {
      if (connected === socket) connected = undefined
      state.changed()
    })
  })

  return {
    counts,
    dispatch: (event: Dispatch) => emit(connected, event),
    isConnected: () => connected !== undefined,
    /** The connection breaks; whatever happens until the bot is back waits in the session. */
    drop(code: number) {
      const socket = connected
      connected = undefined
      socket?.close(code)
    },
    askToReconnect: () => connected?.send(JSON.stringify({ op: 7, d: null })),
    invalidate() {
      session = undefined
      connected?.send(JSON.stringify({ op: 9, d: false }))
    },
    /** Sends the last event again under a new number, as a confused gateway might. */
    repeatLast() {
      const last = session?.events.at(-1)
      if (last) emit(connected, last)
    },
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

const ready = (session: string, address: string) => ({
  v: 10,
  user: botUser,
  guilds: [{ id: GUILD, unavailable: true }],
  session_id: session,
  resume_gateway_url: address,
  application: { id: APPLICATION, flags: 0 },
})

const guild = (state: State) => ({
  id: GUILD,
  name: 'test-data',
  preferred_locale: 'zh-CN',
  owner_id: '1',
  roles: [
    {
      id: GUILD,
      name: '@everyone',
      permissions: '0',
      color: 0,
      hoist: false,
      position: 0,
      managed: false,
      mentionable: false,
    },
  ],
  emojis: [],
  features: [],
  members: [],
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  channels: [state.channels.get(CHANNEL)],
  threads: [state.channels.get(THREAD)],
  member_count: 2,
  large: false,
  joined_at: '2018-07-01T00:00:00.000Z',
})

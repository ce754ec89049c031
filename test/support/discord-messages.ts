import { checkMessage } from './discord-checks.ts'
import { BOT, type MessageBody, Refused, type State, type StoredMessage } from './discord-state.ts'

export const botUser = {
  id: BOT,
  username: 'test-bot',
  discriminator: '0',
  global_name: '惠民',
  avatar: null,
  bot: true,
}

const MESSAGE_FLAGS = (1 << 2) | (1 << 12) | (1 << 15)

/** The union of what is sent to the routes; each one checks its own. */
export interface Body extends MessageBody {
  type: number
  data?: MessageBody
}

export interface Call {
  state: State
  path: string[]
  query: URLSearchParams
  body: Body
  gateway: string
}

export type Answer = { status?: number; body?: unknown }

export function channel(state: State, id = '') {
  const found = state.channels.get(id)
  if (!found) throw new Refused(404, 10003, 'Unknown Channel')
  return found
}

export const shown = (message: StoredMessage): Answer => ({ body: apiMessage(message) })

export const apiMessage = (message: StoredMessage) => ({
  id: message.id,
  channel_id: message.channel,
  author: { ...botUser, id: message.author },
  content: message.body.content ?? '',
  components: message.body.components ?? [],
  flags: message.flags,
  timestamp: '2018-07-01T01:00:00.000Z',
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  pinned: false,
  type: 0,
})

export function listMessages({ state, path, query }: Call): Answer {
  const { id } = channel(state, path[1])
  const before = query.get('before')
  const all = state.messages.filter((message) => message.channel === id && !message.deleted).reverse()
  const earlier = before ? all.slice(all.findIndex((message) => message.id === before) + 1) : all
  return { body: earlier.slice(0, Number(query.get('limit') ?? 50)).map(apiMessage) }
}

export function createMessage({ state, path, body }: Call): Answer {
  const { id } = channel(state, path[1])
  const message: MessageBody = body
  checkMessage(message, MESSAGE_FLAGS)
  const nonce = message.nonce === undefined ? undefined : String(message.nonce)
  if (nonce && nonce.length > 25) throw new Refused(400, 50035, 'Invalid Form Body: nonce')
  const same = state.messages.find((candidate) => nonce && candidate.channel === id && candidate.nonce === nonce)
  if (same && message.enforce_nonce) return shown(same)
  const stored = {
    id: state.nextId(),
    channel: id,
    author: BOT,
    flags: message.flags ?? 0,
    body: message,
    deleted: false,
    ...(nonce && { nonce }),
  }
  state.messages.push(stored)
  return shown(stored)
}

/** Only its writer may change a message, and its kind stays what it is. */
export function editMessage({ state, path, body }: Call): Answer {
  const { id } = channel(state, path[1])
  const stored = state.messages.find((message) => message.channel === id && message.id === path[3] && !message.deleted)
  if (!stored) throw new Refused(404, 10008, 'Unknown Message')
  if (stored.author !== BOT) throw new Refused(403, 50005, 'Cannot edit a message authored by another user')
  const message: MessageBody = { ...body, flags: (body.flags ?? 0) | stored.flags }
  checkMessage(message, MESSAGE_FLAGS)
  stored.body = message
  return shown(stored)
}

export function showTyping({ state, path }: Call): Answer {
  channel(state, path[1])
  state.typing++
  return {}
}

import { checkChoices } from './discord-check-commands.ts'
import { checkModal } from './discord-check-modal.ts'
import { checkMessage } from './discord-checks.ts'
import {
  BOT,
  EPHEMERAL,
  type Exchange,
  LOADING,
  type MessageBody,
  Refused,
  type State,
  type StoredMessage,
} from './discord-state.ts'

const V2 = 1 << 15
const SUPPRESS = 1 << 2
/** What an interaction's first answer may set; an edit may not change who sees the message. */
const REPLY_FLAGS = SUPPRESS | EPHEMERAL | V2 | (1 << 12)
const EDIT_FLAGS = SUPPRESS | V2
const FIRST_ANSWER = 3000
const TOKEN_LIFE = 15 * 60 * 1000

interface Callback {
  type: number
  data?: MessageBody
}

/** The single first answer, within three seconds. */
export function acknowledge(state: State, id: string, token: string, callback: Callback) {
  const exchange = state.exchanges.get(token)
  if (!exchange || exchange.id !== id || state.now() - exchange.created > FIRST_ANSWER)
    throw new Refused(404, 10062, 'Unknown interaction')
  if (exchange.callbacks.length) throw new Refused(400, 40060, 'Interaction has already been acknowledged.')
  const { type, data } = callback
  const isAutocomplete = exchange.type === 4
  if (isAutocomplete !== (type === 8)) throw new Refused(400, 50035, `Invalid Form Body: type ${type}`)
  if (type === 4) {
    checkMessage(data, REPLY_FLAGS)
    exchange.original = store(state, exchange, data ?? {}, Number(data?.flags ?? 0))
  } else if (type === 5) {
    exchange.original = store(state, exchange, {}, (Number(data?.flags ?? 0) & EPHEMERAL) | LOADING)
  } else if (type === 8) {
    checkChoices(data)
    exchange.choices = Object(data).choices
  } else if (type === 9) {
    if (exchange.type === 5) throw new Refused(400, 50035, 'Invalid Form Body: a modal in answer to a modal')
    checkModal(data)
    exchange.modal = Object(data)
  } else throw new Refused(400, 50035, `Invalid Form Body: type ${type} is not expected here`)
  exchange.callbacks.push(callback)
  state.changed()
}

function store(state: State, exchange: Exchange, body: MessageBody, flags: number): StoredMessage {
  const message = { id: state.nextId(), channel: exchange.channel, author: BOT, flags, body, deleted: false }
  exchange.messages.push(message)
  if (!(flags & EPHEMERAL)) state.messages.push(message)
  return message
}

function open(state: State, token: string): Exchange {
  const exchange = state.exchanges.get(token)
  if (!exchange?.callbacks.length) throw new Refused(404, 10015, 'Unknown Webhook')
  if (state.now() - exchange.created > TOKEN_LIFE) throw new Refused(401, 50027, 'Invalid Webhook Token')
  return exchange
}

function find(exchange: Exchange, id: string): StoredMessage {
  const message = id === '@original' ? exchange.original : exchange.messages.find((candidate) => candidate.id === id)
  if (!message || message.deleted) throw new Refused(404, 10008, 'Unknown Message')
  return message
}

/** A further message. Right after a deferred answer it takes that answer's place and keeps who sees it. */
export function followUp(state: State, token: string, body: MessageBody): StoredMessage {
  const exchange = open(state, token)
  checkMessage(body, REPLY_FLAGS)
  const waiting = exchange.original
  if (waiting && !waiting.deleted && waiting.flags & LOADING) return write(state, waiting, body)
  const message = store(state, exchange, body, Number(body.flags ?? 0))
  state.changed()
  return message
}

export function editAnswer(state: State, token: string, id: string, body: MessageBody): StoredMessage {
  const message = find(open(state, token), id)
  checkMessage(body, EDIT_FLAGS)
  return write(state, message, body)
}

function write(state: State, message: StoredMessage, body: MessageBody) {
  message.body = body
  message.flags = (message.flags & EPHEMERAL) | (Number(body.flags ?? 0) & ~EPHEMERAL)
  state.changed()
  return message
}

export function deleteAnswer(state: State, token: string, id: string) {
  find(open(state, token), id).deleted = true
  state.changed()
}

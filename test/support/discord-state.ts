import { EventEmitter, once } from 'node:events'
import type { APIModalInteractionResponseCallbackData } from 'discord.js'

/** A message as the stand-in keeps it. */
export interface StoredMessage {
  id: string
  channel: string
  author: string
  flags: number
  body: MessageBody
  deleted: boolean
  nonce?: string
}

export interface MessageBody {
  components?: unknown[]
  content?: string
  embeds?: unknown[]
  flags?: number
  nonce?: string | number
  enforce_nonce?: boolean
  allowed_mentions?: { parse?: string[] }
  message_reference?: { message_id?: string }
}

/** An interaction from its creation to the end of its token. */
export interface Exchange {
  id: string
  token: string
  type: number
  channel: string
  created: number
  callbacks: { type: number; data?: unknown }[]
  original?: StoredMessage
  messages: StoredMessage[]
  modal?: APIModalInteractionResponseCallbackData
  choices?: { name: string; value: string }[]
}

export interface Fault {
  when: (method: string, path: string) => boolean
  status: number
  body: { code?: number; message: string; retry_after?: number; global?: boolean }
  times: number
}

export type Dispatch = { t: string; d: object }

export const TOKEN = 'test-data.discord-token.not-a-secret'
export const APPLICATION = '900000000000000001'
export const BOT = '900000000000000002'
export const GUILD = '900000000000000003'
export const CHANNEL = '900000000000000004'
export const THREAD = '900000000000000005'
export const DM = '900000000000000006'
export const LOADING = 1 << 7
export const EPHEMERAL = 1 << 6

/** Everything the stand-in remembers. Whoever changes it says so, and nobody has to poll. */
export function createState() {
  const changes = new EventEmitter().setMaxListeners(0)
  let lastId = 910_000_000_000_000_000n
  let offset = 0
  return {
    commands: [] as object[],
    channels: new Map([
      [CHANNEL, { id: CHANNEL, type: 0, name: 'test', guild_id: GUILD, permission_overwrites: [], position: 0 }],
      [
        THREAD,
        { id: THREAD, type: 11, name: 'test-thread', guild_id: GUILD, parent_id: CHANNEL, thread_metadata: metadata },
      ],
      [DM, { id: DM, type: 1, last_message_id: null }],
    ] as [string, { id: string; type: number; [key: string]: unknown }][]),
    messages: [] as StoredMessage[],
    exchanges: new Map<string, Exchange>(),
    requests: [] as { method: string; path: string; body: unknown }[],
    faults: [] as Fault[],
    /** Why a request was refused: a bot that is right gives none. */
    refusals: [] as string[],
    typing: 0,
    nextId: () => `${++lastId}`,
    now: () => Date.now() + offset,
    advance(milliseconds: number) {
      offset += milliseconds
    },
    changed: () => void changes.emit('change'),
    /** Resolves as soon as the condition gives something. */
    async until<T>(condition: () => T | undefined | false | null): Promise<T> {
      for (;;) {
        const value = condition()
        if (value) return value
        await once(changes, 'change')
      }
    },
  }
}

const metadata = {
  archived: false,
  auto_archive_duration: 60,
  archive_timestamp: '2018-07-01T00:00:00Z',
  locked: false,
}

export type State = ReturnType<typeof createState>

/** A refusal as Discord words it. */
export class Refused extends Error {
  readonly status: number
  readonly code: number
  constructor(status: number, code: number, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

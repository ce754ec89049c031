import { z } from 'zod'
import { readBlocks, readView } from './slack-blocks.ts'
import type { SlackMessage } from './slack-seen.ts'
import { BOT, TEAM, type World } from './slack-world.ts'

type Args = Record<string, unknown>
type Method = (world: World, args: Args) => object

export class SlackError extends Error {}
const refuse = (error: string): never => {
  throw new SlackError(error)
}

const text = z.string().catch('')
const metadata = z
  .object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) })
  .optional()
  .catch(undefined)

/** Undocumented, reported as about 13,200 characters. */
const TOTAL = 13_200

/** The methods of the Web API that the bot needs, with Slack's own error codes. */
export const METHODS: Record<string, Method> = {
  'auth.test': () => ({ team_id: TEAM, user_id: BOT.user, bot_id: BOT.id }),
  'users.info': (world, { user, include_locale }) => {
    const found = world.users.get(text.parse(user)) ?? refuse('user_not_found')
    const profile = { display_name: found.name, real_name: found.name }
    return { user: { id: user, name: found.name, profile, ...(include_locale ? { locale: found.locale } : {}) } }
  },
  'chat.postMessage': (world, args) => {
    const channel = channelFor(world, args)
    const message: SlackMessage = { ...contents(world, args), channel, via: 'chat' }
    world.messages.push(message)
    world.happened({ type: 'message', message })
    return { channel, ts: message.ts }
  },
  'chat.postEphemeral': (world, args) => {
    const channel = channelFor(world, args)
    const onlyFor = text.parse(args.user)
    const { members } = world.channels.get(channel) ?? refuse('channel_not_found')
    if (!members.has(BOT.user)) refuse('not_in_channel')
    if (!members.has(onlyFor)) refuse('user_not_in_channel')
    const message: SlackMessage = { ...contents(world, args), channel, onlyFor, via: 'chat' }
    world.happened({ type: 'message', message })
    return { message_ts: message.ts }
  },
  'chat.startStream': (world, args) => {
    const channel = channelFor(world, args)
    if (!text.parse(args.thread_ts)) refuse('invalid_thread_ts')
    if (!channel.startsWith('D') && !text.parse(args.recipient_team_id)) refuse('missing_recipient_team_id')
    if (!channel.startsWith('D') && !text.parse(args.recipient_user_id)) refuse('missing_recipient_user_id')
    const start = { text: '', ts: world.ts(), thread_ts: text.parse(args.thread_ts), channel, via: 'chat' as const }
    const message: SlackMessage = { ...start, blocks: blocksIn(args.chunks), streaming: true }
    world.messages.push(message)
    return { channel, ts: message.ts }
  },
  'chat.appendStream': (world, args) => {
    const message = streamingMessage(world, args)
    message.blocks.push(...blocksIn(args.chunks))
    return { channel: message.channel, ts: message.ts }
  },
  'chat.stopStream': (world, args) => {
    const message = streamingMessage(world, args)
    const read = readBlocks(args.blocks ?? [])
    if (!read.success) return refuse(`invalid_blocks: ${read.error.message}`)
    message.blocks.push(...read.data)
    message.streaming = false
    world.happened({ type: 'message', message })
    return { channel: message.channel, ts: message.ts }
  },
  'conversations.open': (world, { users }) => {
    const id = `D${text.parse(users)}`
    world.channels.set(id, { type: 'im', members: new Set([BOT.user, text.parse(users)]), archived: false })
    return { channel: { id } }
  },
  'conversations.history': (world, args) => history(world, args, () => true),
  'conversations.replies': (world, args) => history(world, args, ({ thread_ts }) => thread_ts === args.ts),
  'views.open': (world, { trigger_id, view }) => {
    const trigger = world.triggers.get(text.parse(trigger_id)) ?? refuse('invalid_trigger_id')
    if (trigger.used) refuse('exchanged_trigger_id')
    if (world.now() - trigger.at > 3000) refuse('expired_trigger_id')
    trigger.used = true
    const read = readView(view)
    if (!read.success) return refuse(`invalid_arguments: ${read.error.message}`)
    const opened = { id: world.id('V'), hash: world.id('h'), view: read.data, user: trigger.user }
    world.views.set(opened.id, opened)
    world.happened({ type: 'view', view: opened })
    return { view: { ...read.data, id: opened.id, hash: opened.hash } }
  },
}

const chunks = z
  .array(z.strictObject({ type: z.literal('blocks'), blocks: z.array(z.unknown()).min(1).max(50) }))
  .min(1)

/** What the pieces of a stream bring along. */
function blocksIn(given: unknown): SlackMessage['blocks'] {
  const { data = [] } = chunks.safeParse(given)
  const read = readBlocks(data.flatMap(({ blocks }) => blocks))
  return data.length && read.success ? read.data : refuse('invalid_chunks')
}

function streamingMessage(world: World, args: Args): SlackMessage {
  const { channel, ts } = args
  const message = world.messages.find((one) => one.channel === channel && one.ts === ts) ?? refuse('message_not_found')
  return message.streaming ? message : refuse('message_not_in_streaming_state')
}

function channelFor(world: World, args: Args): string {
  const id = text.parse(args.channel)
  const channel = world.channels.get(id) ?? refuse('channel_not_found')
  if (channel.archived) refuse('is_archived')
  if (channel.type !== 'public' && !channel.members.has(BOT.user)) refuse('channel_not_found')
  return id
}

/** The common part of every message, checked. */
export function contents(world: World, args: Args) {
  const blocks = args.blocks ?? []
  const read = readBlocks(blocks)
  if (!read.success) return refuse(`invalid_blocks: ${read.error.message}`)
  if (world.refusesTables && read.data.some(({ type }) => type === 'table')) refuse('invalid_blocks')
  if (JSON.stringify(blocks).length > TOTAL) refuse('msg_blocks_too_long')
  if (!text.parse(args.text)) refuse('no_text')
  const thread = text.parse(args.thread_ts)
  return {
    ts: world.ts(),
    text: text.parse(args.text),
    blocks: read.data,
    metadata: metadata.parse(args.metadata),
    ...(thread && { thread_ts: thread }),
  }
}

function history(world: World, args: Args, wanted: (message: SlackMessage) => boolean) {
  const channel = channelFor(world, args)
  const { members } = world.channels.get(channel) ?? refuse('channel_not_found')
  if (!members.has(BOT.user)) refuse('not_in_channel')
  const all = world.messages.filter((message) => message.channel === channel && wanted(message)).reverse()
  const start = Number(args.cursor ?? 0)
  const end = start + Number(args.limit)
  const shown = all.slice(start, end).map((message) => (args.include_all_metadata ? message : bare(message)))
  return { messages: shown, response_metadata: { next_cursor: end < all.length ? String(end) : '' } }
}

const bare = ({ metadata: _, ...message }: SlackMessage) => message

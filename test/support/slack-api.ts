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

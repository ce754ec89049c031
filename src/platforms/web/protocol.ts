import type { Role } from '../../core/command.ts'
import type { Choice, Control, SuggestionSource } from '../../core/option.ts'
import type { Card, Reply } from '../../core/reply.ts'
import type { CommandName, Language } from '../../locale/index.ts'

/** Whom a person may act as; on a machine of one's own also the id of the account. */
export const IDENTITIES = ['staff', 'coordinator', 'admin', 'visitor'] as const
export type Identity = (typeof IDENTITIES)[number]

export interface IdentityView {
  id: Identity
  /** Not before the page was opened with the link that the start prints. */
  needsKey: boolean
}

/** The header with the part of the key that the page keeps itself. */
export const PASS_HEADER = 'x-huimin-pass'

/** Longest line that can be typed, in characters. */
export const LINE_LIMIT = 4000

/** Who asks, where, and in which language. */
export interface Who {
  as: Identity
  channel: string
  language: Language
}

/** What the page needs to begin with. */
export interface SessionView {
  commands: CommandView[]
  channels: ChannelView[]
  identities: IdentityView[]
  /** Whether channels can be made. */
  newChannels: boolean
  languages: { id: Language; name: string }[]
  /** The language to begin with. */
  language: Language
}

export interface CommandView {
  name: CommandName
  /** What may be typed, in any language. */
  words: string[]
  /** The word of the page's language. */
  word: string
  summary: string
  role: Role
  options: OptionView[]
}

export interface OptionView {
  name: string
  /** What may be typed before the colon, in any language. */
  words: string[]
  word: string
  label: string
  hint: string
  control: Control
  required: boolean
  choices?: Choice[]
  source?: SuggestionSource
}

export interface ChannelView {
  id: string
  name: string
}

export interface PostView {
  id: number
  channel: string
  /** An identity, or `bot`. */
  author: string
  text?: string
  card?: Card
  /** ISO 8601. */
  at: string
  /** The request that it belongs to, where a person made one. */
  request?: string
}

/** The beginning of an answer that is being worked on. */
export interface GrowingView {
  channel: string
  request: string
  card: Card
}

export interface PostsView {
  posts: PostView[]
  /** Whether there are earlier ones. */
  earlier: boolean
}

/** The reply, and the posts that it became where everyone may see it. */
export interface RunView {
  reply: Reply
  /** What ran, as a line. */
  line: string
  posts: PostView[]
}

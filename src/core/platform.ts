import type { Language } from '../locale/index.ts'
import type { Sentence } from './problem.ts'
import type { Card } from './reply.ts'

export const PLATFORMS = ['slack', 'discord', 'web', 'terminal'] as const
export type PlatformName = (typeof PLATFORMS)[number]

/** Where an account is one person's own; the playground's parts and the terminal are whoever reaches them. */
export const PERSONAL_PLATFORMS = ['slack', 'discord'] as const
export type PersonalPlatform = (typeof PERSONAL_PLATFORMS)[number]

export const isPersonal = (platform: PlatformName): platform is PersonalPlatform =>
  PERSONAL_PLATFORMS.some((name) => name === platform)

/** A member on one platform. */
export interface Account {
  platform: PlatformName
  /** Slack's team; empty on platforms whose people are the same everywhere. */
  workspace: string
  id: string
  name: string
  /** The platform vouches that this is the person who runs the bot on this machine. */
  local?: boolean
  /** How they come to a higher role, where it is not for an admin to give. */
  howToRise?: Sentence
}

export interface Place {
  platform: PlatformName
  workspace: string
  channel: string
  thread?: string
}

export interface Asker {
  account: Account
  place: Place
  language: Language
}

/** What a platform can do while a reply is worked on. */
export interface Waiting {
  /** Shows the beginning of the reply; each is the one before with more behind it. */
  show?: ((beginning: Card) => void) | undefined
  /** Nobody waits any longer: the reply is to come at once, with what can be had. */
  signal?: AbortSignal | undefined
}

/** A card for a channel; posting twice with one key must leave one message. */
export interface Posting {
  place: Place
  card: Card
  key: string
  language: Language
}

/**
 * A place to talk to the bot.
 * `post` resolves to the platform's own identity of the message; it makes one attempt and does not retry.
 */
export interface Platform {
  readonly name: PlatformName
  start(): Promise<void>
  stop(): Promise<void>
  /** Whether it is connected now. */
  ready(): boolean
  post(posting: Posting): Promise<string>
  /** The message that was posted with this key, if there is one. */
  findPost(place: Place, key: string): Promise<string | undefined>
}

/** A post that certainly was not made and never will be, such as to a channel that is gone. */
export class Undeliverable extends Error {}

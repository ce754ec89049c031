import { createHash } from 'node:crypto'
import { type APIMessage, ComponentType, REST, RESTJSONErrorCodes, Routes } from 'discord.js'
import { type Place, type Posting, Undeliverable } from '../../core/platform.ts'
import { locales } from '../../locale/index.ts'
import { asMessage } from './cards.ts'
import { isCode } from './errors.ts'
import { LIMITS } from './limits.ts'

/** A message was certainly not made, and the same would happen again. */
const NEVER = [
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
]

/** How far back a post is looked for. */
const PAGES = 5

/** A connection that makes one attempt: whoever posts decides about another. */
export const oneAttempt = (api: string, token: string) =>
  new REST({ api, version: '10', retries: 0, rejectOnRateLimit: () => true }).setToken(token)

/**
 * Posts a card and resolves to the message's id. Discord refuses a second message with the same nonce for some minutes;
 * after that, the reference at the end of the message tells it apart.
 */
export async function post(rest: REST, { place, card, key, language }: Posting): Promise<string> {
  const t = locales[language]
  const { components, flags } = asMessage(card, t, { footer: t.discord.reference(markOf(key)) })
  const nonce = createHash('sha256').update(key).digest('hex').slice(0, LIMITS.nonce)
  const body = { components, flags, nonce, enforce_nonce: true, allowed_mentions: { parse: [] } }
  try {
    const message = await rest.post(Routes.channelMessages(channelOf(place)), { body })
    if (!isMessage(message)) throw new Error('Discord did not say which message it made')
    return message.id
  } catch (error) {
    if (isCode(error, NEVER)) throw new Undeliverable(error.message)
    throw error
  }
}

/** The id of our own message with this key among the latest of its channel. */
export async function findPost(rest: REST, self: string, place: Place, key: string): Promise<string | undefined> {
  let before: string | undefined
  for (let page = 0; page < PAGES; page++) {
    const messages = await latest(rest, channelOf(place), before)
    const found = messages.find((message) => message.author.id === self && carries(message, markOf(key)))
    if (found || messages.length < LIMITS.messagesPerPage) return found?.id
    before = messages.at(-1)?.id
  }
  return undefined
}

async function latest(rest: REST, channel: string, before: string | undefined): Promise<APIMessage[]> {
  const query = new URLSearchParams({ limit: `${LIMITS.messagesPerPage}`, ...(before && { before }) })
  try {
    const messages = await rest.get(Routes.channelMessages(channel), { query })
    return Array.isArray(messages) ? messages.filter(isMessage) : []
  } catch (error) {
    if (isCode(error, [RESTJSONErrorCodes.UnknownChannel])) return []
    throw error
  }
}

/** A short, quiet word that only this key has. */
const markOf = (key: string) => createHash('sha256').update(`reference ${key}`).digest('hex').slice(0, 12)

const carries = ({ components = [] }: APIMessage, mark: string) =>
  components
    .flatMap((component) => (component.type === ComponentType.Container ? component.components : [component]))
    .some(
      (component) =>
        component.type === ComponentType.TextDisplay &&
        component.content.split('\n').some((line) => line.startsWith('-# ') && line.endsWith(` ${mark}`)),
    )

const channelOf = ({ thread, channel }: Place) => thread ?? channel

const isMessage = (value: unknown): value is APIMessage => typeof value === 'object' && value !== null && 'id' in value

import { apiMessage } from './discord-messages.ts'
import { type Modal, modalOf, type Seen, seen, visible } from './discord-seen.ts'
import {
  APPLICATION,
  BOT,
  CHANNEL,
  DM,
  type Exchange,
  GUILD,
  type State,
  type StoredMessage,
  THREAD,
} from './discord-state.ts'

export interface Where {
  channel?: string
  locale?: string
  guildLocale?: string
}

type Send = (event: { t: string; d: object }) => void

/** A person in the test server, whose clicks and words reach the bot through the gateway. */
export function createPerson(state: State, dispatch: Send, id: string, name: string, usual: Where = {}) {
  const user = { id, username: name, global_name: name, discriminator: '0', avatar: null }
  const member = {
    user,
    nick: null,
    roles: [],
    joined_at: '2018-07-01T00:00:00Z',
    permissions: '0',
    deaf: false,
    mute: false,
    flags: 0,
  }

  const start = (type: number, data: object, where: Where, message?: StoredMessage): Exchange => {
    const { channel = CHANNEL, locale = 'zh-CN', guildLocale = 'zh-CN' } = { ...usual, ...where }
    const exchange: Exchange = {
      id: state.nextId(),
      token: `token-${state.nextId()}`,
      type,
      channel,
      created: state.now(),
      callbacks: [],
      messages: [],
    }
    state.exchanges.set(exchange.token, exchange)
    const inGuild = channel !== DM
    dispatch({
      t: 'INTERACTION_CREATE',
      d: {
        ...{
          id: exchange.id,
          token: exchange.token,
          type,
          data,
          version: 1,
          application_id: APPLICATION,
          entitlements: [],
          locale,
        },
        ...{ authorizing_integration_owners: {}, app_permissions: '0', attachment_size_limit: 0, channel_id: channel },
        channel: state.channels.get(channel),
        context: inGuild ? 0 : 1,
        ...(message && { message: apiMessage(message) }),
        ...(inGuild ? { guild_id: GUILD, guild_locale: guildLocale, member } : { user }),
      },
    })
    return exchange
  }

  const command = (line: string, options: object[]) => {
    const [root, ...subs] = line.split(' ')
    // The last word is the subcommand; one before it is its group.
    const inner = subs.reduceRight(
      (within, name, at) => [{ name, type: at < subs.length - 1 ? 2 : 1, options: within }],
      options,
    )
    return { id: '1', type: 1, name: root, options: inner, resolved: { users: { [id]: user } } }
  }
  const typed = (values: Record<string, string>) =>
    Object.entries(values).map(([key, value]) => ({ name: key, type: /^\d{18}$/.test(value) ? 6 : 3, value }))

  return {
    id,
    /** Runs a command such as `plan target`; resolves when the bot has answered. */
    async runs(line: string, values: Record<string, string> = {}, where: Where = {}) {
      return answered(state, start(2, command(line, typed(values)), where))
    },
    starts: (line: string, values: Record<string, string> = {}, where: Where = {}) =>
      start(2, command(line, typed(values)), where),
    async types(line: string, option: string, value: string) {
      const exchange = start(4, command(line, [{ name: option, type: 3, value, focused: true }]), {})
      return state.until(() => exchange.choices)
    },
    async presses(message: Seen, label: string, where: Where = {}) {
      const button = message.buttons.find((candidate) => candidate.label === label)
      if (!button) throw new Error(`no button “${label}”, only ${message.buttons.map((candidate) => candidate.label)}`)
      const data = { component_type: 2, custom_id: button.id }
      return answered(state, start(3, data, where, message.stored))
    },
    /** Submits a modal with what it was filled with, changed where values are given. */
    async submits(modal: Modal, values: Record<string, string> = {}, where: Where = {}) {
      const components = modal.fields.map((field) => ({
        type: 18,
        id: 1,
        component: submitted(field, values[field.id] ?? field.value),
      }))
      const resolved = { users: { [id]: user } }
      return answered(state, start(5, { custom_id: modal.id, components, resolved }, where))
    },
    /** Writes a message; resolves to what the bot writes next. */
    says: (content: string, where: Where = {}) => {
      const { channel = CHANNEL } = { ...usual, ...where }
      const before = state.messages.length
      const messageId = state.nextId()
      dispatch({ t: 'MESSAGE_CREATE', d: messageOf(content, channel, messageId) })
      const deleted = { id: messageId, channel_id: channel, ...(channel !== DM && { guild_id: GUILD }) }
      return {
        id: messageId,
        isDeleted: () => dispatch({ t: 'MESSAGE_DELETE', d: deleted }),
        answer: () => state.until(() => state.messages[before] && seen(state.messages[before])),
      }
    },
  }

  function messageOf(content: string, channel: string, messageId: string) {
    const mentioned = content.includes(`<@${BOT}>`)
    return {
      ...{
        id: messageId,
        channel_id: channel,
        author: user,
        content,
        timestamp: '2018-07-01T01:00:00.000Z',
        edited_timestamp: null,
      },
      ...{
        tts: false,
        mention_everyone: content.includes('@everyone'),
        mention_roles: [],
        attachments: [],
        embeds: [],
        pinned: false,
        type: 0,
      },
      mentions: mentioned
        ? [{ id: BOT, username: 'test-bot', discriminator: '0', global_name: null, avatar: null, bot: true }]
        : [],
      ...(channel !== DM && { guild_id: GUILD, member: { ...member, user: undefined } }),
      channel_type: channel === DM ? 1 : channel === THREAD ? 11 : 0,
    }
  }
}

export interface Answer {
  exchange: Exchange
  modal: Modal
  message: Seen
}

/** The modal or the message that ends the wait. Asking for the other one is a mistake. */
async function answered(state: State, exchange: Exchange): Promise<Answer> {
  await state.until(() => exchange.modal ?? visible(exchange).at(-1))
  return {
    exchange,
    get modal() {
      if (!exchange.modal) throw new Error(`no modal but “${visible(exchange)[0]?.text}”`)
      return modalOf(exchange.modal)
    },
    get message() {
      const [message] = visible(exchange)
      if (!message) throw new Error('no message but a modal')
      return message
    },
  }
}

function submitted({ id, type }: Modal['fields'][number], value: string) {
  return { type, id: 1, custom_id: id, ...(type === 4 ? { value } : { values: value ? [value] : [] }) }
}

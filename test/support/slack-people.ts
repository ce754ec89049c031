import { z } from 'zod'
import { readOptions } from './slack-blocks.ts'
import * as payloads from './slack-payloads.ts'
import { buttonsIn, type SlackMessage } from './slack-seen.ts'
import type { SlackServer } from './slack-server.ts'
import type { Envelope } from './slack-socket.ts'
import { BOT, type Happening, type OpenView, TEAM } from './slack-world.ts'

export type Deliver = (envelope: Envelope) => Promise<unknown>

const isMessage = (happening: Happening) => happening.type === 'message'
const isView = (happening: Happening) => happening.type === 'view'

const errors = z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) })
const options = z.object({ options: z.unknown() })

/** Everything that a person can do to the bot, and what comes back. */
export function slackPerson(slack: SlackServer, deliver: Deliver, id: string, name: string) {
  const requests = requestsOf(slack, id, name)
  const { slash, press, submission, event } = requests
  const message = async (envelope: Envelope) => {
    const [answer] = await Promise.all([slack.world.next(isMessage), deliver(envelope)])
    return answer.message
  }
  const form = async (envelope: Envelope) => {
    const [opened] = await Promise.all([slack.world.next(isView), deliver(envelope)])
    return opened.view
  }
  const direct = { channel: `D${id}`, extra: { channel_type: 'im' } }
  return {
    ...requests,
    types: (line: string, settings = {}) => message(slash(line, settings)),
    opens: (line: string, settings = {}) => form(slash(line, settings)),
    presses: (shown: SlackMessage, label: string) => message(press(shown, label)),
    pressesForForm: (shown: SlackMessage, label: string) => form(press(shown, label)),
    submits: (open: OpenView, entered: Record<string, string> = {}) => message(submission(open, entered)),
    /** The sentence at each field that was not taken. */
    async isCorrected(open: OpenView, entered: Record<string, string>) {
      return errors.parse(await deliver(submission(open, entered))).errors
    },
    async searches(open: OpenView, field: string, query: string) {
      return readOptions(options.parse(await deliver(requests.search(open, field, query))).options)
    },
    mentions: (text: string, settings = {}) => message(event('app_mention', `@${BOT.user} ${text}`, settings)),
    writes: (text: string, settings = {}) => message(event('message', text, { ...direct, ...settings })),
  }
}

/** What Slack sends to the bot for each thing that a member does. */
function requestsOf(slack: SlackServer, id: string, name: string) {
  const { world } = slack
  const interaction = (late = false) => {
    const trigger = world.id('trigger')
    world.triggers.set(trigger, { at: world.now() - (late ? 3001 : 0), user: id, used: false })
    return { user: id, name, trigger }
  }
  const interactive = (payload: object): Envelope => ({ type: 'interactive', payload })
  return {
    slash(line: string, { channel = 'C1', late = false } = {}): Envelope {
      const [, command = '', text = ''] = /^(\/\w+)\s*([\s\S]*)$/.exec(line) ?? []
      const { trigger: trigger_id } = interaction(late)
      const ids = { team_id: TEAM, user_id: id, user_name: name, channel_id: channel, channel_name: 'test' }
      const response_url = slack.responseUrl(channel, id)
      return { type: 'slash_commands', payload: { command, text: sent(text), trigger_id, response_url, ...ids } }
    },
    press(shown: SlackMessage, label: string): Envelope {
      const button = buttonsIn(shown).find(({ text }) => text.text === label)
      if (!button) throw new Error(`the message has no button ${label}`)
      const { channel, ts, thread_ts: thread, onlyFor } = shown
      const response_url = slack.responseUrl(channel, id)
      const place = { channel, ts, ephemeral: Boolean(onlyFor), response_url, ...(thread && { thread }) }
      return interactive(payloads.buttonPress(interaction(), place, button))
    },
    submission(open: OpenView, entered: Record<string, string>): Envelope {
      return interactive(payloads.viewSubmission(interaction(), open, payloads.valuesIn(open.view, entered)))
    },
    search(open: OpenView, field: string, query: string): Envelope {
      return interactive(payloads.optionsRequest(interaction(), open, field, query))
    },
    event(type: 'app_mention' | 'message', text: string, { channel = 'C1', thread = '', extra = {} } = {}): Envelope {
      const said = { id: world.id('Ev'), user: id, channel, text: sent(text), ts: world.ts() }
      const spoken = { ...said, ...(thread && { thread_ts: thread }) }
      return { type: 'events_api', payload: payloads.eventPayload(type, spoken, extra) }
    },
  }
}

/** Text as Slack sends it: three characters escaped, mentions by their ids. */
const sent = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/@(U\w+)/g, '<@$1>')

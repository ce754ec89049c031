import type { App } from '@slack/bolt'
import { Withdrawn } from '../../core/cancels.ts'
import { questionIn, typedText } from './incoming.ts'
import type { Parts } from './parts.ts'
import { answer } from './questions.ts'
import { listenToForms } from './submissions.ts'
import { takeTurn } from './turns.ts'

/** Everything that Slack can send to this bot. */
export function listen(app: App, parts: Parts): void {
  listenToCommands(app, parts)
  listenToButtons(app, parts)
  listenToQuestions(app, parts)
  listenToForms(app, parts)
  acknowledgeTheRest(app)
}

/** What nobody waits for is acknowledged all the same: Slack shows the person a warning otherwise. */
function acknowledgeTheRest(app: App) {
  app.action(/^(?!(run|form):\d+$)/, ({ ack }) => ack())
  app.shortcut(/.*/, ({ ack }) => ack())
  app.view({ type: 'view_closed', callback_id: /.*/ }, ({ ack }) => ack())
}

function listenToCommands(app: App, parts: Parts) {
  app.command(/^\/(plan|ask)$/, async ({ command, ack, respond }) => {
    await ack()
    const request = `slack:${command.trigger_id}`
    if (parts.isRepeat(request)) return
    const text = typedText(command.text ?? '').trim()
    const speaker = {
      workspace: command.team_id,
      user: command.user_id,
      name: command.user_name,
      channel: command.channel_id,
    }
    const line = command.command === '/ask' ? ['ask', ...(text ? [text] : [])] : text
    await parts.follow(takeTurn(parts, { speaker, line, request, trigger: command.trigger_id, respond }))
  })
}

function listenToButtons(app: App, parts: Parts) {
  app.action({ type: 'block_actions', action_id: /^(run|form):\d+$/ }, async ({ action, body, ack, respond }) => {
    await ack()
    const request = `slack:${body.trigger_id}`
    if (action.type !== 'button' || !action.value || parts.isRepeat(request)) return
    const { thread_ts: thread } = body.message ?? body.container
    const speaker = {
      workspace: body.team?.id ?? body.user.team_id ?? '',
      user: body.user.id,
      name: body.user.name ?? body.user.username,
      channel: body.channel?.id ?? body.container.channel_id ?? '',
      thread: typeof thread === 'string' ? thread : undefined,
    }
    const asForm = action.action_id.startsWith('form')
    const turn = { speaker, line: action.value, request, trigger: body.trigger_id, respond, asForm }
    await parts.follow(takeTurn(parts, turn))
  })
}

function listenToQuestions(app: App, parts: Parts) {
  const heard = (body: { event_id: string; team_id: string }, event: Heard, botUser: string | undefined) => {
    const request = `slack:${body.event_id}`
    if (!event.user || event.bot_id || event.edited || parts.isRepeat(request)) return Promise.resolve()
    const { user, channel, thread_ts, ts } = event
    const speaker = { workspace: body.team_id, user, channel, thread: thread_ts ?? ts }
    const text = questionIn(event.text ?? '', botUser)
    const message = messageIn(channel, ts)
    return parts.follow(answer(parts, { speaker, text, request, newThread: !thread_ts, message }))
  }
  app.event('app_mention', ({ event, body, context }) => heard(body, event, context.botUserId))
  app.event('message', async ({ event, body, context }) => {
    if (event.subtype === 'message_deleted')
      parts.cancels.cancel(messageIn(event.channel, event.deleted_ts), new Withdrawn())
    if (event.subtype !== undefined && event.subtype !== 'file_share') return
    if (event.channel_type !== 'im') return
    await heard(body, event, context.botUserId)
  })
}

const messageIn = (channel: string, ts: string) => `${channel} ${ts}`

interface Heard {
  user?: string
  bot_id?: string
  edited?: object
  text?: string
  channel: string
  ts: string
  thread_ts?: string
}

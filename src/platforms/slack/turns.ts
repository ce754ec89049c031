import type { RespondFn } from '@slack/bolt'
import type { Reading } from '../../core/bot.ts'
import { formCard } from '../../core/filled-form.ts'
import type { Form } from '../../core/form.ts'
import type { Asker } from '../../core/platform.ts'
import type { Reply } from '../../core/reply.ts'
import { locales } from '../../locale/index.ts'
import { echo } from './cards.ts'
import type { Naming } from './elements.ts'
import { codeOf } from './errors.ts'
import { languageOfLine, spoken } from './line.ts'
import { viewOf } from './modal.ts'
import { askerOf, type Parts, type Speaker } from './parts.ts'
import { sendReply } from './send.ts'
import { packed } from './submission.ts'
import type { Target } from './ways.ts'

/** A command line that somebody typed or pressed. */
export interface Turn {
  speaker: Speaker
  line: string | readonly string[]
  request: string
  trigger: string
  respond: RespondFn
  /** Shows the form in any case, so that it can be looked over before it runs. */
  asForm?: boolean
}

/**
 * Opens a form or runs the command and answers. Opening comes first and waits for nothing,
 * since the trigger lasts three seconds; only an answer waits to learn who the person is.
 */
export async function takeTurn(parts: Parts, turn: Turn): Promise<void> {
  const { speaker, respond } = turn
  const { user, channel, thread } = speaker
  const line = typeof turn.line === 'string' ? turn.line : turn.line.join(' ')
  const spokenLanguage = languageOfLine(line)
  const target = { user, channel, thread, respond, lead: echo(user, spoken(line)) }

  const atOnce = spokenLanguage ?? parts.people.known(user)?.language ?? parts.language
  const asker = askerOf(parts, speaker, atOnce)
  const reading = readingOf(parts, turn, asker)
  if (reading.type === 'form') {
    void parts.people.meet(user)
    return openForm(parts, reading.form, turn, asker, { ...target, language: atOnce })
  }
  const person = await parts.people.meet(user)
  const language = spokenLanguage ?? person.language ?? parts.language
  const settled = askerOf(parts, speaker, language)
  const reply = await replyTo(parts, parts.bot.read(turn.line, settled), settled, turn.request)
  await sendReply(parts, { ...target, language }, reply)
}

function readingOf({ bot }: Parts, { line, asForm }: Turn, asker: Asker): Reading {
  const reading = bot.read(line, asker)
  if (!asForm || reading.type !== 'run') return reading
  return { type: 'form', form: bot.form(reading.command, reading.raw, asker) }
}

async function replyTo({ bot }: Parts, reading: Reading, asker: Asker, request: string): Promise<Reply> {
  if (reading.type === 'run') return bot.handle({ asker, request, command: reading.command, raw: reading.raw })
  if (reading.type === 'reply') return reading.reply
  return formReply(reading.form, asker)
}

async function openForm(parts: Parts, form: Form, turn: Turn, asker: Asker, target: Target): Promise<void> {
  const { language, place } = asker
  const { channel, thread } = place
  const memory = packed({ command: form.command, channel, language, ...(thread && { thread }) })
  const view = viewOf(form, memory, namingBy(parts, asker), locales[language])
  try {
    await parts.client.views.open({ trigger_id: turn.trigger, view })
  } catch (error) {
    parts.log.warn({ code: codeOf(error), command: form.command }, 'Slack did not open a form')
    await sendReply(parts, target, formReply(form, asker))
  }
}

function formReply(form: Form, { language }: Asker): Reply {
  const t = locales[language]
  const { nodes } = formCard(form, t)
  const failed = { type: 'text', text: t.slack.formFailed, tone: 'warning' } as const
  return { audience: 'asker', form, card: { title: form.title, nodes: [failed, ...nodes.slice(1)] } }
}

const namingBy =
  ({ bot }: Parts, asker: Asker): Naming =>
  (source, value) =>
    bot.suggest(source, value, asker).find((choice) => choice.value === value)?.label ?? value

import type { App, BlockSuggestion } from '@slack/bolt'
import { locales } from '../../locale/index.ts'
import { echo } from './cards.ts'
import { INPUT, optionOf } from './elements.ts'
import { escaped } from './escape.ts'
import { typedText } from './incoming.ts'
import { LIMITS } from './limits.ts'
import { spoken } from './line.ts'
import { FORM } from './modal.ts'
import { askerOf, type Parts } from './parts.ts'
import { sendReply } from './send.ts'
import { type FormMemory, rawOf, unpacked } from './submission.ts'

/** Submitted forms, and the suggestions that they ask for while they are filled in. */
export function listenToForms(app: App, parts: Parts): void {
  app.view(FORM, async ({ ack, body, view }) => {
    const memory = unpacked(view.private_metadata)
    if (!memory) return ack()
    const { command, language } = memory
    const raw = rawOf(view.state.values)
    const asker = askerOf(parts, speakerOf(body, memory), language)
    const errors = errorsIn(parts.bot.form(command, raw, asker).fields, language)
    if (Object.keys(errors).length) return ack({ response_action: 'errors', errors })

    await ack({ response_action: 'clear' })
    const request = `slack:${view.id}:${view.hash}`
    if (parts.isRepeat(request)) return
    const { user, channel, thread } = speakerOf(body, memory)
    const lead = echo(user, spoken(command === 'ask' ? `ask ${raw.question}` : command))
    const submitted = async () => {
      await parts.people.meet(user)
      const known = askerOf(parts, speakerOf(body, memory), language)
      const reply = await parts.bot.handle({ asker: known, request, command, raw })
      await sendReply(parts, { user, channel, thread, lead, language }, reply)
    }
    await parts.follow(submitted())
  })
  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id: INPUT }, async ({ ack, body }) => {
    await ack({ options: optionsFor(parts, body) })
  })
}

interface Submitter {
  team: { id: string } | null
  user: { id: string; name: string; team_id?: string }
}

function speakerOf({ team, user }: Submitter, { channel, thread }: FormMemory) {
  return { workspace: team?.id ?? user.team_id ?? '', user: user.id, name: user.name, channel, thread }
}

function errorsIn(
  fields: readonly { name: string; value: string; required: boolean; problem?: string }[],
  language: FormMemory['language'],
): Record<string, string> {
  const missing = locales[language].problems.missing('')
  return Object.fromEntries(
    fields.flatMap(({ name, value, required, problem }) => {
      const wrong = problem ?? (required && !value.trim() ? missing : undefined)
      return wrong ? [[name, wrong]] : []
    }),
  )
}

/** What fits the typed text; where nothing does, the text itself, so that it can be checked and explained. */
function optionsFor(parts: Parts, body: BlockSuggestion) {
  const memory = body.view && unpacked(body.view.private_metadata)
  const command = parts.bot.commands.find(({ name }) => name === memory?.command)
  const source = command?.options[body.block_id]?.source
  if (!memory || !source) return []
  const asker = askerOf(parts, speakerOf(body, memory), memory.language)
  const query = typedText(body.value ?? '').trim()
  const found = parts.bot.suggest(source, query, asker)
  return (found.length || !query ? found : [{ value: query, label: query }])
    .filter(({ value }) => escaped(value).length <= LIMITS.optionValue)
    .slice(0, LIMITS.options)
    .map(optionOf)
}

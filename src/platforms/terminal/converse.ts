import { z } from 'zod'
import type { Bot } from '../../core/bot.ts'
import { formReply } from '../../core/filled-form.ts'
import type { Account, Asker, Waiting } from '../../core/platform.ts'
import type { Reply } from '../../core/reply.ts'
import { locales } from '../../locale/index.ts'

export const lineSchema = z.object({
  /** The words of a command, as the shell split them. */
  words: z.array(z.string()),
  language: z.enum(['zh', 'en']),
  /** The name of the person at this machine. */
  name: z.string(),
  /** The same when the line is sent again. */
  request: z.string(),
})

/** One line typed in a terminal. */
export type Line = z.infer<typeof lineSchema>

/** The account of a person at this machine's terminal. */
export const terminalAccount = (name: string): Account => ({
  platform: 'terminal',
  workspace: 'local',
  id: name,
  name,
  local: true,
})

/** Runs a typed line; the person at this machine's terminal is an admin. */
export async function converse(
  bot: Bot,
  { words, language, name, request }: Line,
  waiting: Waiting = {},
): Promise<Reply> {
  const asker: Asker = {
    account: terminalAccount(name),
    place: { platform: 'terminal', workspace: 'local', channel: 'terminal' },
    language,
  }
  const reading = bot.read(words, asker)
  if (reading.type === 'reply') return reading.reply
  if (reading.type === 'form') return formReply(reading.form, locales[language])
  return bot.handle({ asker, command: reading.command, raw: reading.raw, request, waiting })
}

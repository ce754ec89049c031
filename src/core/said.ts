import { locales } from '../locale/index.ts'
import type { Bot } from './bot.ts'
import { formReply } from './filled-form.ts'
import type { Asker, Waiting } from './platform.ts'
import type { Reply } from './reply.ts'

/**
 * Answers what was said to the bot in plain words: a question,
 * or a command where the words are one and nothing in them is left over or wrong.
 */
export function answerSaid(
  bot: Bot,
  text: string,
  asker: Asker,
  request: string,
  waiting: Waiting = {},
): Promise<Reply> {
  const reading = bot.read(text, asker)
  if (reading.type === 'run') return bot.handle({ asker, request, command: reading.command, raw: reading.raw, waiting })
  if (reading.type === 'form' && !reading.form.fields.some(({ problem }) => problem)) {
    return Promise.resolve(formReply(reading.form, locales[asker.language]))
  }
  return bot.handle({ asker, request, command: 'ask', raw: { question: text }, waiting })
}

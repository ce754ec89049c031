import type { Bot, Reading } from '../../core/bot.ts'
import { nearest } from '../../core/nearest.ts'
import type { Asker } from '../../core/platform.ts'
import { commandNamed } from '../../locale/index.ts'

/**
 * What a typed line comes to. A line that begins with a command is that command, with or without `/` or `/plan`
 * before it; any other line is a question. Words such as “plan” also begin ordinary sentences: without a slash,
 * a line that does not fit its command and reads like a question is asked.
 */
export function decide(bot: Bot, typed: string, asker: Asker): Reading {
  const { line, slash } = withoutRoot(bot, typed.trim())
  if (slash) return bot.read(line || 'help', asker)
  const [first = '', ...rest] = line.split(/\s+/)
  const command = commandOf(bot, first)
  const ask = () => bot.read(commandOf(bot, 'ask') ? ['ask', line] : line, asker)
  if (!command) return rest.length === 0 && isMistyped(bot, line) ? bot.read(line, asker) : ask()
  const reading = bot.read(line, asker)
  if (reading.type === 'run') return reading
  const takesNothing = rest.length > 0 && Object.keys(command.options).length === 0
  return takesNothing || /[?？]\s*$/.test(line) ? ask() : reading
}

function withoutRoot(bot: Bot, typed: string) {
  const slash = /^[/／]/.test(typed)
  const line = slash ? typed.slice(1).trimStart() : typed
  const [, root = '', rest = ''] = /^(\S+)\s+(.+)$/s.exec(line) ?? []
  const [next = ''] = rest.split(/\s+/)
  if (commandNamed(root) === 'plan' && (slash || commandOf(bot, next))) return { line: rest, slash }
  return { line, slash }
}

function commandOf(bot: Bot, word: string) {
  const name = commandNamed(word)
  return bot.commands.find((command) => command.name === name)
}

/** One Latin word that is nearly a command is rather that than a question. */
const isMistyped = (bot: Bot, word: string) =>
  /^[a-z]{3,}$/i.test(word) &&
  nearest(
    word,
    bot.commands.map(({ name }) => name),
  ).length > 0

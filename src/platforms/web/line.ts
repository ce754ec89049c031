import type { RawInput } from '../../core/option.ts'
import { type CommandName, optionText, type Sentences } from '../../locale/index.ts'

const QUOTES = ['""', '“”', '「」', '『』'] as const

/** A command with its values as a line that could have been typed. */
export function lineOf(command: CommandName, raw: RawInput, t: Sentences): string {
  const values = Object.entries(raw).filter(([, value]) => value.trim() !== '')
  const named = values.map(([name, value]) => `${optionText(t, command, name).name}:${quoted(value.trim())}`)
  return [t.commands[command].name, ...named].join(' ')
}

function quoted(value: string): string {
  if (!/\s|^["“”„＂「『'‘]/u.test(value)) return value
  const [open = '', close = ''] = QUOTES.find((pair) => !value.includes(pair.charAt(1))) ?? QUOTES[0]
  return `${open}${value}${close}`
}

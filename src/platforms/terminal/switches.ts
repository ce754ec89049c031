import { Problem } from '../../core/problem.ts'
import type { Language } from '../../locale/index.ts'

/** What stands before the words of a command. */
export interface Switches {
  json: boolean
  jsonl: boolean
  plan: string | undefined
  language: Language | undefined
  words: string[]
}

/**
 * Takes the switches out of the arguments; everything else are the words of a command.
 * @throws Problem for a switch that does not exist or lacks its value
 */
export function readSwitches(args: readonly string[]): Switches {
  const found: Switches = { json: false, jsonl: false, plan: undefined, language: undefined, words: [] }
  const rest = [...args]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith('--')) found.words.push(word)
    else if (word === '--json') found.json = true
    else if (word === '--jsonl') found.jsonl = true
    else if (word === '--plan') found.plan = valueAfter(word, rest.shift())
    else if (word === '--lang') found.language = languageNamed(valueAfter(word, rest.shift()))
    else if (word === '--') found.words.push(...rest.splice(0))
    else throw new Problem(unknown(word))
  }
  return found
}

const unknown = (word: string) => (t: { terminal: { unknownFlag(flag: string): string; usage: string } }) =>
  `${t.terminal.unknownFlag(word)}\n${t.terminal.usage}`

function languageNamed(name: string): Language {
  if (name === 'zh' || name === 'en') return name
  throw new Problem((t) => t.terminal.unknownLanguage(name))
}

function valueAfter(flag: string, value: string | undefined): string {
  if (value === undefined) throw new Problem((t) => t.terminal.valueMissing(flag))
  return value
}

import type { Field } from '../../core/form.ts'
import type { RawInput } from '../../core/option.ts'
import { type CommandName, optionNames, optionText, type Sentences } from '../../locale/index.ts'

/** Fields without an input of their own, as one text: a line for each, the name before the colon. */
export function othersText(fields: readonly Field[], command: CommandName, t: Sentences): string {
  return fields
    .map(({ name, value }) => `${optionText(t, command, name).name}: ${value.replaceAll('\n', '\n ')}`.trimEnd())
    .join('\n')
}

/** Reads such a text back; lines that belong to no field are surplus. */
export function readOthers(text: string, command: CommandName): { raw: RawInput; surplus: string[] } {
  const names = optionNames(command)
  const raw: RawInput = {}
  const surplus: string[] = []
  let current: string | undefined
  for (const line of text.split(/\r?\n/)) {
    const [, key = '', value = ''] = /^([\p{L}_-]{1,32})\s*[:：](.*)$/u.exec(line) ?? []
    const name = names.get(key.toLowerCase())
    if (name) {
      current = name
      raw[name] = value.trim()
    } else if (current && line.startsWith(' ')) raw[current] += `\n${line.slice(1)}`
    else if (line.trim()) surplus.push(line.trim())
  }
  return { raw, surplus }
}

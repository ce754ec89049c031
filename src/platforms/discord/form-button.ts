import type { Form } from '../../core/form.ts'
import type { RawInput } from '../../core/option.ts'
import type { Asker } from '../../core/platform.ts'
import { type CommandName, isCommandName, locales } from '../../locale/index.ts'
import type { Button } from './buttons.ts'
import { LIMITS } from './limits.ts'
import type { Talk } from './talk.ts'

/**
 * A button that opens the form as it is filled. Short values travel in the button itself, as a command line;
 * longer ones are kept here, and are lost when the bot restarts.
 */
export function formButton(form: Form, talk: Talk, asker: Asker): Button {
  const raw = Object.fromEntries(form.fields.filter(({ value }) => value).map(({ name, value }) => [name, value]))
  const line = [form.command, ...Object.entries(raw).map(([name, value]) => `${name}:"${value}"`)].join(' ')
  const travels = `run:${line}`.length <= LIMITS.customId && opensAgain(talk.bot.read(line, asker), raw)
  return {
    label: locales[asker.language].bot.fillIn,
    id: travels ? `run:${line}` : `form:${form.command}:${talk.drafts.keep(raw)}`,
    main: true,
  }
}

function opensAgain(reading: ReturnType<Talk['bot']['read']>, raw: RawInput): boolean {
  return reading.type === 'form' && reading.form.fields.every(({ name, value }) => value === (raw[name] ?? ''))
}

/** Reads such a button; the values are undefined where they were lost. */
export function readFormButton(
  id: string,
  talk: Talk,
): { command: CommandName; raw: RawInput | undefined } | undefined {
  const [kind, command = '', key = ''] = id.split(':')
  return kind === 'form' && isCommandName(command) ? { command, raw: talk.drafts.find(key) } : undefined
}

import type { Form } from '../../core/form.ts'
import { type Language, languageOf } from '../../locale/index.ts'
import { LIMITS } from './limits.ts'

const QUOTES = ['""', '“”', '「」', '『』', '‘’', "''", '＂＂']

/** The command line that leads to this form again: for a button. Fields that would make it too long are left out. */
export function lineOf(form: Form): string {
  return form.fields
    .filter(({ value }) => value)
    .map(({ name, value }) => `${name}:${quoted(value)}`)
    .reduce((line, word) => (line.length + word.length < LIMITS.buttonValue ? `${line} ${word}` : line), form.command)
}

function quoted(value: string): string {
  const [open = '"', close = '"'] = QUOTES.find(([, closing = '']) => !value.includes(closing)) ?? '""'
  return `${open}${value}${close}`
}

/** A line as a person would type it. */
export const spoken = (line: string) => (/^ask\s/.test(line) ? `/${line}` : `/plan ${line}`.trim())

/**
 * The language of a typed line. Names of commands, options and people are English in every language, so that only
 * Chinese tells; a question tells by its own words.
 */
export function languageOfLine(line: string): Language | undefined {
  const language = languageOf(line.replace(/https?:\S+/g, ''))
  return language === 'zh' || /^ask\s/.test(line) ? language : undefined
}

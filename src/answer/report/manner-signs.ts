import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Language } from '../../locale/index.ts'

const parts = z.array(z.string())
const words = z.string().transform((text) => text.trim().split(/\s+/).join('|'))

const signsSchema = z.strictObject({
  asks: parts,
  supposes: parts,
  ahead: parts,
  negates: parts,
  hearsay: parts,
  judges: parts,
  addresses: parts,
  ended: parts,
  past: parts,
  counted: parts,
  names: parts,
  sum: parts,
  more: parts,
  stands: parts,
  done: parts,
  each: parts,
  joint: parts,
})

type Sign = keyof z.infer<typeof signsSchema>

const file = z
  .strictObject({ zh: signsSchema, en: signsSchema, irregular: words, finite: words, adverbs: words, numbers: words })
  .parse(parse(readFileSync(new URL('./manner.yaml', import.meta.url), 'utf8')))

/** Words that only look like a past form are none. */
const PAST = `(?!(?:need|indeed|exceed|proceed|succeed|speed|feed|seed|embed|shed|hundred)\\b)(?:\\w{2,}ed|${file.irregular})`

const filled = (part: string): string =>
  part
    .replaceAll('{past}', `(?:${PAST})`)
    .replaceAll('{finite}', `(?:${file.finite})`)
    .replaceAll('{adverbs}', `(?:${file.adverbs})`)
    .replaceAll('{numbers}', `(?:${file.numbers})`)

const patterns = new Map<string, RegExp>()

/** What tells how a text is said, such as that it asks or wishes. */
export function signOf(sign: Sign, language: Language): RegExp {
  const key = `${language} ${sign}`
  const known = patterns.get(key) ?? new RegExp(file[language][sign].map(filled).join('|'), 'iu')
  patterns.set(key, known)
  return known
}

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Language } from '../../locale/index.ts'

/** Alternatives of one regular expression. */
const pattern = z.array(z.string()).transform((parts) => new RegExp(parts.join('|'), 'iu'))

const forbiddenSchema = z.strictObject({
  /** Requests for what is not to be given away. */
  secrets: pattern,
  /** Attempts to change how or from what it is answered. */
  orders: pattern,
  /** Requests to change the plan or the ledger. */
  changes: pattern,
  unrelated: pattern,
})

/** Requests that are not answered, in each language. */
export const forbidden: Record<Language, z.infer<typeof forbiddenSchema>> = z
  .strictObject({ zh: forbiddenSchema, en: forbiddenSchema })
  .parse(parse(readFileSync(new URL('./forbidden.yaml', import.meta.url), 'utf8')))

/** What of a question may not be answered, if anything; what the plan itself speaks of, as of 密码应用, is no secret. */
export function forbiddenIn(
  { text, language, tainted }: { text: string; language: Language; tainted: boolean },
  isOfPlan: (words: string) => boolean,
) {
  const { secrets, changes } = forbidden[language]
  const secret = secrets.exec(text)?.[0]
  if (secret !== undefined && !isOfPlan(secret)) return 'secret'
  if (changes.test(text)) return 'changes'
  if (!text && !tainted) return 'unrelated'
  return tainted && !text ? 'orders' : undefined
}

/** Talk about something else than a plan, where the plan holds nothing of it. */
export const isUnrelated = ({ text, language }: { text: string; language: Language }): boolean =>
  forbidden[language].unrelated.test(text)

import { normalise } from '../normalise.ts'
import type { PlanIndex } from '../plan-index.ts'
import type { Sees } from './sees.ts'

const HIDDEN = '…'
/** Addresses, mentions, and numbers as long as those of telephones and identity cards. */
const PERSONAL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|<?[@＠][^\s，。、？?]{1,30}>?|(?<!\d)1?\d{10,18}[\dXx]?(?!\d)/gu
const SHORTEST = 2

/**
 * A question as a service may see it: unless it may see everything, without the names of members, mentions,
 * addresses and long numbers. A name that is a word of the plan stays.
 */
export function asSeen(question: string, sees: Sees, names: readonly string[], { plain }: PlanIndex): string {
  if (sees === 'everything') return question
  const hidden = names.filter((name) => name.length >= SHORTEST && !plain.includes(normalise(name)))
  return hidden.reduce((text, name) => text.replaceAll(name, HIDDEN), question.replace(PERSONAL, HIDDEN))
}

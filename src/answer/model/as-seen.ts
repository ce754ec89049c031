import { escaped, normalise, type PlanIndex } from '../search/index.ts'
import type { Sees } from '../sees.ts'

const HIDDEN = '…'
/** Addresses, mentions, and numbers as long as those of telephones and identity cards, in normalised text. */
const PERSONAL = [
  /[\w.+-]+ ?(?:@|[[(]at[\])]) ?[\w-]+(?:\.[\w-]+)+/giu,
  /<?@[^\s,。、?;:!]{1,30}>?/gu,
  /(?<!\d)\+?(?:\d[ -]?){9,17}[\dx](?!\d)/giu,
  /[零〇一二三四五六七八九幺两]{8,}/gu,
]
const SHORTEST = 2

/** A name as people write it: without what is in brackets, whatever the case and the blanks. */
function patternOf(name: string): RegExp | undefined {
  const letters = [...normalise(name.replace(/[（([【].*$/u, '')).replace(/\s/g, '')]
  if (letters.length < SHORTEST) return undefined
  const written = letters.map(escaped).join('\\s*')
  return new RegExp(/^[a-z]/.test(written) ? `(?<![a-z])${written}(?![a-z])` : written, 'gu')
}

/**
 * A question as a service may see it, in one form of writing: unless it may see everything, without the names of
 * members, mentions, addresses and long numbers. A name that is a word of the plan stays.
 */
export function asSeen(question: string, sees: Sees, names: readonly string[], { plain }: PlanIndex): string {
  if (sees === 'everything') return question
  const longestFirst = [...names].sort((a, b) => b.length - a.length)
  const hidden = longestFirst.flatMap((name) => patternOf(name) ?? []).filter((pattern) => !pattern.test(plain))
  return [...PERSONAL, ...hidden].reduce((text, pattern) => text.replace(pattern, HIDDEN), normalise(question))
}

import type { Intent } from '../question/index.ts'
import { normalise, type PlanIndex, type Term } from '../search/index.ts'
import type { Ranked } from './ranked.ts'
import { wordsFor } from './words.ts'

type Asked = Pick<Intent, 'focus'>
/** Whether a normalised text speaks of what is named anew. */
type SpeaksOf = (plain: string) => boolean

const FOCUSED = 0.7
/** 大管子 for 管径大于…: of the characters of a word that the plan does not have. */
const CHARACTERS = 0.6
/** The plan says the word that is asked about. */
const SAID = 0.2
export const asSaid = (hits: readonly Ranked[]): Ranked[] =>
  hits.map((hit) => ({ ...hit, sure: Math.max(hit.sure, SAID) }))
const OTHERS = /别的|其[他它余]|剩[下余]/u

/** How what is named anew is found: by its words, or else by most of its characters. */
function signsOf(index: PlanIndex, focus: string): SpeaksOf[] {
  const all = index.termsOf(focus, index.plan.language)
  const whole = all.filter((term) => !term.across || index.knows(term))
  const terms = whole.length ? whole : all
  const chars = [...new Set(focus.match(/\p{Script=Han}/gu) ?? [])]
  const others = OTHERS.test(focus)
  const isOther = (plain: string) => !others || OTHERS.test(plain)
  const hasChars = (plain: string) => chars.filter((char) => plain.includes(char)).length >= chars.length * CHARACTERS
  if (!terms.length) return others ? [isOther] : []
  const byWords: SpeaksOf = (plain) => isOther(plain) && index.cover(terms, plain) >= FOCUSED
  return terms.some(index.knows) || chars.length < 3 ? [byWords] : [byWords, hasChars]
}

/** 那水污染呢: of the sentences that fit those that speak of what is named anew; none where nothing hints at it. */
export function focusedOn(index: PlanIndex, { focus }: Asked, hits: readonly Ranked[]): Ranked[] {
  if (focus === undefined) return [...hits]
  for (const speaks of signsOf(index, focus)) {
    const own = hits.filter(({ passage }) => speaks(passage.full))
    if (own.length) return asSaid(own)
  }
  const known = index.termsOf(focus, index.plan.language).some(index.knows)
  return known || isHintedAt(focus, hits) ? [...hits] : []
}

/** 季报 behind 每季度: of 钢琴 not a character stands in what fits best. */
const isHintedAt = (focus: string, [best]: readonly Ranked[]): boolean =>
  best !== undefined && (focus.match(/\p{Script=Han}/gu) ?? []).some((char) => best.passage.full.includes(char))

/** Of things in parts of a text those whose part speaks of what is named anew; all of them where nothing is. */
export function ofFocus<Thing>(
  index: PlanIndex,
  { focus }: Asked,
  things: readonly Thing[],
  partsOf: (thing: Thing) => string[],
): Thing[] {
  if (focus === undefined) return [...things]
  const signs = signsOf(index, focus)
  const parts = things.map((thing) => partsOf(thing).map(normalise))
  const most = Math.max(0, ...parts.map(({ length }) => length))
  for (const speaks of signs)
    for (let at = 0; at < most; at++) {
      const own = things.filter((_, thing) => speaks(parts[thing]?.[at] ?? ''))
      if (own.length) return own
    }
  return []
}

/** From comma to comma, from ； to ；. */
const PART = /[^，,；;。：:|\n]+/gu
const PIECE = /[^；;。\n]+/gu

/** What tells of what an amount is, the closest first: its part, that with the one before, its piece, its headings. */
export function partsAround({ passage, words }: { passage: Ranked['passage']; words: string }): string[] {
  const { text, context } = passage
  if (text.includes('|')) return [text, context]
  const parts = text.match(PART) ?? []
  const at = parts.findIndex((part) => part.includes(words))
  const piece = text.match(PIECE)?.find((one) => one.includes(words)) ?? ''
  // 服务区全覆盖，建成170座: what has no amount of its own speaks of the one behind it.
  const ahead = /\d/u.test(parts[at - 1] ?? '') ? '' : (parts[at - 1] ?? '')
  return [`${ahead} ${parts[at] ?? ''}`, piece, context]
}

const MOST = 3

/** The words of a sentence that answer and hold what is asked for: of what is named anew, else of the whole question. */
export const wordsAsked = (
  index: PlanIndex,
  { focus }: Asked,
  terms: readonly Term[],
  passage: Ranked['passage'],
  holds: (part: string) => boolean,
): string | undefined =>
  focus === undefined ? wordsFor(index, terms, passage, holds) : wordsOfFocus(index, focus, passage, holds)

/** The fewest parts of a sentence side by side that speak of what is named anew and hold what is asked for. */
function wordsOfFocus(
  index: PlanIndex,
  focus: string,
  { text }: Ranked['passage'],
  holds: (part: string) => boolean,
): string | undefined {
  const parts = [...text.matchAll(PART)]
  const chars = [...new Set(focus)]
  const shared = (words: string) => chars.filter((char) => words.includes(char)).length
  for (const speaks of signsOf(index, focus))
    for (let length = 1; length <= MOST; length++) {
      const windows = parts
        .slice(length - 1)
        .map((last, from) => text.slice(parts[from]?.index, last.index + last[0].length))
      const own = windows
        .map((words) => words.trim())
        .filter((words) => !/[；;。\n]/u.test(words) && holds(words) && speaks(normalise(words)))
      const [best] = own.sort((a, b) => shared(b) - shared(a))
      if (best !== undefined) return best
    }
  return undefined
}

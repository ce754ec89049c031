import { isPlural, PLAIN_ADJECTIVES, STOP_WORDS } from './words-english.ts'

const PHRASE = /(?:[\p{Cc}‘’“”"']*[A-Za-z][\w’'-]*[\p{Cc}‘’“”"']*|\p{Cc}+)(?: (?=[\w\p{Cc}‘“"'])|$|(?= ?[^\w ]))/uy
const MAX_WORDS = 6
/** public, community and affordable dwellings: of several adjectives the noun is of them all. */
const SERIES = /(?:[a-z-]+ ){0,2}(?:[a-z-]*[a-rt-z], )+[a-z-]+ (?:and|or) (?=[a-z-]+ ?[a-z-]*s\b)/y
/** 5 Government of Yukon buildings, 30,000 Aboriginal and Torres Strait Islander people: a name that stands before the noun. */
const PROPER =
  /(?:[A-Z][\w-]+ )+(?:of|and|for|or|to) (?:[A-Z][\w-]+ )+(?=(?:[a-z-]+s|people|staff|men|women|children)\b)/y
/** 900 social and affordable homes: of two adjectives, too. */
const TWO =
  /(?!(?:people|children|staff|men|women|cattle|sheep|head)\b)[a-z-]*[a-rt-z] (?:and|or) (?!an? |the |other |one |two |three |four |five |six |seven |eight |nine |ten |at |up |over |more |all |its |our )(?=[a-z-]+ ?[a-z-]*s\b)/y
/** 1,200 more nurses, 40 such posts */
const MORE = /(?:more|fewer|less|such) (?=[a-z])/y

/** The noun phrase up to its first plural that no other follows: charge points, sports clubs. */
export function nounAt(text: string, at: number, one: boolean): { unit: string; length: number } {
  const words: { text: string; end: number }[] = []
  for (
    let from = [MORE, SERIES, TWO, PROPER].reduce((from, pattern) => behind(pattern, text, from), at);
    words.length < MAX_WORDS;
  ) {
    PHRASE.lastIndex = from
    const raw = PHRASE.exec(text)?.[0]
    const bare = raw?.replace(/[\p{Cc}‘’“”"]/gu, '').trim() ?? ''
    if (raw === undefined || (bare && STOP_WORDS.has(bare.toLowerCase()))) break
    words.push({ text: bare, end: from + raw.trimEnd().length })
    from += raw.length
    if (!/ $/.test(raw)) break
  }
  const first = words.findIndex(
    ({ text: name }, index) => isPlural(name) && !isPlural(words[index + 1]?.text ?? '') && !isOfNext(words, index),
  )
  const final = first >= 0 || !one ? first : Math.min(words.length, 3) - 1
  const last = words[final]
  const [head] = words
  // 3.4 million TEU, 120 FTE by March
  if (!last && head && words.length === 1 && /^[A-Z]{2,5}$/.test(head.text))
    return { unit: head.text, length: head.end - at }
  if (!last) return { unit: '', length: 0 }
  const names = words
    .slice(0, final + 1)
    .map((name) => name.text)
    .filter((name) => name && !PLAIN_ADJECTIVES.has(name.toLowerCase()))
  return { unit: names.slice(-3).join(' '), length: last.end - at }
}

/** 24 fish passage repairs, 60 police liaison officers: what has no plural of its own says of which kind the next noun is. */
const isOfNext = (words: readonly { text: string }[], index: number): boolean =>
  INVARIABLE.test(words[index]?.text ?? '') &&
  /^[a-z]+(?<!ing|ed)$/.test(words[index + 1]?.text ?? '') &&
  isPlural(words[index + 2]?.text ?? '')

const INVARIABLE = /^(?:staff|fish|youth|police|cattle|sheep|deer|livestock|poultry|personnel|aircraft)$/i

/** Where a text goes on behind what a pattern finds at a place. */
function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return at + (pattern.exec(text)?.[0].length ?? 0)
}

/** The noun phrase that a name counts: public charge points of the county. Empty where it counts none. */
export const countedIn = (name: string): string => nounAt(name, 0, false).unit

import { cut, type Meaning, sureness } from './headwords.ts'

/** What a Chinese text says in English: what the words of their meanings share with their kin, each with how much it is said. */
export type Bag = ReadonlyMap<string, number>

/** A word within a longer one, such as 消防 in 消防车, is said in passing; a single character of it half so much. */
const WITHIN = 0.3

/** What each headword says, by the surest of its meanings: of a meaning in several words each is only a part. */
function saidBy(meanings: readonly Meaning[]): ReadonlyMap<string, Bag> {
  const said = new Map<string, Map<string, number>>()
  for (const { headword, kin } of meanings) {
    const bag = said.get(headword) ?? new Map<string, number>()
    said.set(headword, bag)
    for (const one of kin) bag.set(one, Math.max(bag.get(one) ?? 0, sureness(headword) / kin.length))
  }
  return said
}

function* partsOf(word: string): Generator<{ part: string; share: number }> {
  yield { part: word, share: 1 }
  for (let from = 0; from < word.length; from++)
    for (let to = from + 1; to <= word.length; to++)
      if (to - from < word.length) yield { part: word.slice(from, to), share: to - from === 1 ? WITHIN / 2 : WITHIN }
}

/** Reads Chinese texts into English by the longest headword at each place. */
export function bagger(meanings: readonly Meaning[]): (plain: string) => Bag {
  const said = saidBy(meanings)
  return (plain) => {
    const bag = new Map<string, number>()
    for (const word of cut(plain, (part) => said.has(part)))
      for (const { part, share } of partsOf(word))
        for (const [kin, much] of said.get(part) ?? []) bag.set(kin, (bag.get(kin) ?? 0) + share * much)
    return bag
  }
}

import type { Entry } from './dictionary.ts'
import { kernelsOf, meaningsOf } from './glosses.ts'
import { normalise } from './normalise.ts'
import { runsIn } from './terms.ts'

/** A word of a Chinese quotation with what it means in English. */
export interface Gloss {
  word: string
  meaning: string
}

const MOST = 12
/** How much each place further down in its entry speaks against a meaning; chosen by reading what it gives for two plans. */
const RANK = 0.4

/** In how many entries a word of English stands. */
function shareIn(meanings: readonly (readonly string[])[]): (kernel: string) => number {
  const counts = new Map<string, number>()
  for (const own of meanings)
    for (const kernel of new Set(own.flatMap(kernelsOf))) counts.set(kernel, (counts.get(kernel) ?? 0) + 1)
  return (kernel) => counts.get(kernel) ?? 1
}

/**
 * A short meaning for every headword of two characters or more: of several the one whose words the plan's other headwords
 * mean as well, since those are the words of its field; a dictionary's first is often the literal one.
 */
export function shortMeanings(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const kept = entries
    .filter(({ headword }) => headword.length > 1 && runsIn(headword)[0] === headword)
    .map(({ headword, glosses }) => ({ headword, meanings: meaningsOf(glosses) }))
  const share = shareIn(kept.map(({ meanings }) => meanings))
  const fitOf = (meaning: string, rank: number) => {
    const logs = kernelsOf(meaning).map((kernel) => Math.log(share(kernel)))
    return (1 + logs.reduce((sum, log) => sum + log, 0) / logs.length) / (1 + rank * RANK)
  }
  const best = new Map<string, { meaning: string; fit: number }>()
  for (const { headword, meanings } of kept)
    for (const [rank, meaning] of meanings.entries()) {
      const fit = fitOf(meaning, rank)
      if (fit > (best.get(headword)?.fit ?? 0)) best.set(headword, { meaning, fit })
    }
  return new Map([...best].map(([headword, { meaning }]) => [headword, meaning]))
}

function longestAt(plain: string, at: number, meanings: ReadonlyMap<string, string>): string | undefined {
  const ends = Array.from({ length: Math.min(8, plain.length - at) }, (_, length) => plain.slice(at, at + length + 1))
  return ends.findLast((word) => meanings.has(word))
}

/** The telling words of a Chinese quotation, the longest match at each place, in order; of too many the shortest give way. */
export function glossesOf(quote: string, meanings: ReadonlyMap<string, string>): Gloss[] {
  const plain = normalise(quote)
  const words = new Set<string>()
  for (let at = 0; at < plain.length; ) {
    const word = longestAt(plain, at, meanings)
    if (word) words.add(word)
    at += word?.length ?? 1
  }
  const kept = new Set([...words].sort((a, b) => b.length - a.length).slice(0, MOST))
  return [...words].filter((word) => kept.has(word)).map((word) => ({ word, meaning: meanings.get(word) ?? '' }))
}

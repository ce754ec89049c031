import type { Entry } from './dictionary.ts'

/** Shorter words in pinyin are English words too, such as gong. */
const SHORTEST = 5

/** The readings of each character that stands in the dictionary, without tones. */
function readingsOf(entries: readonly Entry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const readings = new Map<string, Set<string>>()
  for (const { headword, pinyin } of entries)
    if (headword.length === 1 && pinyin) readings.set(headword, (readings.get(headword) ?? new Set()).add(pinyin))
  return readings
}

/** Finds a name of two characters or more that a text has and that is spelt `word` in pinyin: nanhui is 南汇. */
export function namesIn(plain: string, entries: readonly Entry[]): (word: string) => string | undefined {
  const readings = readingsOf(entries)
  const endFrom = (at: number, rest: string): number | undefined => {
    if (rest === '') return at
    for (const reading of readings.get(plain[at] ?? '') ?? []) {
      const end = rest.startsWith(reading) ? endFrom(at + 1, rest.slice(reading.length)) : undefined
      if (end !== undefined) return end
    }
    return undefined
  }
  return (word) => {
    if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return undefined
    for (let at = 0; at < plain.length; at++) {
      const end = endFrom(at, word)
      if (end !== undefined && end - at > 1) return plain.slice(at, end)
    }
    return undefined
  }
}

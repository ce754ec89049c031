import { placeRows } from './dictionary.ts'
import { wordsIn } from './tokens.ts'

/** 南京市 is said as 南京, too. */
const GRADE = /[省市区县州旗]$/u

let known: ReadonlySet<string> | undefined

/** Read from the dictionary once, at the first question: names of places, with and without what they are. */
function placeNames(): ReadonlySet<string> {
  const { names, words } = placeRows()
  const short = names.map((name) => name.replace(GRADE, '')).filter((name) => name.length > 1 && !words.has(name))
  return new Set([...names, ...short])
}

/** The places that a normalised text names, as words of their own. */
export function placesNamed(plain: string): string[] {
  known ??= placeNames()
  const words = wordsIn(plain)
  const found: string[] = []
  for (let at = 0; at < words.length; at++) {
    const ends = [at + 3, at + 2, at + 1].filter((end) => end <= words.length)
    const name = ends.map((end) => words.slice(at, end).join('')).find((one) => known?.has(one))
    if (name) found.push(name)
  }
  return found
}

/** Whether a text has a place, under its full name or without what it is. */
export const hasPlace = (plain: string, name: string): boolean => plain.includes(name.replace(GRADE, ''))

import type { EnglishNumeral } from './cardinal-english.ts'
import { isEnglish } from './language.ts'
import { chineseNumeralsIn } from './numeral.ts'
import { englishNumeralsIn } from './numeral-english.ts'

/** Every number of a folded text, in order; they do not overlap. */
export function numeralsIn(text: string): EnglishNumeral[] {
  const written = chineseNumeralsIn(text)
  if (!isEnglish(text)) return written
  const worded = englishNumeralsIn(text)
  const apart = written.filter(({ start, end }) => !worded.some((one) => one.start < end && one.end > start))
  return [...apart, ...worded].sort((a, b) => a.start - b.start)
}

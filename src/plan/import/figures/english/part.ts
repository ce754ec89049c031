import { isRate } from '../../../../text/index.ts'
import type { Figure } from '../find/index.ts'

/** 5,000 homes, of which 1,800 for rent and 400 on one floor: the number counts some of what the amount before counts. */
export function isEnglishPart({ amount, paragraph, segment, from, start, end }: Figure): boolean {
  if (/\bof (?:which|whom|these|those|them|this|that(?=,))\b/i.test(paragraph.masked.slice(from, start))) return true
  if (isRate(amount.unit) || amount.unit === '')
    if (/^\s*of (?:these|those|them|it)\b/i.test(paragraph.masked.slice(end, segment.end))) return true
  if (isRate(amount.unit)) return false
  if (/\b(?:number|total|share|proportion)\b[^,;]*\bto\s*$/i.test(paragraph.masked.slice(from, start))) return false
  return (
    amount.unit === '' &&
    /^\s*(?:(?:will|to|are|is|shall|must|should|by|in|for|each|every)\b|$)/i.test(
      paragraph.masked.slice(end, segment.end),
    )
  )
}

const isOfThem = ({ paragraph, end, segment }: Figure): boolean =>
  /^\s*of (?:them|these|those)\b/i.test(paragraph.masked.slice(end, segment.end))

/** What an amount may be a part of: the last before it in the sentence that counts something. */
export function wholeOf(figures: readonly Figure[], index: number): Figure | undefined {
  const own = figures[index]
  const sentence = own?.segment.sentence
  // The Council has 63 parks. We will bring 9 of them …: they were named in the sentence before.
  if (own && figures[index - 1]?.segment.sentence === (sentence ?? 0) - 1 && isOfThem(own)) return figures[index - 1]
  for (let at = index - 1; at >= 0 && figures[at]?.segment.sentence === sentence; at--)
    if (figures[at]?.amount.unit !== '' && !isRate(figures[at]?.amount.unit ?? '')) return figures[at]
  return figures[index - 1]?.segment.sentence === sentence ? figures[index - 1] : undefined
}

import { type Mark, marksOf } from './marks.ts'

/** An annex begins: 附件, 附件2：指标表. */
export const ANNEX =
  /^附\s{0,4}(?:件|录|錄|表)\s{0,2}([A-Z](?=\s|$)|(?:[一二三四五六七八九十\d]{1,3}(?![\d年]))?)\s{0,2}[:：.．,]?\s{0,4}([^。，；|]{0,40})$/

/**
 * For each line whether a clause may begin with it: an annex, a number that is one by its shape, or one whose neighbour
 * in its series begins another line.
 */
export function openingsIn(texts: readonly string[]): boolean[] {
  const marks = texts.map((text) => marksOf(text))
  const known = new Set(marks.flat().map(({ key, ordinals }) => nameOf(key, ordinals, 0)))
  const isInSeries = ({ key, ordinals, sure, decimals }: Mark) =>
    sure || (!decimals && [-1, 1].some((step) => known.has(nameOf(key, ordinals, step))))
  return texts.map((text, index) => ANNEX.test(text) || (marks[index]?.some(isInSeries) ?? false))
}

const nameOf = (key: string, ordinals: readonly number[], step: number) =>
  `${key}|${ordinals.slice(0, -1).join('.')}|${(ordinals.at(-1) ?? 0) + step}`

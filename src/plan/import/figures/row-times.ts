import { type Due, type Figure, isDue, nearby } from './find/index.ts'

/**
 * 到2025年和2030年，…分别达到80%和90%; 2024—2026年分别改造10个、12个和15个; 3座、5座，分别于2025年、2026年建成: the times of a row of as many
 * amounts, in their order.
 */
export function timesOfRow(row: readonly Figure[]): readonly Due[] | undefined {
  const [first] = row
  const last = row.at(-1)
  if (!first || !last || row.length < 2) return undefined
  const governing = governingOf(first)
  const lists = [governing && listWith(first, governing), governing && yearsIn(first, governing), listBehind(last)]
  return lists.find((times) => times?.length === row.length)
}

/** The last time that is stated before it in its segment, or the one that still governs. */
const governingOf = ({ segment, start }: Figure): Due | undefined =>
  segment.times.filter(isDue).findLast((time) => time.start < start) ?? segment.due

/** The times that stand in one list with this one. */
function listWith({ paragraph }: Figure, time: Due): Due[] {
  const all = paragraph.segments.flatMap(({ times }) => times.filter(isDue))
  const at = all.indexOf(time)
  if (at < 0) return []
  const isJoined = (one: Due, other: Due) => JOINS.test(paragraph.folded.slice(one.end, other.start))
  let [from, until] = [at, at + 1]
  while (all[from - 1] && isJoined(all[from - 1] as Due, all[from] as Due)) from--
  while (all[until] && isJoined(all[until - 1] as Due, all[until] as Due)) until++
  return all.slice(from, until)
}

/** 近期（2025年）、远期（2030年）: each may have a word of its own. */
const JOINS = /^\)?\s*(?:[、,/]|和|与|以?及|and)\s*(?:[到至]|\p{Script=Han}{1,4}\(|by |in )?$/u

/** 2024—2026年分别: each of the years. */
function yearsIn({ paragraph, amount }: Figure, time: Due): Due[] {
  const { first = '', last, grain, end } = time
  if (grain !== 'years' || !/分别|依次|respectively/.test(paragraph.folded.slice(end, amount.start))) return []
  const [from, until] = [first, last].map((day) => Number(day.slice(0, 4))) as [number, number]
  return Array.from({ length: until - from + 1 }, (_, index) => ({
    ...time,
    first: `${from + index}-01-01`,
    last: `${from + index}-12-31`,
  }))
}

/** 3座、5座，分别于2025年、2026年建成: with no amounts of their own. */
function listBehind(figure: Figure): Due[] {
  const { paragraph, segment, end, until, amounts } = figure
  const free = nearby(paragraph.segments, segment).filter(
    ({ index }) =>
      (index === segment.index && until === segment.end) || (index === segment.index + 1 && !amounts.has(index)),
  )
  const time = free.flatMap(({ times }) => times.filter(isDue)).find(({ start }) => start >= end)
  const told = time && /分别\s*[于在]?\s*$/.test(paragraph.folded.slice(end, time.start))
  return told ? listWith(figure, time) : []
}

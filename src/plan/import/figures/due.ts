import { englishDue } from './english-due.ts'
import type { Figure } from './figure.ts'
import { type Due, isDue, nearby } from './segments.ts'

/** The stated time by which an amount is to be reached; undefined where none governs it. */
export function dueOf(figure: Figure): Due | undefined {
  if (figure.paragraph.english) return englishDue(figure)
  const { segment, start, end } = figure
  const own = segment.times.filter(isDue)
  const before = own.filter((time) => time.start < start).at(-1)
  const behind = own.find((time) => time.start >= end)
  return bracketed(figure) ?? before ?? segment.due ?? behind ?? elsewhere(figure)
}

/** 建成5家（2025年）: a time in brackets behind the amount, with no amount of its own. */
function bracketed({ segment, end, until, paragraph }: Figure): Due | undefined {
  return segment.times.filter(isDue).find((time) => {
    if (time.start < end || time.start >= until + 1) return false
    const close = paragraph.folded.indexOf(')', time.end)
    const alone = until > close || until === segment.end
    return alone && /^[^,、]{0,12}\([^()]*$/.test(paragraph.folded.slice(end, time.start))
  })
}

/** 组建2个，2024年6月底前运行: a time in another segment of this part that has no amount itself. */
function elsewhere({ segment, paragraph, amounts }: Figure): Due | undefined {
  const others = nearby(paragraph.segments, segment).filter(
    (other) => other.part === segment.part && other !== segment && !amounts.has(other.index),
  )
  const dues = others.flatMap(({ times }) => times.filter(isDue))
  return dues.find(({ start }) => start > segment.start) ?? dues.at(-1)
}

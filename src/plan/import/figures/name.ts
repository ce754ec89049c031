import { boundedAmountsIn, timesIn } from '../../../text/index.ts'
import type { Basis } from './basis.ts'
import { type Figure, leadOf } from './figure.ts'
import { LEADING_MAKE } from './relation.ts'
import { tidy } from './tidy.ts'

const ADJECTIVE = /^(?:高水平|高标准|高质量|高品质|国内一流|国际一流|世界一流|左右|以上|以下|以内|的)+/

/** What is to reach the amount, and where its words begin. */
export function nameOf(figure: Figure, basis: Basis, row: readonly Figure[]): { name: string; from: number } {
  const { paragraph, segment, relation } = figure
  const named = paired(figure, row)
  if (named) return { name: tidy(named), from: segment.start }
  const lead = paragraph.text.slice(figure.from, figure.start)
  const behind = objectOf(paragraph.text.slice(figure.end, figure.until))
  const before =
    basis === 'total' || relation.form === 'make'
      ? madeOf(lead)
      : subjectOf(lead.slice(0, relation.form === 'none' ? undefined : relation.at))
  const closed = /^\s*(?:[、，,；;。和与及并]|以及|$)/.test(paragraph.text.slice(figure.end, segment.end))
  const order = closed || basis === 'level' || basis === 'change' ? [before, behind] : [behind, before]
  const own = order.find((words) => words.length >= 2)
  return own ? { name: own, from: segment.start } : inherited(figure)
}

/** The subject of the amount before in this segment, or of a segment before it in this sentence. */
function inherited(figure: Figure): { name: string; from: number } {
  const { paragraph, segment } = figure
  const first = subjectOf(beforeAmount(paragraph.text.slice(segment.start, figure.start)))
  if (figure.from > segment.start && first.length >= 2) return { name: first, from: segment.start }
  const index = paragraph.segments.indexOf(segment)
  for (const earlier of paragraph.segments.slice(0, index).reverse()) {
    if (earlier.sentence !== segment.sentence) break
    const words = paragraph.text.slice(earlier.start, earlier.end)
    const name = subjectOf(beforeAmount(words)) || (boundedAmountsIn(words).length ? '' : madeOf(words))
    if (name.length >= 2) return { name, from: earlier.start }
  }
  return { name: '', from: segment.start }
}

/** The words up to the first amount of a text, and up to the 由 or 从 that leads to it. */
function beforeAmount(words: string): string {
  const first = boundedAmountsIn(words)[0]
  return (first ? words.slice(0, first.start) : words).replace(/[由从]\s*$/, '')
}

/** A率、B率分别达到80%、90%: as many names as amounts; 花生种植、收获机械化率 share their beginning and their end. */
function paired(figure: Figure, row: readonly Figure[]): string | undefined {
  const first = row[0]
  if (!first || row.length < 2) return undefined
  const [subject, rest] = leadOf(first).split(/分别|respectively/)
  if (rest === undefined || !subject) return undefined
  const words = figure.paragraph.text.slice(first.from, first.from + subject.length)
  const names = withoutTimes(words)
    .split(/[、和与及]/)
    .map((name) => name.trim())
    .filter(Boolean)
  if (names.length !== row.length) return undefined
  return whole(names)[row.indexOf(figure)]
}

const HEAD = /(?:率|量|值|额|数|比|例|度|长|积|程|力|元|额度|收入|规模)$/

function whole(names: readonly string[]): string[] {
  const last = names.at(-1) ?? ''
  if (names.slice(0, -1).every((name) => HEAD.test(name)) || !HEAD.test(last) || last.length < 4) return [...names]
  const beginning = names[0]?.slice(0, -2) ?? ''
  const end = last.slice(2)
  return names.map((name, index) =>
    index === 0 ? name + end : index === names.length - 1 ? beginning + last : `${beginning}${name}${end}`,
  )
}

/** What is made: the words behind the amount. */
function objectOf(words: string): string {
  if (/^\s*[、和与及]/.test(words)) return ''
  const object = (withoutTimes(words).split(/[，,。；;：:]/)[0] ?? '').replace(ADJECTIVE, '')
  // 20个小区、10个: the 、 leads to the next amount; 20个小区、打造: to the next verb.
  const tail = /[、和与及][^、]*$/.exec(object)?.[0] ?? ''
  return tidy(tail && (tail.length === 1 || LEADING_MAKE.test(tail.slice(1))) ? object.slice(0, -tail.length) : object)
}

/** What is made, where its amount stands behind it: 新建老年食堂40个. */
function madeOf(words: string): string {
  const object = tidy(withoutTimes(words).replace(/^.*[，,。；;：:]/s, ''))
  return tidy(object.replace(LEADING_MAKE, ''))
}

/** Of what the amount is a state: the words before the verb. */
const subjectOf = (words: string): string =>
  tidy(
    withoutTimes(words)
      .replace(/^.*[。；;：:]/s, '')
      .replace(/^.*[，,](?=.{2})/s, ''),
  )

/** The words without the times that stand in them. */
function withoutTimes(words: string): string {
  let rest = words
  for (const { start, end } of timesIn(words).reverse()) rest = rest.slice(0, start) + rest.slice(end)
  return rest.replace(/^[,，、\s]+/, '')
}

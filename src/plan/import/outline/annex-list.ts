import { squashed } from '../../quote.ts'
import type { Line } from '../section.ts'
import { dayAlone } from './days.ts'
import { marksOf } from './marks.ts'
import { ANNEX } from './openings.ts'

const LIST = /^附\s{0,4}件\s{0,2}(?:[:：]|\d{1,2}\s{0,2}[.．、])/
const LONGEST_ENTRY = 60
/** A list may be signed by so many bodies. */
const SIGNERS = 12

/**
 * The lines that only name annexes: 附件：1.… 2.… above a signature, before the annexes, or at the end of a page whose
 * annexes are files of their own.
 */
export function annexLists(lines: readonly Line[]): Set<Line> {
  const listed = new Set<Line>()
  for (const [from, { text }] of lines.entries()) {
    if (!LIST.test(text)) continue
    let end = from + 1
    while (isEntry(lines[end])) end++
    const names = lines.slice(from, end)
    const dated = lines.slice(end, end + SIGNERS).findIndex((line) => dayAlone(line.text) !== undefined)
    const isSigned = dated >= 0 && lines.slice(end, end + dated).every(isShort)
    if (isSigned || (end === lines.length && saysName(names)) || isNamed(lines[end], lines[end + 1], names))
      for (const line of names) listed.add(line)
  }
  return listed
}

const isShort = ({ text }: Line) => text.length <= LONGEST_ENTRY && !/[。；]/.test(text)

const isEntry = (line: Line | undefined): line is Line =>
  line !== undefined &&
  isShort(line) &&
  !ANNEX.test(line.text) &&
  dayAlone(line.text) === undefined &&
  marksOf(line.text).some(({ style, ordinals }) => style === 'dotted' && ordinals.length === 1)

const saysName = (names: readonly Line[]) => names.length > 1 || /[:：.．、]\s{0,4}\S/.test(names[0]?.text ?? '')

/** The annex begins, with a title that the list has. */
function isNamed(annex: Line | undefined, below: Line | undefined, names: readonly Line[]): boolean {
  const title = ANNEX.exec(annex?.text ?? '')?.[2] || below?.text
  return Boolean(
    annex &&
      title &&
      ANNEX.test(annex.text) &&
      squashed(names.map(({ text }) => text).join('')).includes(squashed(title)),
  )
}

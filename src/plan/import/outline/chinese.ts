import type { Doubt, Line, Section } from '../section.ts'
import { annexLists } from './annex-list.ts'
import { sectionsOf } from './cite.ts'
import { dayAlone } from './days.ts'
import { type Front, frontOf } from './front.ts'
import { splitInlineHeadings } from './inline-headings.ts'
import { withLevels } from './levels.ts'
import { ANNEX } from './openings.ts'
import { repeatsOf } from './repeats.ts'
import { signature, withDatesApart } from './signature.ts'
import { printedOn, withoutColophon, withoutTail } from './tail.ts'
import { outlineOf } from './tree.ts'
import { unnumberedSections, withLostNumbers } from './unnumbered.ts'

export interface Outlined {
  front: Front
  sections: Section[]
  doubts: Doubt[]
}

/** The clauses of a Chinese plan, each with the path that a person would cite. */
export function chineseSections(lines: readonly Line[]): Outlined {
  const head = frontOf(withLostNumbers(withLevels(withDatesApart(lines))))
  const listed = annexLists(head.body)
  const annexAt = head.body.findIndex(
    (line) => !listed.has(line) && /^附\s{0,4}件/.test(line.text) && ANNEX.test(line.text),
  )
  const mainEnd = annexAt < 0 ? head.body.length : annexAt
  const { body, tail } = withoutTail(head.body.slice(0, mainEnd))
  const main = outlineOf(body)
  const { annexes, colophon } = withoutColophon(head.body.slice(mainEnd))
  const annex = outlineOf(annexes)
  const { sections, doubts } = splitInlineHeadings(sectionsOf([...main.nodes, ...annex.nodes]))
  const numbered = [...wholeOf('正文', main.preamble), ...sections]
  const split = numbered.findIndex(({ path }) => path.startsWith('附件'))
  const at = split < 0 ? numbered.length : split
  const all = head.body.length
    ? [...head.sections, ...numbered.slice(0, at), ...tail, ...numbered.slice(at), ...colophon]
    : withHeadingLines(head.sections)
  const repeats = repeatsOf(all)
  return {
    front: signedFront(head, tail, colophon),
    sections: repeats.sections,
    doubts: [...main.doubts, ...annex.doubts, ...doubts, ...repeats.doubts, ...(head.body.length ? [] : [noOutline])],
  }
}

const noOutline: Doubt = { line: 1, words: '', say: (t) => t.import.noOutline }

const wholeOf = (path: string, lines: Line[]): Section[] => (lines.length ? [{ path, rank: 'whole', lines }] : [])

/** Without any number the preamble is all there is; it may have headings. */
function withHeadingLines(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => {
    if (section.path !== '序言') return [section]
    const { preamble, sections: parts } = unnumberedSections(section.lines)
    return [...(preamble.length ? [{ ...section, lines: preamble }] : []), ...parts]
  })
}

/** A plan without a notice is dated and signed at its end. */
function signedFront(front: Front, tail: readonly Section[], colophon: readonly Section[]): Front {
  const lines = tail.flatMap((section) => section.lines)
  const printed = [...lines, ...colophon.flatMap((section) => section.lines)].map(({ text }) => printedOn(text))
  const issued = front.issued ?? lines.map(({ text }) => dayAlone(text)).find(Boolean) ?? printed.find(Boolean)
  const issuer = front.issuer ?? signature(lines)
  return { ...front, ...(issued && { issued }), ...(issuer && { issuer }) }
}

import { dayAlone, type Front, frontOf, signature } from './front.ts'
import { splitInlineHeadings } from './inline-headings.ts'
import { outlineOf } from './outline.ts'
import type { Doubt, Line, Section } from './section.ts'
import { withoutTail } from './tail.ts'
import { unnumberedSections } from './unnumbered.ts'

/** The clauses of a Chinese plan, each with the path that a person would cite. */
export function chineseSections(lines: readonly Line[]): { front: Front; sections: Section[]; doubts: Doubt[] } {
  const head = frontOf(lines)
  const appendixAt = head.body.findIndex(({ text }) => /^附\s*件\s*[一二三四五六七八九十\d]*\s*[:：]?$/.test(text))
  const mainEnd = appendixAt < 0 ? head.body.length : appendixAt
  const { body, tail } = withoutTail(head.body.slice(0, mainEnd))
  const front = signedFront(head, tail)
  const outline = outlineOf(body)
  const appendix = outlineOf(head.body.slice(mainEnd))
  const { sections, found } = splitInlineHeadings(outline.sections)
  const cut = [...new Set(found.map((section) => section.lines[0]?.number ?? 0))]
  const doubts = cut.map((line): Doubt => {
    const inline = found.filter((section) => section.lines[0]?.number === line)
    return {
      line,
      words: inline.map(({ heading }) => heading).join('；'),
      say: (t) => t.import.inlineHeadings(inline.length),
    }
  })
  const all = head.body.length
    ? [...front.sections, ...sections, ...tail, ...appendix.sections]
    : withHeadingLines(front.sections)
  if (!head.body.length) doubts.push({ line: 1, words: '', say: (t) => t.import.noOutline })
  return { front, sections: unique(all), doubts: [...outline.doubts, ...appendix.doubts, ...doubts] }
}

/** Without any number the preamble is all there is; it may have headings. */
function withHeadingLines(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => {
    if (section.path !== '序言') return [section]
    const { preamble, sections: parts } = unnumberedSections(section.lines)
    return [...(preamble.length ? [{ ...section, lines: preamble }] : []), ...parts]
  })
}

/** A plan without a notice is dated and signed at its end. */
function signedFront(front: Front, tail: readonly Section[]): Front {
  const lines = tail.flatMap((section) => section.lines)
  const issued = front.issued ?? lines.map(({ text }) => dayAlone(text)).find(Boolean)
  const issuer = front.issuer ?? signature(lines)
  return { ...front, ...(issued && { issued }), ...(issuer && { issuer }) }
}

/** Two clauses may not share a path: the later one says which it is. */
function unique(sections: readonly Section[]): Section[] {
  const seen = new Map<string, number>()
  return sections.map((section) => {
    const count = (seen.get(section.path) ?? 0) + 1
    seen.set(section.path, count)
    return count === 1 ? section : { ...section, path: `${section.path} [${count}]` }
  })
}

import type { Line, Section } from '../section.ts'

const LONGEST = 20

/**
 * A document without numbers is cut at its heading lines: short, without punctuation, and with a longer line below.
 * Word numbers headings by itself, and such numbers are no part of the text.
 */
export function unnumberedSections(lines: readonly Line[]): { preamble: Line[]; sections: Section[] } {
  const sections: Section[] = []
  const preamble: Line[] = []
  for (const [index, line] of lines.entries()) {
    const last = sections.at(-1)
    if (isHeading(line.text, lines[index + 1]?.text))
      sections.push({ path: line.text, heading: line.text, rank: 'part', lines: [line] })
    else if (last) last.lines.push(line)
    else preamble.push(line)
  }
  return sections.length < 2 ? { preamble: [...lines], sections: [] } : { preamble, sections }
}

const isHeading = (text: string, next: string | undefined) =>
  text.length >= 2 &&
  text.length <= LONGEST &&
  !/[，。；：、:;,.!?！？）)\d]$|\s{2}/.test(text) &&
  (next?.length ?? 0) > LONGEST

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

/**
 * Numbers that Word gave the parts are lost where a text is copied: its heading lines stand above （一）, （二）… without
 * one. They are headings of the first level.
 */
export function withLostNumbers(lines: readonly Line[]): readonly Line[] {
  const stands = (pattern: RegExp) => lines.some(({ text }) => pattern.test(text))
  if (
    lines.some(({ level }) => level !== undefined) ||
    stands(/^(?:[一二三四五六七八九十]{1,3}\s?[、.]|第.{1,3}[章篇条])/)
  )
    return lines
  const isHead = (index: number) =>
    isHeading(lines[index]?.text ?? '', lines[index + 1]?.text) && /[。；]\s*$/.test(lines[index - 1]?.text ?? '')
  if (!lines.some(({ text }, index) => /^[（(]一[)）]/.test(text) && isHead(index - 1))) return lines
  return lines.map((line, index) => (isHead(index) && !/^[（(]/.test(line.text) ? { ...line, level: 1 } : line))
}

const isHeading = (text: string, next: string | undefined) =>
  text.length >= 2 &&
  text.length <= LONGEST &&
  !/[，。；：、:;,.!?！？）)\d]$|\s{2}/.test(text) &&
  (next?.length ?? 0) > LONGEST

import type { Line } from '../section.ts'

/** Longer lines are no headings, whatever they begin with. */
const LONGEST = 500

/** The lines with what Markdown says of them: # is a heading of the first level. */
export const withLevels = (lines: readonly Line[]): Line[] =>
  lines.map((line) => {
    if (line.level !== undefined || line.text.length > LONGEST) return line
    const [, hashes, text] = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line.text) ?? []
    return hashes && text ? { ...line, text: text.replace(/\*\*|__|`/g, '').trim(), level: hashes.length } : line
  })

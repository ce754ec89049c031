import type { Line } from '../section.ts'

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/

/** The lines with what Markdown says of them: # is a heading of the first level. */
export const withLevels = (lines: readonly Line[]): Line[] =>
  lines.map((line) => {
    const [, hashes, text] = line.level === undefined ? (HEADING.exec(line.text) ?? []) : []
    return hashes && text ? { ...line, text: text.replace(/\*\*|__|`/g, '').trim(), level: hashes.length } : line
  })

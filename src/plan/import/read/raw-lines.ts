import { visible } from './tidy.ts'

/** A line as the file has it. */
export interface RawLine {
  /** Counted from 1 in the file. */
  at: number
  text: string
  /** It begins with blanks, as the first line of a paragraph does. */
  indented: boolean
  /** An empty line stands before it. */
  gap: boolean
  /** A page ended before it. */
  cut?: boolean
  /** It is a heading, or begins an item of a list: it does not go on from the line before. */
  opens?: boolean
  level?: number
}

/** The lines that carry words. */
export function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = []
  let gap = false
  for (const [index, written] of text.split(/\r\n|\n|\r|\f|\u2028|\u2029/).entries()) {
    const line = visible(written).trim()
    if (line) lines.push({ at: index + 1, text: line, indented: /^(?:\s\s|\u3000|\t)/.test(written), gap })
    gap = !line
  }
  return lines
}

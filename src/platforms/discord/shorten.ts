import type { Line, Piece } from './lines.ts'

/** What did not fit. */
interface Hidden {
  lines: number
  characters: number
}

/** Takes what fits of each piece, in order; after the first line that does not fit, everything is hidden. */
export function shortener(limit: number) {
  let room = limit
  const hidden: Hidden = { lines: 0, characters: 0 }
  const takeLine = (line: Line, around: number): string | undefined => {
    const whole = line.before + line.text + line.after
    if (!hidden.lines && whole.length + 1 + around <= room) {
      room -= whole.length + 1
      return whole
    }
    const kept = hidden.lines ? '' : cut(line.text, room - (whole.length - line.text.length) - 2 - around)
    hidden.lines++
    hidden.characters += line.text.length - kept.length
    return kept && `${line.before}${kept}…${line.after}`
  }
  return {
    hidden,
    /** The piece's text; empty where nothing of it fits. */
    take({ open, lines, close }: Piece): string {
      const around = open.length + close.length
      const taken = lines.map((line) => takeLine(line, around)).filter(Boolean)
      if (!taken.length) return ''
      room -= around
      return open + taken.join('\n') + close
    },
  }
}

/** Cuts escaped text so that no escape, character or address is left in halves; nothing if too little would remain. */
function cut(text: string, length: number): string {
  if (length < 40) return ''
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/https?:\/\/\S*$/i, '')
    .replace(/(?<!\\)((?:\\\\)*)\\$/, '$1')
}

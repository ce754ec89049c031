import type { Glyph } from './extract.ts'

/** Characters that stand on one line. */
export interface PrintedLine {
  text: string
  left: number
  right: number
  base: number
  size: number
  /** How wide what comes first is and cannot be divided: a character with the sign behind it, a word, a number. */
  first: number
}

/** Characters at one height, whatever column they stand in. */
export interface Row {
  base: number
  /** Of its largest character. */
  size: number
  glyphs: Glyph[]
}

/** The lines of a page or a cell, from top to bottom. */
export const printedLines = (glyphs: readonly Glyph[]): PrintedLine[] =>
  rowsOf(glyphs)
    .map(lineFrom)
    .filter(({ text }) => text)

/** From top to bottom. */
export function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const rows: Row[] = []
  for (const glyph of [...glyphs].sort((a, b) => middle(b) - middle(a))) {
    const row = rows.at(-1)
    if (row && row.base + row.size / 2 - middle(glyph) < Math.max(row.size, glyph.size) * 0.45) {
      row.glyphs.push(glyph)
      if (glyph.size > row.size) Object.assign(row, { base: glyph.base, size: glyph.size })
    } else rows.push({ base: glyph.base, size: glyph.size, glyphs: [glyph] })
  }
  return rows
}

const middle = ({ base, size }: Glyph) => base + size / 2

function lineFrom({ base, size, glyphs }: Row): PrintedLine {
  const ordered = [...glyphs].sort((a, b) => a.left - b.left)
  let text = ''
  let before: Glyph | undefined
  for (const glyph of ordered) {
    if (before && isSamePlace(before, glyph)) continue
    text += (before ? between(before, glyph) : '') + glyph.text
    before = glyph
  }
  const inked = ordered.filter((glyph) => glyph.text.trim())
  const [left, right] = [inked[0]?.left ?? 0, inked.reduce((most, glyph) => Math.max(most, glyph.right), 0)]
  const unit = UNDIVIDED.exec(text.trim())?.[0].length ?? 1
  const first = (inked[unit - 1]?.right ?? left) - left
  return { text: text.trim(), left, right, base, size, first }
}

/** A line neither begins with a sign that closes nor ends with one that opens. */
const UNDIVIDED = /^[（《“‘【〔]{0,3}(?:[A-Za-z0-9.,%‰'’-]+|.)[，。、；：！？）》”’】〕％]{0,3}/u

/** Bold print may be made by printing twice; the two halves of a long dash stand in one place, too. */
const isSamePlace = (one: Glyph, other: Glyph) =>
  one.text === other.text && Math.abs(one.left - other.left) < one.size * 0.15 && /[^\s―—…]/.test(one.text)

/** A gap much wider than a character parts columns; between letters a small one parts words. */
function between(before: Glyph, glyph: Glyph): string {
  const gap = glyph.left - before.right
  if (gap > before.size * 1.5) return '  '
  const letters = /[\w,.;:)]/.test(before.text) && /[\w(]/.test(glyph.text)
  return letters && gap > before.size * 0.15 ? ' ' : ''
}

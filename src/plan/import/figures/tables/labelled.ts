import type { Placed } from '../verdict.ts'
import { type Column, MEASURES } from './columns.ts'
import type { Cell } from './table.ts'

const LABEL = /(?<=^|[[〔【［(（\s;；,，、])(\p{Script=Han}{1,8})[:：]\s*(?=[^:：]*\d)/gu

/** What closes a piece, or stands between it and the next. */
const BEHIND = /[\s;；,，、。\]〕】］)）]+$/

interface Labelled {
  label: string
  cells: readonly Cell[]
}

/** 城镇：95 农村：85 in the cells of a row: it is as many rows as there are labels; undefined where there are none. */
export function labelledRows(cells: readonly Cell[], columns: readonly Column[]): Labelled[] | undefined {
  const pieces = cells.map((cell, index) => (MEASURES.has(columns[index]?.type ?? 'text') ? piecesOf(cell) : []))
  const labels = [...new Set(pieces.flatMap((own) => own.map(({ label }) => label)))]
  if (labels.length < 2) return undefined
  return labels.map((label, row) => ({
    label,
    cells: cells.map((cell, index) => {
      const own = pieces[index] ?? []
      const whole = row === 0 || !MEASURES.has(columns[index]?.type ?? 'text') ? cell : { ...cell, text: '' }
      return own.length ? (own.find((piece) => piece.label === label)?.cell ?? { ...cell, text: '' }) : whole
    }),
  }))
}

function piecesOf(cell: Cell): { label: string; cell: Cell }[] {
  const found = [...cell.text.matchAll(LABEL)]
  if (found.length < 2) return []
  return found.map(({ 0: head, 1: label = '', index }, place) => {
    const start = index + head.length
    const text = cell.text.slice(start, found[place + 1]?.index).replace(BEHIND, '')
    return { label, cell: { ...cell, text, at: cell.at + start } }
  })
}

/** The verdicts of one of those rows: its name says which one, and what stands in the name is told once. */
export const withLabel = (read: readonly Placed[], label: string, isFirst: boolean): Placed[] =>
  read.flatMap((verdict): Placed[] => {
    if (verdict.type === 'aim')
      return [{ ...verdict, aim: { ...verdict.aim, name: `${verdict.aim.name}（${label}）` } }]
    return isFirst || verdict.type !== 'background' || verdict.reason !== 'name' ? [verdict] : []
  })

import { type ColumnKind, fitOfRows, isNature, isNumber } from './aligned.ts'
import { type FlatRow, isMarked } from './flat-row.ts'

/** Cells of one row hold no more lines. */
const MOST = 3

/**
 * A row whose cells hold several lines each, 比例 | 其中：小学 | 初中 before 34% | 77% and 80% | 85%: it is as many rows. A line
 * more of names than of values is of all of them, and what is said once is of each.
 */
export function stackedAt(lines: readonly string[], kinds: readonly ColumnKind[]): (FlatRow & { rows: string[][] })[] {
  const name = kinds.lastIndexOf('name')
  const values = kinds.flatMap((kind, index) => (kind === 'value' ? [index] : []))
  if (name < 0 || values.some((index) => index < name) || !values.length) return []
  return Array.from({ length: MOST - 1 }, (_, index) => index + 2).flatMap((count) =>
    [count, count + 1].flatMap((names) => stackedRow(lines, kinds, { name, names, count })),
  )
}

interface Stack {
  name: number
  names: number
  count: number
}

function stackedRow(lines: readonly string[], kinds: readonly ColumnKind[], { name, names, count }: Stack) {
  const parts: string[][] = []
  let at = 0
  for (const [index, kind] of kinds.entries()) {
    const taken = index === name ? names : kind === 'value' ? count : 1
    parts.push(lines.slice(at, at + taken))
    at += taken
  }
  if (at > lines.length || !parts.every((part, index) => isPart(part, kinds[index] ?? 'text'))) return []
  const labels = labelsOf(parts[name] ?? [], count)
  const rows = labels.map((label, row) =>
    parts.map((part, index) => (index === name ? label : part.length > 1 ? (part[row] ?? '') : (part[0] ?? ''))),
  )
  const score = parts.reduce(
    (sum, part, index) => sum + (part.length ? fitOfRows(kinds[index] ?? 'text', part[0] ?? '') : 0),
    0,
  )
  return [{ cells: rows[0] ?? [], rows, score, length: at }]
}

const isPart = (lines: readonly string[], kind: ColumnKind): boolean => {
  if (kind === 'value') return lines.every(isNumber)
  if (kind === 'name') return lines.every((line) => !isNumber(line) && !isNature(line) && !isMarked(line))
  return lines.every((line) => fitOfRows(kind, line) >= 0)
}

/** 其中：小学 and 初中 below the name of them all; 其中：本科 below a name that has a value of its own. */
function labelsOf(lines: readonly string[], count: number): string[] {
  const [first = '', ...others] = lines
  if (lines.length > count) return others.map((line) => `${first}${line.replace(/^(?!其中)/, '其中：')}`)
  return lines.map((line) => (/^其中/.test(line) ? `${first}${line}` : line))
}

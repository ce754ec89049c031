import { isOwner, isWhole, ownerIn } from '../owner-name.ts'
import { isNumber, kindOf } from './aligned.ts'
import { isHeads } from './cell-heads.ts'

const FIRST =
  /^(?:序号|.{0,6}(?:单位|[省市县区州旗乡镇村校]|街道|社区|地区|部门|园区|林场)(?:别|名称?)?(?:[（(].{1,12}[)）])?)$/

/** The head of the first column: 序号, 乡镇, 实施单位. */
export const beginsPlaces = (text: string): boolean => FIRST.test(text.replace(/\s/g, ''))

/** No head has more cells. */
const MOST_HEADS = 14

/** Where the name of the first row stands, or -1: before the first number, or behind it where that counts the rows. */
export function firstPlace(lines: readonly string[]): number {
  const number = lines.slice(0, MOST_HEADS + 2).findIndex((line) => isNumber(line))
  const at = lines[number] === '1' && isPlace(lines, number + 1) ? number + 1 : number - 1
  return at > 1 && isPlace(lines, at) ? at : -1
}

const isPlace = (lines: readonly string[], at: number): boolean =>
  isOwner(ownerIn(lines[at] ?? '')) && isNumber(lines[at + 1] ?? '')

/** Rows of towns or bodies, each with as many cells as the head, most of them numbers; the last may be the sum. */
export function placeRows(lines: readonly string[]): { names: string[]; rows: string[][]; end: number } | undefined {
  const first = firstPlace(lines)
  const numbered = kindOf(lines[0] ?? '') === 'number'
  const start = numbered ? first - 1 : first
  if (start < 2 || (numbered && lines[start] !== '1') || !beginsPlaces(lines[0] ?? '')) return undefined
  const names = headsOf(lines.slice(0, start))
  const found = rowsFrom(lines, start, names.length, numbered)
  const isTable = isHeads(names) && found.rows.length > (names.length > 2 ? 1 : 2)
  return isTable ? { names, ...found } : undefined
}

/** 耕地保有量 | （亩）: a unit on a line of its own belongs to the head above it. */
function headsOf(lines: readonly string[]): string[] {
  const names: string[] = []
  for (const line of lines)
    names.push(names.length > 0 && /^[（(][^（()）]{1,8}[)）]$/.test(line) ? `${names.pop()}${line}` : line)
  return names
}

function rowsFrom(lines: readonly string[], start: number, width: number, numbered: boolean) {
  const rows: string[][] = []
  let end = start
  for (let row = rowAt(lines, end, 1, numbered); row; row = rowAt(lines, end, rows.length + 1, numbered)) {
    const cells = lines.slice(end, end + width - row.missing)
    if (cells.length < width - row.missing) break
    rows.push(row.missing ? ['', ...cells] : cells)
    end += cells.length
  }
  return { rows, end }
}

/** Whether a row begins there, and how many cells it leaves out: 合计 has no number. */
function rowAt(lines: readonly string[], at: number, number: number, numbered: boolean) {
  if (!numbered) return isPlace(lines, at) ? { missing: 0 } : undefined
  if (isWhole(ownerIn(lines[at] ?? ''))) return { missing: 1 }
  return lines[at] === String(number) && isPlace(lines, at + 1) ? { missing: 0 } : undefined
}

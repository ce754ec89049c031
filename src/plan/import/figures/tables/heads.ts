import { type Context, MAKES } from '../find/index.ts'
import { columnsOf, isOfStock, OF_YEAR } from './columns.ts'
import { bareName, unitBehind } from './labels.ts'
import { headFromCells } from './lost-head.ts'
import type { Cell, Table } from './table.ts'

/** What names the columns of a table. */
export interface Head {
  /** Nothing does. */
  headless: boolean
  head: readonly Cell[]
  /** How many rows it takes. */
  length: number
}

export function headOf(table: Table, context: Context): Head {
  const [first = []] = table
  if (isHeadless(first)) {
    const told = headFromCells(table)
    if (told) return { headless: false, head: told, length: 0 }
    return {
      headless: true,
      head: first.map((cell, index) => ({ ...cell, text: index === 0 ? '序号' : '' })),
      length: 0,
    }
  }
  const heads = headsOf(table)
  const ofPlaces = columnsOf(first, context).some(({ type }) => type === 'place')
  return { headless: false, head: joinedHead(heads, ofPlaces), length: heads.length }
}

/** A table whose first row is numbered, or tells numbers itself, has no head. */
const isHeadless = ([first, ...rest]: readonly Cell[]): boolean =>
  /^\d{1,3}$/.test(first?.text ?? '') || rest.filter(({ text }) => isBare(text)).length * 2 > rest.length

export const isBare = (text: string): boolean => /^[+＋<>≥≤＞＜]?\d[\d.,]*[%％]?$/.test(text) && !isYear(text)

/** The rows of the head: a second one names the years below 目标 or the parts of what spans them, and says again what spans both. */
function headsOf(table: Table): Table {
  const [first, second] = table
  if (!first || !second || second.length !== first.length) return table.slice(0, 1)
  const spans = (index: number) =>
    first[index]?.text !== '' && [index - 1, index + 1].some((other) => first[other]?.text === first[index]?.text)
  // 序号 below 序号: only a head is said again, so what stands beside it is none of the values.
  const isAgain = second.some(({ text }, index) => text !== '' && !spans(index) && text === first[index]?.text)
  const words = isAgain ? /\p{L}/u : /^\P{N}*\p{L}\P{N}*$/u
  const isPart = (text: string, index: number) => isYear(text) || (spans(index) && words.test(text))
  const goesOn = second.every(({ text }, index) => text === '' || text === first[index]?.text || isPart(text, index))
  const tells = second.some(({ text }, index) => text !== first[index]?.text && isPart(text, index))
  return table.slice(0, goesOn && tells ? 2 : 1)
}

const isYear = (text: string) => /^(?:19|20)\d\d年?(?:底|末|度)?(?:[（(].*[)）]|目标值?|计划)?$/.test(text)

/** `ofPlaces`: each row is of a place, and what is measured stands in the head alone. */
const joinedHead = ([first = [], second]: Table, ofPlaces: boolean): Cell[] =>
  first.map((cell, index) => {
    const below = second?.[index]?.text ?? ''
    if (below === '' || below === cell.text) return cell
    if (isYear(below)) return { ...cell, text: cell.text === '数值' ? below : `${below}${cell.text}` }
    return { ...cell, text: ofPlaces ? partOf(cell.text, below) : withThing(cell.text, below) }
  })

/** 技能培训（人次） over 总数 and 其中：农民工: what says in which unit also says of what; so does 分布情况 over 件数. */
function partOf(whole: string, part: string): string {
  if (isOfStock(whole) || OF_YEAR.test(part)) return `${whole}${part}`
  const unit = unitBehind(whole)
  if (unit === '' || unitBehind(part) !== '') return withThing(whole, part)
  return `${bareName(whole)}${part.replace(/^其中[:：]?/, '')}（${unit}）`
}

/** 绿地 over 现有 and 2026年新增（公顷）: what only says that something is done, of what its whole names. */
const withThing = (whole: string, part: string): string =>
  BARE_WORK.test(bareName(part)) && !MAKES.test(whole) ? `${bareName(whole)}${part}` : part

const BARE_WORK = new RegExp(`^(?:(?:19|20)\\d\\d年)?(?:${MAKES.source}|任务|计划|目标)+数?量?$`)

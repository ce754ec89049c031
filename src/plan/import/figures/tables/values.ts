import { type BoundedAmount, boundedAmountsIn, isEnglish, isRate, isTime } from '../../../../text/index.ts'
import { COMPARED } from '../basis.ts'
import { isBad } from '../direction.ts'
import { type Context, LEADING_MAKE } from '../find/index.ts'
import type { Aim } from '../verdict.ts'
import { type Column, MEASURES } from './columns.ts'
import { type EnglishCell, englishCell, isLeading } from './english-cell.ts'
import { englishRow } from './english-table.ts'
import type { Cell } from './table.ts'

/** What a cell of a table of indicators holds. */
export interface Value {
  column: Column
  amount: number
  high?: number
  bound: Aim['bound']
  unit: string
  due?: string
  /** What stands before it in its cell: 较“十二五”下降. */
  words: string
  wording: string
  line: number
  at: number
  /** [650], 五年累计650: a sum over the years; [累计达到650] is a level. */
  total: boolean
  /** -8% */
  negative: boolean
  /** What an English cell says beside its number. */
  said?: EnglishCell
}

export function valueIn(cell: Cell, column: Column | undefined, unit: string): Value[] {
  if (!column || !MEASURES.has(column.type)) return []
  const { found, bare, closing } = foundIn(cell.text)
  if (!found) return []
  const { amount, bound, start } = found
  const end = Math.min(found.end, cell.text.length - closing)
  const words = cell.text.slice(0, start).replace(OPENED, '')
  const bracketed = /[[〔【［]/.test(cell.text)
  const due = column.type === 'aim' ? column.due : column.type === 'baseline' ? column.at : undefined
  return [
    {
      column,
      amount: amount.value,
      ...(amount.high !== undefined && { high: amount.high }),
      bound,
      // 2:1 alone in its cell has its unit in itself.
      unit: (bare && !amount.unit.startsWith(':') ? '' : amount.unit) || unit,
      ...(due && { due }),
      words,
      wording: bracketed ? cell.text : cell.text.slice(start, end),
      line: cell.line,
      at: cell.at + start,
      total: (bracketed || /累计$/.test(words)) && !/达到?$/.test(words),
      negative: /^[[〔【［（(\s]*[-−–]\s*\d/.test(cell.text),
      ...(isWorded(cell.text) && { said: englishCell(cell.text, found) }),
    },
  ]
}

/** What stands between the words of a cell and its number. */
const OPENED = /[\s[〔【［（(−–*＊-]+$/

const isWorded = (text: string): boolean => isEnglish(text) && /[a-z]/i.test(text)

/** The amount of a cell, the only one or in English the first; 1900 in a column of values is no year. */
function foundIn(text: string): { found?: BoundedAmount | undefined; bare: boolean; closing: number } {
  const all = boundedAmountsIn(text)
  if (all.length > 0 && isWorded(text))
    return { bare: false, closing: 0, found: isLeading(text, all) ? all[0] : undefined }
  const [, number, brackets = ''] = BARE.exec(text) ?? []
  const bare = number !== undefined
  const read = bare ? boundedAmountsIn(`${number}个${brackets}`) : all
  // 五年累计110: the years are those in which it is done.
  const [found, ...others] = read.length > 1 ? read.filter(({ amount }) => !isTime(amount.unit)) : read
  return { bare, closing: brackets.length, ...(others.length === 0 && { found }) }
}

/** [2000]: a number without a unit, whatever brackets it stands in. */
const BARE = /^(.*\d)([\s\]】〕］)）]*)$/

/** What is done anew in every year: 城镇新增就业, 培训人次. */
const PIECEMEAL =
  /增加(?:合计|小计|总[数量]|数量?|个数)$|^(?:新[建增引设]|累计|完成|培训|改造|建[设成]|引进|培育)|新增|累计|培训$|再就业|(?:造林|植树|抚育|修复|除治|[治整清]理|整治|改造|养护|建设|培训)$|(?:更新|改造|建设|修缮|盘活|治理|整治|提升|引进|培育|创建|培训|开放|养护|修复|[新改扩迁翻续]建)\p{Script=Han}{0,6}(?:数量?|面积|里程|长度|[家户个]数|规模)$/u

/** 用水量下降率, 产值增长幅度: the measure itself is a change. */
export const CHANGES =
  /(?:下降|降低|减少|削减|增长|提高|提升)(?:率|幅度|比例|百分比)?$|增速$|[增涨降减]幅$|(?:变化|变动|增减)(?:率|幅度)?$/

/** 氨氮排放量减少 [0.8]: less by so much in all, which nobody makes piece by piece. */
const LESSENS = /(?:下降|降低|减少|削减)(?:率|幅度|比例|百分比)?$|[降减]幅$/

/** The measure is a change: what a column of levels would be its baseline is one of the years before. */
export const isChange = (name: string): boolean => CHANGES.test(name) || englishRow(name).change

export const isPiecemeal = ({ unit }: Pick<Value, 'unit'>, name: string): boolean =>
  (PIECEMEAL.test(name) || LEADING_MAKE.test(name) || englishRow(name).piecemeal || /[人场批]次$/.test(unit)) &&
  !isRate(unit)

/** 受灾人次 | <15000: its unit alone makes nothing of what must not be more. */
const isMade = (unit: string, name: string, isCeiling: boolean): boolean =>
  isPiecemeal({ unit }, name) && (!isCeiling || isPiecemeal({ unit: '' }, name))

export function basisOfValue({ total, unit, bound, said }: Value, name: string): Aim['basis'] {
  if (said?.change) return 'change'
  if (said?.yearly) return 'yearly'
  // Nothing is to sink by so much at the most: 死亡率下降 | 3.0以下 is where it is to be.
  const isCeiling = bound === 'atMost' || bound === 'lessThan'
  if (LESSENS.test(name) && isCeiling) return 'level'
  if (/^年均/.test(name) && !total) return 'yearly'
  const isShare = isRate(unit) || unit.endsWith('百分点')
  if ((total && !isShare && !LESSENS.test(name)) || isMade(unit, name, isCeiling)) return 'total'
  if (/^年均|(?<!\d)年均?(?:增|提|下|降|递|减)/.test(name)) return 'yearly'
  return COMPARED.test(name) || isChange(name) ? 'change' : 'level'
}

export function aimFrom(
  value: Value,
  basis: Aim['basis'],
  falls: boolean,
  name: string,
  { period }: Context,
): Omit<Aim, 'name' | 'quote'> {
  const english = isEnglish(name) ? englishRow(name) : undefined
  const falling = english?.falls || /下降|降低|减少|压减|[降减]幅/.test(name) || value.amount === 0
  const down =
    falls ||
    falling ||
    value.said?.change === 'down' ||
    (basis === 'level' && isBad(name)) ||
    value.bound === 'atMost' ||
    value.bound === 'lessThan'
  const due = value.due ?? (basis === 'total' ? period?.last : undefined)
  return {
    wording: value.wording,
    bound: value.bound,
    amount: value.amount,
    ...(value.high !== undefined && { high: value.high }),
    unit: value.unit,
    direction: down && basis !== 'total' ? 'down' : 'up',
    basis,
    ...(due && { due }),
    at: value.at,
  }
}

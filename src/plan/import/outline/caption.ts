import { fold } from '../../../text/index.ts'
import { isRow } from '../../table-row.ts'
import type { Line } from '../section.ts'
import type { Mark } from './marks.ts'

const CAPTION =
  /^\s*(?:\*\*|__)?\s*表\s*(\d{1,2}(?:[-—–.]\d{1,2}){0,2}|[一二三四五六七八九十]{1,3})(?=[\s:.、]|\p{Script=Han}|["“])[\s:.、]*/u
/** 单位：亿元, between the caption and its table. */
const UNIT = /^\s*[（(]?(?:计量)?单位\s*[:：]/

/** 表1　主要指标, right above a table: it stands apart from the clauses around it, as a box does. */
export function captionAt(lines: readonly Line[], at: number): Mark | undefined {
  const below = UNIT.test(lines[at + 1]?.text ?? '') ? lines[at + 2] : lines[at + 1]
  const text = lines[at]?.text ?? ''
  if (!below || !isRow(below.text) || isRow(text)) return undefined
  const [whole, number] = CAPTION.exec(fold(text.slice(0, 60))) ?? []
  if (whole === undefined || number === undefined) return undefined
  return {
    style: 'box',
    rank: 'box',
    key: KEY,
    ordinals: [1],
    label: `表${number}`,
    custom: 100,
    sure: true,
    length: whole.length,
    spaced: false,
  }
}

/** The key of all captions. */
const KEY = '表'

/** What explains a table stands below it. */
const NOTE = /^\s*(?:注|备注|说明|(?:资料|数据)来源|续表|[*＊※①②③])/

/** A captioned table ends with its rows and notes, whatever follows. */
export const endsCaptioned = (key: string | undefined, lines: readonly Line[], { text }: Line): boolean =>
  key === KEY && !isRow(text) && !NOTE.test(text) && lines.some((line) => isRow(line.text))

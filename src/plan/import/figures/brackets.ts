import { isRate, isSize } from '../../../text/index.ts'
import { DOES, type Figure, LEADING_MAKE } from './find/index.ts'
import { withoutLead } from './tidy.ts'

/** 甲片区（4.73平方公里）, 9个（东区5个、西区4个）, 1家（面积420平方米）: how large it is, or what it is made up of. */
export function isAside(figure: Figure): boolean {
  const { relation, paragraph, segment, start, end, amount } = figure
  const open = paragraph.folded.lastIndexOf('(', start)
  const close = paragraph.folded.indexOf(')', end)
  const words = paragraph.folded.slice(open + 1, close)
  const made = relation.form === 'make' && DOES.test(paragraph.masked.slice(open + 1, start))
  const told = relation.form === 'none' || relation.shared === true || (relation.form === 'make' && !made)
  if (open < 0 || close < 0 || words.includes(')') || !told || isRate(amount.unit) || isSizeToBe(figure)) return false
  if (segment.times.length > 0 || /其中|年|月/.test(words) || isKindOf(figure)) return false
  // 43座（甲岛27座、乙岛16座）的远景目标: of what is aimed at elsewhere.
  if (/^的\p{Script=Han}{0,6}目标/u.test(paragraph.folded.slice(close + 1))) return true
  const behindAmount = /\d\P{N}{1,6}$/u.test(paragraph.masked.slice(Math.max(0, open - 8), open))
  const alone =
    paragraph.folded.slice(open + 1, start).trim() === '' && paragraph.folded.slice(end, close).trim() === ''
  if (
    isBeforeCount(paragraph.folded.slice(close + 1), amount.unit) &&
    /\p{Script=Han}$/u.test(paragraph.folded.slice(0, open))
  )
    return true
  return alone ? !behindAmount && /(?:米|公里|亩|公顷|元)$/.test(amount.unit) : behindAmount
}

/** 口袋公园（500平方米以上）20个: what is counted behind the brackets is so large; 学位（小学2000个）5000个 has parts. */
const isBeforeCount = (behind: string, unit: string): boolean => {
  const counted = /^\s*(?:不[少低]于|至少|约|达到?|突破|超过)?\s*\d[\d.,]*(?:万|亿)*\s*(\P{N}{1,8})/u.exec(behind)?.[1]
  return counted !== undefined && isSize(unit) && !counted.startsWith(unit)
}

/** 示范项目45个（公交示范项目23个）: of the same things those of one kind. */
export function isKindOf({ paragraph: { folded }, amount, start, end }: Figure): boolean {
  const open = folded.lastIndexOf('(', start)
  const whole = /(\p{Script=Han}{4})\d+(\p{Script=Han})$/u.exec(folded.slice(Math.max(0, open - 16), open))
  const kind = folded.slice(open + 1, start)
  return whole?.[2] === amount.unit && folded[end] === ')' && kind.endsWith(whole[1] ?? '') && kind.length > 5
}

/** 组建专家库（不少于50人）: how many there are to be of the one thing that is made. */
const isSizeToBe = ({ amount, bound, paragraph, segment, start, end, amounts }: Figure): boolean =>
  /^(?:atLeast|moreThan|atMost|lessThan)$/.test(bound) &&
  /[人名个家支户位]$/.test(amount.unit) &&
  paragraph.folded[start - 1] === '(' &&
  paragraph.folded[end] === ')' &&
  !amounts.has(segment.index - 1) &&
  LEADING_MAKE.test(withoutLead(textBefore(paragraph, segment)))

const textBefore = ({ masked, segments }: Figure['paragraph'], { index }: Figure['segment']): string => {
  const before = segments[index - 1]
  return before ? masked.slice(before.start, before.end) : ''
}

/** 3号线一期（24.8公里、车站19座）: brackets tell more of what is named before them. */
export function isDetail(figure: Figure): boolean {
  const { relation, paragraph, start, end } = figure
  if (isSizeToBe(figure) || isKindOf(figure)) return false
  const open = paragraph.folded.lastIndexOf('(', start)
  const close = paragraph.folded.indexOf(')', end)
  const inside = open >= 0 && close >= 0 && !paragraph.folded.slice(open, start).includes(')')
  if (/^\((?:其中|含|包括)/.test(paragraph.folded.slice(open, open + 3))) return false
  return inside && (relation.form === 'none' || relation.shared === true)
}

import { type Bound, type BoundedAmount, boundedAmountsIn, isTime } from '../../text/index.ts'
import { isYear } from './figure.ts'
import { frequenciesIn, OFTEN } from './frequency.ts'
import { type Amount, isSame } from './same.ts'
import { withoutTag } from './tag.ts'

/** An amount that a person takes for so, with the words it stands with. */
export interface Claim {
  /** The words between commas that it stands in, with those before where it has none of its own. */
  text: string
  /** As the person put it. */
  said: string
  amount: Amount
  bound: Bound
  /** What else is measured there: 五百万以内的小单占三成 is of those up to 五百万. */
  marks: Mark[]
}

/** An amount or an ordinal that says what is meant, and claims nothing. */
type Mark = { ordinal: string } | { amount: Amount; bound: Bound }

const ORDINAL = /第[一二三四五六七八九十\d]{1,3}[年期批轮阶步类]/gu
const PIECE = /(?<!\d)[,，]|[,，](?!\d)|[;；。?？!！]/u

/** Two clauses that are joined by 、 or "and" are two where each has an amount of its own. */
const isApart = (a: string, b: string): boolean => [a, b].every((words) => statedIn(words).length > 0)

function piecesOf(text: string): string[] {
  return text.split(PIECE).flatMap((piece) => {
    const parts = piece.split(/、|\band\b/u)
    return parts.length > 1 && parts.every((part, at) => at === 0 || isApart(parts[at - 1] ?? '', part))
      ? parts
      : [piece]
  })
}

/** Amounts of a text, and how often something is done. */
export function statedIn(text: string): BoundedAmount[] {
  const often = frequenciesIn(text)
  const others = boundedAmountsIn(text).filter(
    (one) =>
      !isYear(one) &&
      !/第$/u.test(text.slice(0, one.amount.start)) &&
      !often.some(({ start, end }) => one.amount.start < end && one.amount.end > start),
  )
  return [...often, ...others].sort((a, b) => a.start - b.start)
}

/** 四大专题, 一间 and 国四 only count or name; what is bound, lasts, recurs or is measured in large units may be claimed. */
const isTold = (text: string, { amount: { han, value, unit }, bound, end }: BoundedAmount): boolean =>
  unit === ''
    ? !(han && value < FEW) && !(value > 1900 && value < 2100) && !/^[\p{L}\d]/u.test(text.slice(end).replace(SAID, ''))
    : !han || value >= FEW || bound !== 'exact' || LARGE.test(unit)

/** 奖3000就行了吧: an amount that nothing is counted behind. */
const SAID = /^(?:就|才|够|行|可以|以[上下内]|左右|了|吧|吗|么|不|没错|对|是)+/u

const FEW = 20
const LARGE = /^(?:%|倍|个?百分点|每|年|个?月|周|天|日|个?小时|分钟|万|亿)/u

const LASTS = /^(?:年|个?月|周|天|日|个?小时|分钟?)$/u

/** 五百万以内的小单, 65岁以上老人, 71件里头: whom or what something else is said of. */
const isMark = (text: string, { amount, end }: BoundedAmount): boolean =>
  /^(?:周?岁)$/u.test(amount.unit) || /^(?:的(?=\S)|里[头面]?|当中|之中)/u.test(text.slice(end))

/** 高30米，要报进去吗: what is asked behind a comma is asked of what stands before it, which claims nothing. */
const ASKED_OF = /^(?:那|还|也|就|是不是)*(?:[能要得算用该许准]|可以|需要|必须|(\p{Script=Han})[不没]\1)/u

/** 过去五年, 前三年 say when. */
const isWhen = (text: string, { amount }: BoundedAmount): boolean =>
  LASTS.test(amount.unit) && /[第前近这头去来]$/u.test(text.slice(0, amount.start))

/** Every amount that a question claims, each with its own words. */
export function claimsIn(text: string, hasWords: (words: string) => boolean): Claim[] {
  let before = ''
  const pieces = piecesOf(withoutTag(text))
  const last = pieces.at(-1) ?? ''
  if (pieces.length > 1 && ASKED_OF.test(last) && !statedIn(last).length) return []
  return pieces.flatMap((piece) => {
    const own = hasWords(piece) || before === '' ? piece : `${before},${piece}`
    if (hasWords(piece)) before = own
    return claimsOf(piece, own)
  })
}

function claimsOf(piece: string, text: string): Claim[] {
  const all = statedIn(piece).filter((one) => !isWhen(piece, one))
  const marks = all.filter((one) => isMark(piece, one))
  const told = all.filter((one) => !marks.includes(one) && isTold(piece, one))
  // 每天30分钟, 五年涨9个点: what is said of a time is the amount.
  const amounts = told.filter(({ amount }) => amount.unit !== OFTEN && !isYears(amount))
  const claimed = amounts.length ? amounts : told.slice(0, 1)
  const asMarks: Mark[] = [
    ...marks.map(({ amount, bound }) => ({ amount, bound })),
    ...[...piece.matchAll(ORDINAL)].map(([ordinal]) => ({ ordinal })),
  ]
  return claimed.map(({ amount, bound, start, end }) => ({
    text,
    said:
      amount.unit === OFTEN
        ? piece.slice(start, end)
        : `${amount.value}${amount.high === undefined ? '' : `-${amount.high}`}${amount.unit}`,
    amount: { value: amount.value, unit: amount.unit, ...(amount.high !== undefined && { high: amount.high }) },
    bound: FORBIDS.test(piece.slice(0, start)) && UP.has(bound) ? 'atMost' : bound,
    marks: asMarks,
  }))
}

/** 别超400块: no more than that. */
const FORBIDS = /(?<![分级区类])(?:别|不要|不许)$/u
const UP: ReadonlySet<Bound> = new Set(['atLeast', 'moreThan'])

const isYears = ({ unit }: Amount): boolean => LASTS.test(unit) && !/小时|分/u.test(unit) && isTime(unit)

const DOWN: ReadonlySet<Bound> = new Set(['atMost', 'lessThan'])

/** 以上 is no 以下. */
export const isOpposed = (a: Bound, b: Bound): boolean => (UP.has(a) && DOWN.has(b)) || (DOWN.has(a) && UP.has(b))

/** How many of its marks the words around an amount have. */
export function marksIn(words: string, { marks }: Claim): number {
  const stated = statedIn(words)
  return marks.filter((mark) =>
    'ordinal' in mark
      ? words.includes(mark.ordinal)
      : stated.some((one) => isSame(mark.amount, one.amount) && !isOpposed(mark.bound, one.bound)),
  ).length
}

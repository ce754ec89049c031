import { chineseNumber, HAN_NUMBER } from './chinese-number.ts'
import { anyOf, blank, fold } from './fold.ts'
import { COUNT_UNITS, MEASURE_UNITS, RATE_UNITS } from './units.ts'

/** A number with its unit and the words beside it that say how it binds. */
export interface Quantity {
  /** From the comparing word before the number to the comparing word after it. */
  start: number
  end: number
  low: number
  high?: number
  unit: string
  /** 突破, 不低于, 控制在 …; empty where there is none. */
  before: string
  /** 以上, 左右, 以内 …; empty where there is none. */
  after: string
  /** Written in Chinese numerals. */
  han: boolean
}

const BEFORE = anyOf([
  ...[
    '突破',
    '超过',
    '超出',
    '超',
    '高于',
    '大于',
    '多于',
    '逾',
    '>',
    '不低于',
    '不少于',
    '不小于',
    '不短于',
    '至少',
    '≥',
  ],
  ...[
    '不超过',
    '不高于',
    '不大于',
    '不多于',
    '不得超过',
    '≤',
    '控制在',
    '控制到',
    '低于',
    '少于',
    '小于',
    '<',
    '约',
    '大约',
    '近',
    '接近',
  ],
])
const REACH = anyOf([
  ...[
    '达到',
    '达',
    '提高到',
    '提高至',
    '提升到',
    '提升至',
    '增加到',
    '增加至',
    '增长到',
    '增至',
    '扩大到',
    '上升到',
    '保持在',
    '稳定在',
    '维持在',
  ],
  ...[
    '降到',
    '降至',
    '降低到',
    '降低至',
    '下降到',
    '下降至',
    '减少到',
    '减至',
    '压减到',
    '压减至',
    '缩短到',
    '缩短至',
    '缩小到',
    '发展到',
  ],
])
const AFTER = '(?:及|或|或者)?(?:以上|以下|以内|之内|以外|左右|上下|内(?!容|部|外|地|涵|生|需|陆|河|河))'
const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const PERCENT = `百分之(?:${HAN_NUMBER})(?:点[零〇一二三四五六七八九]+)?`
const FRACTION = `${HAN_NUMBER}分之${HAN_NUMBER}|一半|半数|(?<=[过超])半|${HAN_NUMBER}成(?=以上|左右|以内|[,。;]|$)`
const PLAIN_UNIT = anyOf([...COUNT_UNITS, ...MEASURE_UNITS, ...RATE_UNITS])
const UNIT = `(?:${PLAIN_UNIT})(?:/(?:百|千|万|亿)?(?:${PLAIN_UNIT}))?`
const SCALE = '万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百'

const PATTERN = new RegExp(
  [
    `(?<before>(?:${REACH})?(?:为)?(?:${BEFORE})?|过(?=半))\\s*`,
    `(?:(?<part>${PERCENT}|${FRACTION})(?:(?:[-—–~至到]{1,2})(?<partHigh>${PERCENT}))?`,
    `|(?<low>${DIGITS}|${HAN_NUMBER})\\s*(?<lowUnit>(?:${SCALE})?(?:${UNIT})?)\\s*(?:[-—–~至到]{1,2})\\s*(?<high>${DIGITS}|${HAN_NUMBER})(?<highUnit>(?:${SCALE})?(?:${UNIT})?)`,
    `|(?<one>${DIGITS}|${HAN_NUMBER})\\s*(?<more>[余多几])?\\s*(?<scale>${SCALE})?(?<more2>[余多])?(?<unit>${UNIT})?)`,
    `(?<after>${AFTER}|的目标)?`,
  ].join(''),
  'g',
)

/** Words in which a number is a name, a date or a ratio's base, and no amount. */
const NAMES: RegExp[] = [
  /“[^“”]*”|‘[^‘’]*’|《[^《》]*》|「[^」]*」/g,
  /[([〔【][^()[\]〔〕【】]*[)\]〕】]/g,
  /(?:19|20)\d\d年?\s*[-—–~至到]{1,2}\s*(?:19|20)?\d\d年|(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?/g,
  /\d{1,2}月(?:\d{1,2}日|底|末|份|前)/g,
  /每(?:隔)?[\d一二两三四五六七八九十百千万亿]*(?:名|个|万|千|百|人|户|年|月|日|周|天|平方公里|公里)+/g,
  /第[\d一二三四五六七八九十百]+/g,
  /[A-Za-z]+[-.]?\d+(?:\.\d+)?|\d+\+\w+|\d+[DGKg](?![A-Za-z])/g,
  /一体|一系列|一批|一个|一种|一些|一定|一次性|一站式|一流|统一|一二三产|万众|百姓|千家万户|千方百计|一方面|十分|一张图|一张网|一张表/g,
  /\d+×\d+|\d+\.\d+版/g,
]

/** The text, folded, with names, dates and brackets blanked out; every place stays where it was. */
export function withoutNames(text: string): string {
  return NAMES.reduce(blank, fold(text))
}

/** Every amount in a text whose names were blanked out. */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const quantity = match.groups?.part ? fraction(match) : amount(match)
    return quantity && Number.isFinite(quantity.low) ? [quantity] : []
  })
}

const spanOf = (match: RegExpExecArray) => {
  const lead = /^(?:为(?![^\d]*(?:以上|以下)))?\s*/.exec(match[0])?.[0].length ?? 0
  return { start: match.index + lead, end: match.index + match[0].trimEnd().length }
}

function fraction(match: RegExpExecArray): Quantity {
  const { part = '', partHigh, before = '', after = '' } = match.groups ?? {}
  return {
    ...spanOf(match),
    low: percentOf(part),
    ...(partHigh && { high: percentOf(partHigh) }),
    unit: '%',
    before: before.replace('过', '超过').replace('超超过', '超过'),
    after,
    han: true,
  }
}

function percentOf(text: string): number {
  if (/^(?:一半|半数|半)$/.test(text)) return 50
  if (text.endsWith('成')) return chineseNumber(text.slice(0, -1)) * 10
  const [base = '', share = ''] = text.split('分之')
  const [whole = '', decimals] = share.split('点')
  const digits = decimals && [...decimals].map((char) => '零一二三四五六七八九'.indexOf(char)).join('')
  if (base === '百') return chineseNumber(whole) + (digits ? Number(`0.${digits}`) : 0)
  return Math.round((chineseNumber(whole) / chineseNumber(base)) * 10_000) / 100
}

function amount(match: RegExpExecArray): Quantity | undefined {
  const { before = '', after = '', low, high = '', lowUnit = '', highUnit = '' } = match.groups ?? {}
  if (low === undefined) return single(match)
  const [bottom, bottomScale] = numberOf(low)
  const [top, topScale] = numberOf(high)
  if (!(top > bottom)) return undefined
  const unit = topScale + highUnit || bottomScale + lowUnit
  return { ...spanOf(match), low: bottom, high: top, unit, before, after, han: !/\d/.test(low) }
}

function single(match: RegExpExecArray): Quantity | undefined {
  const { before = '', one = '', more = '', more2 = '', scale = '', unit = '', after = '' } = match.groups ?? {}
  const [low, hanScale] = numberOf(one)
  const han = !/\d/.test(one)
  const fullUnit = hanScale + scale + unit
  if (han && (!fullUnit || /^[百千万亿]/.test(one))) return undefined
  return { ...spanOf(match), low, unit: fullUnit, before, after: after || (more || more2 ? '余' : ''), han }
}

/** The number and, of one written in Chinese, the 万 or 亿 that belongs to its unit. */
function numberOf(text: string): [number, string] {
  if (/\d/.test(text)) return [Number(text.replaceAll(',', '')), '']
  const [, head = '', scale = ''] = /^(.+?)(万亿|亿|万)?$/.exec(text) ?? []
  return [chineseNumber(head), scale]
}

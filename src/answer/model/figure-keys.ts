import { normalise } from '../search/index.ts'
import { chineseNumber } from './numerals.ts'
import { comparatorsIn } from './polarity.ts'

const SCALES: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 }
const WORDED: Record<string, number> = { trillion: 1e12, billion: 1e9, million: 1e6, thousand: 1e3 }
const NUMBER = '\\d+(?:,\\d{3})*(?:\\.\\d+)?'
const SCALE = '(?:万亿|千万|百万|亿|万|千|百| ?(?:trillion|billion|million|thousand)\\b)'
const AFTER = '及?以上|及?以下|以内|左右|以后|以前|底前|年底|底|之前|前|初|末|上半年|下半年|起'
const COUNTED =
  '[个项家条类种所座处名人元亩吨年月日天篇件次倍户大步章级号期批台套辆张份款位片支只头株升米里度分秒点层页册部卷集届轮门间栋场路组对双棵杯瓶箱袋车船架口井管网站园区县市镇乡村街]'
const UNIT = `个百分点|个月|人次|批次|平方米|平方公里|公里|毫米|小时|分钟|[%‰]|元/吨|(?!${AFTER}|至|到|多|余)${COUNTED}|[ -]?(?:days?|weeks?|months?|years?|hours?|minutes?|percent|dollars?|people|yuan|tons?|hectares?|kilometers?|times)\\b|[a-z](?![a-z])`
const BEFORE =
  '不得?(?:超过|高于|大于|多于|低于|少于|小于)|超过|突破|高于|大于|多于|低于|少于|小于|至少|至多|最多|最少|大?约|近|逾|(?:at least|at most|no (?:more|less|fewer|later) than|not more than|more than|less than|up to|about|nearly) '
const DATE = /(从|自)?(\d{4})(?:年|-)(\d{1,2})(?:[月-](\d{1,2})日?|月)(底前|底|前|初|上旬|中旬|下旬|起|后)?/gu
const RANGE = new RegExp(`(${NUMBER})(${SCALE})?(${UNIT})?(?:-|至|到)(${NUMBER})(${SCALE})?(${UNIT})?(${AFTER})?`, 'gu')
const SINGLE = new RegExp(
  `(${BEFORE}|[从自](?=\\d{4}年))?([a-z][a-z-]*)?(${NUMBER})([多余])?(${SCALE})?([多余])?(${UNIT})?(${AFTER})?`,
  'gu',
)
const CLASSIFIER =
  '个百分点|个月|人次|个|项|家|条|类|种|所|座|处|名|人|元|亩|吨|年|月|日|天|篇|件|次|倍|户|大|步|方面|部分|章|级'
const CHINESE = new RegExp(
  `(${BEFORE})?(第|百分之)?([零〇一二两三四五六七八九十百千万亿]+)(${CLASSIFIER})?(${AFTER})?`,
  'gu',
)
/** Where the first number of a text stood in what is left of it; the second is one character further, and so on. */
const FIRST_MARK = 0xe000

const amountOf = (digits: string, scale = '') => {
  const factor = SCALES[scale.trim()] ?? WORDED[scale.trim()] ?? 1
  return String(Number((Number(digits.replaceAll(',', '')) * factor).toPrecision(12)))
}

/** 二〇二〇 is 2020; undefined where the characters are a name, such as 十三五. */
function spelt(numeral: string): number | undefined {
  const digits = [...numeral.replaceAll('〇', '零')].map((char) => '零一二三四五六七八九'.indexOf(char))
  if (digits.every((digit) => digit >= 0) && digits.length > 1) return Number(digits.join(''))
  return /[一二三四五六七八九]{2}/u.test(numeral) ? undefined : chineseNumber(numeral)
}

/** What a number is bounded by, before it and behind it, and what else stands behind it, such as 年底. */
function boundsOf(before: string, after: string): [bounds: string, rest: string] {
  const isBound = comparatorsIn(`1${after}`).length > 0
  return [comparatorsIn(`${before}1${after}`).join(''), isBound ? '' : after]
}

/** The key of a Chinese numeral; undefined for words such as 一批 and 统一, which give no number. */
function chineseKey([before = '', kind = '', numeral = '', unit = '', after = '']: Groups, raw: string) {
  const vague = !kind && (!unit || numeral === '一') && (numeral.length < 2 || /^[百千万亿]+$/u.test(numeral))
  if (vague) return undefined
  const value = spelt(numeral)
  if (value === undefined) return raw
  const [bounds, rest] = boundsOf(before, after)
  return `${bounds}${kind === '百分之' ? `${value}%` : `${kind}${value}${unit}`}${rest}`
}

type Groups = (string | undefined)[]

/**
 * Every number of a text as one comparable word: its value, unit, range, bounds and date together,
 * so that 1.3万亿元 and 13000亿元 are the same, and 30个 is not 30个左右, 30项 or 25－30个.
 * `rest` is the normalised text with a mark for each of them, which `figureAt` reads.
 */
export function figuresOf(text: string): { keys: string[]; rest: string } {
  const keys: string[] = []
  const taken = (pattern: RegExp, keyOf: (groups: Groups, raw: string) => string | undefined) => (rest: string) =>
    rest.replace(pattern, (raw: string, ...found: unknown[]) => {
      const key = keyOf(
        found.slice(0, 8).map((group) => (typeof group === 'string' ? group : undefined)),
        raw,
      )
      return key === undefined ? raw : String.fromCodePoint(FIRST_MARK + keys.push(key) - 1)
    })
  const dates = taken(
    DATE,
    ([since = '', year, month, day, after = '']) =>
      `${since && '自'}${year}年${Number(month)}月${Number(day ?? 0)}${after}`,
  )
  const ranges = taken(RANGE, ([from = '', scaleFrom, unitFrom, to = '', scaleTo, unitTo, after = '']) => {
    const unit = unitTo ?? unitFrom ?? ''
    return `${amountOf(from, scaleFrom ?? scaleTo)}-${amountOf(to, scaleTo)}${unit.trim()}${after}`
  })
  const singles = taken(
    SINGLE,
    ([before = '', latin = '', digits = '', some = '', scale, more = '', unit = '', after = '']) => {
      const [bounds] = boundsOf(before, `${some || more}${after}`)
      const [, rest] = boundsOf('', after)
      const since = /[从自]/u.test(before) ? '自' : ''
      return `${since}${bounds}${latin}${amountOf(digits, scale)}${unit.trim()}${rest}`
    },
  )
  const plain = normalise(text).replace(/\p{Co}/gu, ' ')
  return { keys, rest: taken(CHINESE, chineseKey)(singles(ranges(dates(plain)))) }
}

/** Which number of a text a character of its `rest` marks. */
export const figureAt = (mark: string): number => (mark.codePointAt(0) ?? 0) - FIRST_MARK

export const figureKeys = (text: string): string[] => figuresOf(text).keys

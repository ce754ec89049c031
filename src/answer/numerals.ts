/** A number with its unit, as it stands in a text. */
export interface Figure {
  value: number
  unit: string
  raw: string
  at: number
}

const DIGITS = '零一二三四五六七八九'
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 }
const UNITS =
  '个百分点|个|项|家|条|类|种|所|座|处|名|人次|人|亿元|万元|元|钱|亩|公顷|吨|公里|毫米|平方米|%|年|个月|月|日|天|篇|件|张|大|步|方面|部分|章|点|倍|户|辆|台|套|批次|小时|分钟|起|次'
const ARABIC = new RegExp(`(?<![a-z])(\\d[\\d,]*(?:\\.\\d+)?)(?:余|多)?\\s*(万亿|亿|万|千|百)?\\s*(?:多|余)?(${UNITS})?`, 'gu')
const CHINESE = new RegExp(`(百分之)?([零一二两三四五六七八九十百千万亿]+)(多|余)?(${UNITS})?`, 'gu')

/** 一万三千 → 13000; undefined where the characters do not make a number. */
export function chineseNumber(text: string): number | undefined {
  let [total, section, digit] = [0, 0, 0]
  for (const [index, char] of [...text.replaceAll('两', '二')].entries()) {
    if (DIGITS.includes(char)) digit = DIGITS.indexOf(char)
    else if (TENS[char]) {
      section += (digit || (index === 0 ? 1 : 0)) * TENS[char]
      digit = 0
    } else {
      total = (total + section + digit) * (LARGE[char] ?? Number.NaN)
      section = digit = 0
    }
  }
  const value = total + section + digit
  return Number.isFinite(value) ? value : undefined
}

function scaled(value: number, scale: string, unit: string): Pick<Figure, 'value' | 'unit'> {
  if (scale === '百' || scale === '千') return { value: value * (TENS[scale] ?? 1), unit }
  if (unit === '元') return { value: (value * (LARGE[scale] ?? 1)) / 1e8, unit: '亿元' }
  if (unit === '万元') return { value: value / 1e4, unit: '亿元' }
  if (scale === '亿' || scale === '万亿') return { value: (value * (LARGE[scale] ?? 1)) / 1e8, unit: unit || '亿元' }
  return { value: value * (LARGE[scale] ?? 1), unit }
}

function arabic(text: string): Figure[] {
  return [...text.matchAll(ARABIC)].map((match) => {
    const [raw, digits = '', scale = '', unit = ''] = match
    return { ...scaled(Number(digits.replaceAll(',', '')), scale, unit), raw: raw.trim(), at: match.index }
  })
}

function chinese(text: string): Figure[] {
  return [...text.matchAll(CHINESE)].flatMap((match) => {
    const [raw, percent, numeral = '', , unit = ''] = match
    const before = text.slice(0, match.index)
    const value = chineseNumber(numeral)
    const meant = percent || (unit && value !== 1 && !/第$/.test(before)) || numeral.length > 2
    if (value === undefined || !meant || value === 0) return []
    return [{ ...scaled(value, '', percent ? '%' : unit), raw, at: match.index }]
  })
}

const ENGLISH = /(\d[\d,]*(?:\.\d+)?) (trillion|billion|million)(?: (?:yuan|rmb))?/gu
const SCALES: Record<string, number> = { trillion: 1e4, billion: 10, million: 0.01 }
const WORD = /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty)\b/gu
const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const ROUND: Record<string, number> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60 }

function english(text: string): Figure[] {
  const money = [...text.matchAll(ENGLISH)].map(({ 0: raw, 1: digits = '', 2: scale = '', index: at }) => {
    return { value: Number(digits.replaceAll(',', '')) * (SCALES[scale] ?? 1), unit: '亿元', raw, at }
  })
  const words = [...text.matchAll(WORD)].map(({ 0: raw, index: at }) => {
    return { value: ROUND[raw] ?? WORDS.indexOf(raw), unit: '', raw, at }
  })
  return [...money, ...words]
}

/** Every number in a normalised text; money in 亿元, so that 1.3万亿元 and 13000亿元 are one figure. */
export function figuresIn(text: string): Figure[] {
  const found = english(text)
  const digits = arabic(text).filter(({ at }) => !found.some((other) => other.at === at))
  return [...found, ...digits, ...chinese(text)].sort((a, b) => a.at - b.at)
}

const COUNTED = /^(个|项|家|条|类|种|所|座|处|件|大|步|方面|部分|章|点)?$/u

/** Whether two units may measure the same thing. */
export const sameUnit = (a: string, b: string): boolean =>
  a === b || (COUNTED.test(a) && COUNTED.test(b)) || (/[元钱]$/.test(a) && /[元钱]$/.test(b))

export const yearsIn = (text: string): number[] =>
  [...text.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d|[项个家%亿万元])/gu)].map((match) => Number(match[1]))

/** A number in digits that is no date. */
export const isQuantity = ({ raw, value, unit }: Figure): boolean =>
  /\d/.test(raw) && !/^[年月日]$/.test(unit) && !(unit === '' && value > 1900 && value < 2100)

import { chineseNumber } from './chinese-number.ts'
import { fold } from './fold.ts'

/** A stated time by which something is to be so. */
export interface Deadline {
  /** Place of its words in the text. */
  start: number
  end: number
  /** Last day of the stated time, YYYY-MM-DD. */
  day: string
  /** More exact than a year: 2019年6月底前, 2019年上半年. */
  exact: boolean
}

type Found = RegExpExecArray

const YEAR = '(20\\d\\d)年'
const NOT_BASE = '(?<![比较从自由与同截]|相比|截至|截止到?)'
const BEFORE = '(?:之前|以前|前)'

/** Forms of a stated time, the more exact first; each gives its last day. */
const FORMS: [RegExp, (found: Found) => string, boolean?][] = [
  [form(`${YEAR}(\\d{1,2})月(\\d{1,2})日${BEFORE}`), ([, y, m, d]) => iso(y, Number(m), Number(d)), true],
  [form(`${YEAR}(\\d{1,2})月[底末]${BEFORE}?`), ([, y, m]) => monthEnd(y, Number(m)), true],
  [form(`${YEAR}(\\d{1,2})月${BEFORE}`), ([, y, m]) => monthEnd(y, Number(m) - 1), true],
  [form(`${YEAR}(?:的)?上半年[底末]?${BEFORE}?`), ([, y]) => monthEnd(y, 6), true],
  [form(`${YEAR}(?:第)?([一二三四1-4])季度[底末]?${BEFORE}?`), ([, y, q]) => monthEnd(y, quarter(q) * 3), true],
  [form(`${YEAR}年?[底末]${BEFORE}?`), ([, y]) => monthEnd(y, 12)],
  [/20\d\d年?\s*[-—–~至到]{1,2}\s*(20\d\d)年(?:期间|间|,)/g, ([, y]) => monthEnd(y, 12)],
  [
    form(`(?:到|至|力争|在|于)${YEAR}(?!\\d{1,2}月|开始|起|以来|印发|发布|的?基础|的?水平)`),
    ([, y]) => monthEnd(y, 12),
  ],
  [form(`${YEAR}(?:内|${BEFORE})`), ([, y]) => monthEnd(y, 12)],
  [/(?:^|[。;:,\n])\s*(20\d\d)年(?=[,、:])/g, ([, y]) => monthEnd(y, 12)],
  [
    /(?:^|[。;:,\n])\s*(20\d\d)年(?=(?:初步|基本|全面|率先|力争|全国|全省|全市)*(?:建成|实现|完成|达到|建立|形成|启动|取得|覆盖))/g,
    ([, y]) => monthEnd(y, 12),
  ],
  [/“?十([三四五六])五”?(?:规划)?(?:期?末|期间|时期)/g, ([, n]) => monthEnd(fiveYearEnd(n), 12)],
  [/到“?十([三四五六])五”?末/g, ([, n]) => monthEnd(fiveYearEnd(n), 12)],
  [/到本?(?:世纪|21世纪)中叶/g, () => '2050-12-31'],
]

function form(source: string): RegExp {
  return new RegExp(`${NOT_BASE}(?:到|至|力争|在|于)?${source}`, 'g')
}

const iso = (year: string | undefined, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const monthEnd = (year: string | undefined, month: number) =>
  new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10)

const quarter = (text: string | undefined) => (/^\d$/.test(text ?? '') ? Number(text) : chineseNumber(text ?? '一'))

const fiveYearEnd = (han: string | undefined) => String(1955 + 5 * (10 + chineseNumber(han ?? '三')))

/** Every stated deadline of the text in order; where two forms overlap, the more exact one. */
export function deadlinesIn(text: string): Deadline[] {
  const folded = fold(text)
  const found: Deadline[] = []
  for (const [pattern, day, exact] of FORMS)
    for (const match of folded.matchAll(pattern)) {
      const lead = /^[。;:,\n\s]*[在于]?/.exec(match[0])?.[0].length ?? 0
      const start = match.index + lead
      const end = match.index + match[0].replace(/,$/, '').length
      if (!found.some((other) => start < other.end && end > other.start))
        found.push({ start, end, day: day(match), exact: exact ?? false })
    }
  return found.filter(({ day }) => /^\d{4}-\d\d-\d\d$/.test(day)).sort((a, b) => a.start - b.start)
}

export interface Period {
  start: string
  end: string
}

const SPAN = /(20\d\d)年?\s*[-—–~至到]{1,2}\s*(20\d\d)\s*年?/
const FIVE_YEARS = /“?十([三四五六])五”?|第十([三四五六])个五年/

/** Spans of years that a text names, such as 2021—2023年. */
export const spansIn = (text: string): Period[] =>
  [...fold(text).matchAll(new RegExp(SPAN, 'g'))].map(([, from, to]) => ({
    start: `${from}-01-01`,
    end: `${to}-12-31`,
  }))

/** The years that a title names: （2018—2020年）, “十四五”, 2021 Action Plan. */
export function periodNamed(title: string): Period | undefined {
  const folded = fold(title)
  const [span] = spansIn(title)
  if (span) return span
  const years = FIVE_YEARS.exec(folded)
  if (years) return fiveYears(years[1] ?? years[2])
  const year = /(?<!\d)(20\d\d)(?!\d)(?!年?(?:远景|第))/.exec(folded)?.[1]
  return year ? { start: `${year}-01-01`, end: `${year}-12-31` } : undefined
}

/** The five-year plan that a text names, such as “十三五”. */
export function fiveYearPlans(text: string): Period[] {
  return [...fold(text).matchAll(new RegExp(FIVE_YEARS, 'g'))].map((found) => fiveYears(found[1] ?? found[2]))
}

function fiveYears(han: string | undefined): Period {
  const end = Number(fiveYearEnd(han))
  return { start: `${end - 4}-01-01`, end: `${end}-12-31` }
}

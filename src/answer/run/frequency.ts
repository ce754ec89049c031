import { type BoundedAmount, numeralAt } from '../../text/index.ts'

/** What 每 is counted by, in months. */
const MONTHS: readonly [RegExp, number][] = [
  [/^(?:学年|年)/u, 12],
  [/^学期/u, 6],
  [/^季/u, 3],
  [/^月/u, 1],
  [/^(?:周|星期)/u, 0.25],
  [/^[天日]/u, 1 / 30],
]
const NUMBER = '半|[一二两三四五六七八九十]|\\d{1,2}'
const SPAN = '学年|学期|年|季度?|月|周|星期|[天日]'
/** 每三年, 每半年, 每学期. */
const EVERY = new RegExp(`每(${NUMBER})?个?(${SPAN})`, 'gu')
/** 三年搞一届, 一季度考一次, 一个月一交: so long for once. */
const ONCE = new RegExp(
  `(?<![第前近这每\\d.])(${NUMBER})个?(${SPAN})(?![底末初前后内])\\p{Script=Han}{0,4}一(?:次|届|回|场|遍|\\p{Script=Han}(?=[吗吧么呢,，。?？]|$))`,
  'gu',
)

/** The unit of how often something is done: its value is months. */
export const OFTEN = '每'

/** How often a text says that something is done, in order. */
export function frequenciesIn(text: string): BoundedAmount[] {
  const found = [EVERY, ONCE].flatMap((sign) => [...text.matchAll(sign)].flatMap((match) => readAs(match)))
  return found.sort((a, b) => a.start - b.start)
}

function readAs({ index = 0, 0: words, 1: number = '', 2: span = '' }: RegExpMatchArray): BoundedAmount[] {
  const months = MONTHS.find(([sign]) => sign.test(span))?.[1]
  const times = number === '半' ? 0.5 : number === '' ? 1 : numeralAt(number.replace('两', '二'), 0)?.value
  if (months === undefined || times === undefined) return []
  const end = index + words.length
  return [
    { amount: { start: index, end, value: months * times, unit: OFTEN, han: true }, bound: 'exact', start: index, end },
  ]
}

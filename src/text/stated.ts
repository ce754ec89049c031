/** A number as it stands in a folded text. */
export interface Numeral {
  start: number
  end: number
  value: number
  /** 两三, 十五六: anything from `value` to this. */
  high?: number
  /** over: 30余, 上千; under: 近百; some: 数十, 几百. No exact number is meant. */
  vague?: 'over' | 'under' | 'some'
  /** What else the writing may mean, such as 1.3 for 1,30. */
  or?: number[]
  /** The last 万, 亿, 万亿 or million, where the number ends with it: it may as well belong to the unit. */
  scale: '' | '万' | '亿' | '万亿' | 'million' | 'billion' | 'trillion'
  /** Written without a digit of 0–9. */
  han: boolean
}

/** An amount as it stands in a text: a number with its unit, without the words that bind it. */
export interface Amount {
  start: number
  end: number
  /** In `unit`. */
  value: number
  /** 25-30个, 两三家: up to this, in `unit`. */
  high?: number
  /** As usually written, with its 万, 亿 or million: 亿元, 万平方米, %, million people, £ billion. Empty where none was recognised. */
  unit: string
  /** No exact number is meant: over (30余个, 上千人), least (20 or more homes), under (近百家), some (数十家). */
  vague?: 'over' | 'least' | 'under' | 'some'
  /** What else the writing may mean; then nobody should guess. */
  or?: number[]
  /** Written in words alone: such words often count nothing (一个, 两手, one). */
  han: boolean
}

/** How an amount binds. 不低于 includes the number; 突破 and 超过 do not. */
export type Bound = 'exact' | 'range' | 'approximate' | 'atLeast' | 'moreThan' | 'atMost' | 'lessThan'

/** An amount with the words that bind it. */
export interface BoundedAmount {
  amount: Amount
  bound: Bound
  /** From the first binding word to the last. */
  start: number
  end: number
  /** The words after the amount bind it by themselves: 90%以上. They may then hold for the amounts before it, too. */
  after?: Bound
}

/** What a stated time is to the words around it. */
export type TimeRole =
  /** by its last day, or in it: 2025年底前, 到2025年, 2025年6月, 3年内 */
  | 'by'
  /** from its first day on: 2021年起 */
  | 'from'
  /** what something is compared with: 较2020年, 2020年的基础上 */
  | 'base'
  /** how things were: 截至2023年底, 2019年以来 */
  | 'past'
  /** again and again: 每年, 每季度, 每年4月底前 */
  | 'every'

export type Grain = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'years'

/** A time as it stands in a text. Days are YYYY-MM-DD. */
export interface StatedTime {
  start: number
  end: number
  role: TimeRole
  /** First and last day; absent where the text alone does not tell, as with 年内 or 每年. */
  first?: string
  last?: string
  /** How exact it is said; 每季度 is a quarter. */
  grain: Grain
  /** The last day depends on when the text was issued, or on the year that was named before it. */
  relative?: true
}

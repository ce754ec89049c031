import type { Language, Sentences } from '../../locale/index.ts'
import type { Plan, Target } from '../../plan/plan.ts'
import { type Decimal, figure } from '../../progress/decimal.ts'
import type { LiveRecord, RecordPeriod, ShownRecord } from '../../progress/query/index.ts'
import type { Part } from '../draft.ts'

/** What sentences on the record are worded with. */
export interface RecordWords {
  language: Language
  t: Sentences
  say: Sentences['record']
  plan: Plan
  /** Members' names by their ids. */
  people: ReadonlyMap<string, string>
}

const numbersIn = (text: string): string[] => text.normalize('NFKC').match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []

/** A sentence whose numbers are those of what it is made from. */
export function partOf<A extends unknown[]>(sentence: (...args: A) => string, ...args: A): Part {
  return { text: sentence(...args), figures: numbersIn(JSON.stringify(args)) }
}

/** The same, with the plan's words that a target stands on. */
export const citing = (part: Part, { clause, quote }: Target): Part => ({
  ...part,
  citations: [{ path: clause, quote }],
})

export const itemName = ({ say }: RecordWords, { code, name }: { code: string; name: string }): string =>
  say.item(code, name)

export const amountOf = ({ t }: RecordWords, amount: Decimal, unit: string): string =>
  t.target.amounts.exact(figure(amount), unit)

/** Percentages differ by percentage points. */
export const differenceIn = (words: RecordWords, amount: Decimal, unit: string): string =>
  amountOf(words, amount, unit === '%' ? words.t.target.percentagePoints : unit)

export const spanOf = ({ say }: RecordWords, { from, to, point }: RecordPeriod): string =>
  point ? say.span(to, to) : say.span(from, to)

export const nameOf = ({ say, people }: RecordWords, memberId: string): string => people.get(memberId) ?? say.someone

/** +5个, at 9800亿元; empty for a step of a task. */
export function amountIn({ say, t }: RecordWords, { add, level }: LiveRecord, unit: string): string {
  if (add !== null) return say.added(t.target.amounts.exact(String(add), unit))
  return level === null ? '' : say.setTo(t.target.amounts.exact(String(level), unit))
}

export const unitIn = ({ item }: ShownRecord): string => (item?.type === 'target' ? item.unit : '')

/** How an entry stands, where it does not simply count. */
export function stateWords({ say }: RecordWords, { record, state, earlier, later }: ShownRecord): string {
  if (state === 'corrected') return say.states.corrected(later?.number ?? 0)
  if (state === 'withdrawn') return say.states.withdrawn(later?.number ?? 0)
  if (state === 'withdrawal') return say.states.withdrawal(record.supersedes ?? 0)
  if (state === 'counts') return earlier ? say.states.corrects(earlier.number) : ''
  return say.states[state]
}

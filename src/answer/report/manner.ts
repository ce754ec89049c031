import type { Language } from '../../locale/index.ts'
import type { NamedPeriod } from '../question/index.ts'
import type { SaidClause } from './clauses.ts'
import { signOf } from './manner-signs.ts'

/** Whether a whole message asks or supposes: then nothing in it is reported, whatever facts it holds. */
export const asksOrSupposes = (plain: string, language: Language): boolean =>
  signOf('asks', language).test(plain) || signOf('supposes', language).test(plain)

/** A message, as one of its clauses stands in it. */
export interface Told {
  language: Language
  today: string
  all: readonly SaidClause[]
}

/** The clauses that say that something has happened, and those that say how much of it where they do not. */
export function reportingClauses(all: readonly SaidClause[], language: Language, today: string): SaidClause[] {
  const told = { language, today, all }
  const reporting = all.filter((clause) => reports(clause, told))
  if (!reporting.length || reporting.some(({ amounts }) => amounts.length)) return reporting
  // 刚接到通知，第22家获批: the amount stands beside it.
  return all.filter((clause) => reporting.includes(clause) || (clause.amounts.length && !isOtherwise(clause, language)))
}

/** Whether a clause speaks of what is wished, expected, denied or heard. */
const isOtherwise = ({ bare }: SaidClause, language: Language): boolean =>
  (['ahead', 'negates', 'hearsay'] as const).some((sign) => signOf(sign, language).test(bare))

function reports(clause: SaidClause, told: Told): boolean {
  const { language, today, all } = told
  const { bare, amounts } = clause
  if (isOtherwise(clause, language)) return false
  const has = (sign: 'ended' | 'past' | 'counted') => signOf(sign, language).test(unnamed(clause, language))
  if (amounts.length) return isTold(clause, told) || has('counted')
  // Lab opened on Monday: where no auxiliary tells that something was done, its day does.
  const isDated = has('past') && isOnDay(today)(clause)
  return (has('ended') || isDated) && !all.some(isJudged(language)) && !signOf('addresses', language).test(bare)
}

/** Whether an amount is told as something that was, and not only stands there as it would in a plan: 新增50个. */
export const isTold = (clause: SaidClause, { language, today, all }: Told): boolean =>
  (['ended', 'past'] as const).some((sign) => signOf(sign, language).test(unnamed(clause, language))) ||
  timesOf(clause, all).some(isOver(today))

/** Without what only names things. */
const unnamed = ({ bare }: SaidClause, language: Language): string => bare.replace(signOf('names', language), ' ')

/** When it was may be said before, or stand beside it: 示范项目3个，6月28日验收. */
const timesOf = (clause: SaidClause, all: readonly SaidClause[]): SaidClause[] =>
  all.filter((other, at) => at <= all.indexOf(clause) || other.amounts.length === 0)

/** 电梯装了又坏，烦死了: whoever complains reports no step. */
const isJudged =
  (language: Language) =>
  ({ bare }: SaidClause): boolean =>
    signOf('judges', language).test(bare)

const daysOf = ({ from, to }: NamedPeriod): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

const MONTH = 32
const HALF = 190

/** 到2020年, 6月底前, by June: when something is due. */
const UNTIL = { before: /(?<!截)[到至]$|\b(?:by|before|until|till|than)(?: the)? $/u, after: /^之?以?前/u }

/** A time that has come is named: 6月30日建成3个. 2020年 is what plans speak of; 去年 is over. */
const isOver =
  (today: string) =>
  ({ periods, text }: SaidClause): boolean =>
    periods.some((period) => {
      const { from, to, start, end } = period
      if (UNTIL.before.test(text.slice(0, start)) || UNTIL.after.test(text.slice(end))) return false
      if (daysOf(period) < MONTH) return from <= today
      return to < today && (daysOf(period) < HALF || !/\d/u.test(text.slice(start, end)))
    })

/** A single day that has come. */
const isOnDay =
  (today: string) =>
  ({ periods }: SaidClause): boolean =>
    periods.some(({ from, to }) => from === to && to <= today)

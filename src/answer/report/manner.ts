import type { Language } from '../../locale/index.ts'
import type { SaidClause } from './clauses.ts'
import { signOf } from './manner-signs.ts'

/** Whether a whole message asks or supposes: then nothing in it is reported, whatever facts it holds. */
export const asksOrSupposes = (plain: string, language: Language): boolean =>
  signOf('asks', language).test(plain) || signOf('supposes', language).test(plain)

interface Told {
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

function reports(clause: SaidClause, { language, today, all }: Told): boolean {
  const { bare, amounts } = clause
  if (isOtherwise(clause, language)) return false
  const said = bare.replace(signOf('names', language), ' ')
  const ended = signOf('ended', language).test(said)
  if (amounts.length) return ended || signOf('counted', language).test(said) || timesOf(clause, all).some(isOver(today))
  return ended && !all.some(isJudged(language)) && !signOf('addresses', language).test(bare)
}

/** When it was may be said before, or stand beside it: 示范项目3个，6月28日验收. */
const timesOf = (clause: SaidClause, all: readonly SaidClause[]): SaidClause[] =>
  all.filter((other, at) => at <= all.indexOf(clause) || other.amounts.length === 0)

/** 电梯装了又坏，烦死了: whoever complains reports no step. */
const isJudged =
  (language: Language) =>
  ({ bare }: SaidClause): boolean =>
    signOf('judges', language).test(bare)

const LONGEST_DAYS = 32

/** A day or a month that has come is named: 6月30日建成3个. A year is what plans speak of. */
const isOver =
  (today: string) =>
  ({ periods, text }: SaidClause): boolean =>
    periods.some(
      ({ from, to, start }) =>
        from <= today &&
        (Date.parse(to) - Date.parse(from)) / 86_400_000 < LONGEST_DAYS &&
        !/(?<!截)[到至]$/u.test(text.slice(0, start)),
    )

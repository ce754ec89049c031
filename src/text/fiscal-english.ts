import { MONTH_NAMES, monthOf } from './months-english.ts'

const MONTH = MONTH_NAMES.join('|')
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const ENDS = new RegExp(
  `\\b(?:fiscal|financial) years?\\b[^.\\n]{0,60}?(?:\\b(?:ends?|ending|closes?|closing|to|through|until)|-) (?:on )?(?:the )?(?:(?<after>${MONTH}) (?<day>${DAY})|(?<date>${DAY}) (?:of )?(?<before>${MONTH}))`,
  'i',
)

/** Where such money is counted public years run from July to June: Kenya, Uganda, Tanzania, Bangladesh, Pakistan, Australia. */
const JULY_TO_JUNE = /\b(?:KES|K[Ss]hs?|UGX|U[Ss]hs?|TZS|T[Ss]hs?|BDT|PKR|AUD)\b\.? ?\d|(?<![A-Z])A\$ ?\d/

/** Month and day with which the fiscal years of a text end, as 06-30, where it says so: its fiscal year ends on June 30. */
export function yearEndIn(folded: string): string | undefined {
  const { after, day, date, before } = ENDS.exec(folded)?.groups ?? {}
  if (!after && !before) return endsWithJune(folded) || JULY_TO_JUNE.test(folded) ? '06-30' : undefined
  const month = monthOf(after ?? before)
  const number = Number.parseInt(day ?? date ?? '', 10)
  return month > 0 && number <= 31 ? [month, number].map((part) => String(part).padStart(2, '0')).join('-') : undefined
}

/** Nothing is due behind the end of a plan: with 30 June 2028, and no March, the years up to 2027/28 end in June. */
function endsWithJune(folded: string): boolean {
  const years = [...folded.matchAll(/(?<!\d)20(\d\d)[/-](?:20)?(\d\d)(?!\d)/g)].flatMap(([, from, until]) =>
    Number(until) === Number(from) + 1 ? [`20${until}`] : [],
  )
  const last = years.sort().at(-1)
  return (
    last !== undefined &&
    new RegExp(`\\b30(?:th)? June,? ${last}|\\bJune 30(?:th)?,? ${last}`, 'i').test(folded) &&
    !/\bMarch,? 20\d\d/i.test(folded)
  )
}

import { timesIn } from '../../text/index.ts'
import { askless, type Intent } from '../question/index.ts'
import type { View } from '../view.ts'
import type { Found, Member } from './finding.ts'
import { memberOf } from './members.ts'
import { citationOf } from './quote.ts'

/** What a plan says is to be done by some day, whatever it is. */
const DUTY =
  /完成|要办|要交|交|办完|到期|截止|期限|时限|任务|事项?|工作|项目|目标|指标|节点|\b(?:due|deadlines?|complete[d]?|finish(?:ed)?)\b/giu
const TELLS = 0.3
const MOST = 8

/** 11月底要交的有哪些: what is due in the time that is asked about; undefined where anything else is named. */
export function dueListed({ index, query }: View, { text, periods }: Intent): Found | undefined {
  const [asked] = periods
  if (!asked || isWhole(asked, index.plan.period)) return undefined
  const bare = timesIn(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
  const rest = index.termsOf(askless(bare, query.language).replace(DUTY, ' '), query.language)
  if (rest.some((term) => index.knows(term) && index.weight(term) >= TELLS)) return undefined
  const isDue = (day: string | undefined) => day !== undefined && day >= asked.first && day <= asked.last
  const period = { first: index.plan.period.start, last: index.plan.period.end }
  const saying = index.passages.filter(
    ({ text: own, heading }) =>
      !heading &&
      timesIn(own, { period, issued: index.plan.issued }).some(({ last, role }) => role === 'by' && isDue(last)),
  )
  const targets = index.plan.targets.filter(({ due }) => isDue(due))
  const others = saying.filter(
    (one) => !targets.some(({ clause, quote }) => one.clause.path === clause && one.whole.includes(quote)),
  )
  const members = [
    ...targets.map(
      ({ name, wording, clause, quote }): Member => ({
        name: `${name}（${wording}）`,
        citations: [{ path: clause, quote }],
      }),
    ),
    ...others.map(
      (passage): Member => ({ name: memberOf(passage.clause).name, citations: [citationOf(index, passage)] }),
    ),
  ]
  if (!members.length) return undefined
  return { findings: [{ type: 'members', what: 'items', members: members.slice(0, MOST) }] }
}

const isWhole = (asked: { first: string; last: string }, { start, end }: { start: string; end: string }): boolean =>
  asked.first <= start && asked.last >= end

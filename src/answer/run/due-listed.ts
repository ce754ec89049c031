import type { Target } from '../../plan/plan.ts'
import { type StatedTime, timesIn } from '../../text/index.ts'
import { askless, type Intent } from '../question/index.ts'
import type { Passage } from '../search/index.ts'
import type { View } from '../view.ts'
import { factsFor } from './about.ts'
import { isIn } from './due.ts'
import type { Found, Member } from './finding.ts'
import { targetMember } from './members.ts'
import { citationOf } from './quote.ts'

/** What a plan says is to be done by some day, whatever it is. */
const DUTY =
  /完成|要办|要交|交|办完|到期|截止|期限|时限|任务|事项?|工作|项目|目标|指标|节点|安排|要求|计划|方案|达到|做到|概括|总结|\b(?:due|deadlines?|complete[d]?|finish(?:ed)?)\b/giu
const TARGETS = /目标|指标|\b(?:targets?|goals?|indicators?)\b/iu
const TELLS = 0.3
const LONGEST_NAME = 50
/** 9月底前要干完的有啥: what asks for anything names nothing by the words that the plan has not. */
const OPEN: ReadonlySet<Intent['kind']> = new Set(['list', 'detail', 'summary'])

/** Whether a question names anything beside times and what is to be done by them; of all but a list, also what the plan has not. */
function namesSomething({ index, query }: View, { text, kind }: Intent): boolean {
  const bare = timesIn(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
  const rest = index.termsOf(askless(bare, query.language).replace(DUTY, ' '), query.language)
  return rest.some((term) =>
    index.knows(term)
      ? index.weight(term) >= TELLS
      : term.weights !== undefined || (OPEN.has(kind) ? false : !term.across),
  )
}

/** 这些目标哪年到期: what is asked of all of them holds for the plan. */
export const dueAtLast = (view: View, intent: Intent): Found | undefined =>
  intent.kind === 'date' && !intent.periods.length && intent.text.search(DUTY) >= 0 && !namesSomething(view, intent)
    ? factsFor(view, intent, ['period'])
    : undefined

/** 11月底要交的有哪些: what is due in the time that is asked about; undefined where anything else is named. */
export function dueListed(view: View, intent: Intent): Found | undefined {
  const { index } = view
  const { text, periods } = intent
  const [asked] = periods
  if (!asked || isWhole(asked, index.plan.period) || namesSomething(view, intent)) return undefined
  const isAsked = ({ first, last, role }: StatedTime) =>
    role === 'by' &&
    last !== undefined &&
    isIn(last, asked) &&
    !isWhole({ first: first ?? last, last }, index.plan.period)
  const period = { first: index.plan.period.start, last: index.plan.period.end }
  const saying = index.passages.filter(
    ({ text: own, heading }) => !heading && timesIn(own, { period, issued: index.plan.issued }).some(isAsked),
  )
  const says = ({ clause, whole }: Passage, target: Target) =>
    clause.path === target.clause && whole.includes(target.quote)
  // What has no time of its own is due with the plan: that is no answer to what its last year brings.
  const isLast = asked.last >= index.plan.period.end && !TARGETS.test(text)
  const targets = index.plan.targets.filter(
    (target) => isIn(target.due, asked) && (!isLast || saying.some((one) => says(one, target))),
  )
  const others = saying.filter((one) => !targets.some((target) => says(one, target)))
  const members = [
    ...targets.map(targetMember),
    ...others.map(
      (passage): Member => ({ name: saidOf(passage.text, isAsked), citations: [citationOf(index, passage)] }),
    ),
  ]
  if (!members.length) return undefined
  return { findings: [{ type: 'members', what: 'items', members }] }
}

/** The words of a sentence that hold the time, from ； to ；, or its cell of a table. */
function saidOf(text: string, isAsked: (time: StatedTime) => boolean): string {
  const parts = text.split(/[；;|]/u).map((part) => part.trim())
  const own = (parts.find((part) => timesIn(part).some(isAsked)) ?? text).replace(/。$/u, '')
  return own.length <= LONGEST_NAME ? own : `${own.slice(0, LONGEST_NAME)}…`
}

const isWhole = (asked: { first: string; last: string }, { start, end }: { start: string; end: string }): boolean =>
  asked.first <= start && asked.last >= end

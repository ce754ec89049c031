import type { Intent } from '../question/index.ts'
import { hasPlace, normalise, placesNamed } from '../search/index.ts'
import type { View } from '../view.ts'
import { aboutFor } from './about.ts'
import { checkFor } from './check.ts'
import { clauseFor } from './clause.ts'
import { codesFor } from './codes.ts'
import { compareFor } from './compare.ts'
import { countFor } from './count.ts'
import { definedFor, definitionFor } from './definition.ts'
import { dueAtLast, dueListed } from './due-listed.ts'
import { asksOfBody, dutiesFor } from './duties.ts'
import { factFor } from './fact.ts'
import { type Found, lacking } from './finding.ts'
import { hypothesisFor } from './hypothesis.ts'
import { labelledFor } from './labelled.ts'
import { listFor } from './list.ts'
import { mentionFor } from './mention.ts'
import { personFor } from './person.ts'
import { summaryFor } from './summary.ts'
import { valueFor } from './value.ts'
import { whichFor } from './which.ts'

export { bodySaid } from './duties.ts'

export type { Finding, Found } from './finding.ts'
export { targetsMeant, tasksMeant } from './meant.ts'

const RUNS: Partial<Record<Intent['kind'], Run>> = {
  value: valueFor,
  which: whichFor,
  list: listFor,
  count: countFor,
  clause: clauseFor,
  definition: definitionFor,
  compare: compareFor,
  check: checkFor,
  mention: mentionFor,
  summary: summaryFor,
  about: aboutFor,
}

/** What may be asked of a body. */
const OF_BODIES: ReadonlySet<Intent['kind']> = new Set(['list', 'detail', 'body', 'value', 'count', 'which'])

const isOfBody = (view: View, { kind, text }: Intent): boolean =>
  kind === 'duties' || (OF_BODIES.has(kind) && asksOfBody(view, text))

/** What may be asked of a time alone: 2028年有什么安排, 给我概括一下年底要做到的. */
const BY_A_DAY: ReadonlySet<Intent['kind']> = new Set(['list', 'detail', 'count', 'summary', 'value'])

/** What has ways of its own to say that something is not there. */
const SAYS_SO: ReadonlySet<Intent['kind']> = new Set(['mention', 'about', 'summary', 'clause', 'check'])

/** 昆山要换多少公里: what is named as a place and stands nowhere in the plan has no share in what it says. */
function elsewhere({ index, query }: View, { kind, text }: Intent): string | undefined {
  if (SAYS_SO.has(kind) || query.language !== 'zh' || index.plan.language !== 'zh') return undefined
  const whole = normalise(`${index.plan.issuer ?? ''} ${index.plain}`)
  return placesNamed(text).find((name) => !hasPlace(whole, name))
}

/** Runs one intent of a question over the plan. */
export function runOverPlan(view: View, intent: Intent): Found {
  const found = runOf(view, intent)
  const place = elsewhere(view, intent)
  if (place === undefined) return found
  const near = found.findings.filter(({ type }) => type !== 'lacks').slice(0, 2)
  return lacking('subject', place, near)
}

type Run = (view: View, intent: Intent) => Found | undefined

/** If they followed the rules, are they off the hook: without an amount it is a claim like any other. */
const supposes = ({ hypothesis, kind, amounts }: Intent): boolean =>
  hypothesis && !(kind === 'check' && amounts.length === 0)

/** What comes before the kind of a question: what it names, supposes or leaves open, each where it applies. */
const FIRST: readonly Run[] = [
  (view, intent) => (intent.codes.length && intent.kind !== 'compare' ? codesFor(view, intent) : undefined),
  personFor,
  labelledFor,
  (view, intent) => (intent.kind === 'detail' ? definedFor(view, intent) : undefined),
  (view, intent) => (supposes(intent) ? hypothesisFor(view, intent) : undefined),
  (view, intent) => (intent.kind === 'date' && intent.amounts.length ? whichFor(view, intent) : undefined),
  (view, intent) => (BY_A_DAY.has(intent.kind) ? dueListed(view, intent) : undefined),
  dueAtLast,
  (view, intent) => (isOfBody(view, intent) ? dutiesFor(view, intent) : undefined),
]

function runOf(view: View, intent: Intent): Found {
  for (const run of FIRST) {
    const found = run(view, intent)
    if (found) return found
  }
  return RUNS[intent.kind]?.(view, intent) ?? factFor(view, intent)
}

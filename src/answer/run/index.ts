import type { Intent } from '../question/index.ts'
import type { View } from '../view.ts'
import { aboutFor } from './about.ts'
import { checkFor } from './check.ts'
import { clauseFor } from './clause.ts'
import { codesFor } from './codes.ts'
import { compareFor } from './compare.ts'
import { countFor } from './count.ts'
import { definitionFor } from './definition.ts'
import { dutiesFor } from './duties.ts'
import { factFor } from './fact.ts'
import type { Found } from './finding.ts'
import { hypothesisFor } from './hypothesis.ts'
import { listFor } from './list.ts'
import { mentionFor } from './mention.ts'
import { personFor } from './person.ts'
import { summaryFor } from './summary.ts'
import { valueFor } from './value.ts'
import { whichFor } from './which.ts'

export type { Finding, Found } from './finding.ts'
export { targetsMeant, tasksMeant } from './meant.ts'

const RUNS: Partial<Record<Intent['kind'], (view: View, intent: Intent) => Found | undefined>> = {
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

/** Whether a body is what is asked about, not what is asked for. */
const asksOfBody = ({ kind, text }: Intent): boolean =>
  kind === 'duties' ||
  (['list', 'detail', 'body', 'value', 'count'].includes(kind) &&
    /负责|牵头|承担|参与|配合|要干|要做|做什么|干什么|干哪|做哪|任务|活|事|职责|分工|哪(?:块|些)/u.test(text))

/** Runs one intent of a question over the plan. */
export function runOverPlan(view: View, intent: Intent): Found {
  if (intent.codes.length && intent.kind !== 'compare') {
    const coded = codesFor(view, intent)
    if (coded) return coded
  }
  const person = personFor(view, intent)
  if (person) return person
  if (intent.hypothesis) return hypothesisFor(view, intent)
  if (intent.kind === 'date' && intent.amounts.length) {
    const held = whichFor(view, intent)
    if (held) return held
  }
  if (asksOfBody(intent)) {
    const duties = dutiesFor(view, intent)
    if (duties) return duties
  }
  return RUNS[intent.kind]?.(view, intent) ?? factFor(view, intent)
}

import type { Clause } from '../../plan/plan.ts'
import { askless, type Intent } from '../question/index.ts'
import { bodyOf } from '../search/index.ts'
import type { View } from '../view.ts'
import { clauseNamed } from './clause.ts'
import type { Finding, Found } from './finding.ts'
import { memberOf } from './members.ts'

const MOST_TARGETS = 4

/** What a clause is for, in its first sentence. */
function opening(clause: Clause): Finding[] {
  const sentence = bodyOf(clause)
    .match(/[^。\n]+[。.]?/u)?.[0]
    ?.trim()
  return sentence && sentence.length > 8 ? [{ type: 'quote', citation: { path: clause.path, quote: sentence } }] : []
}

/** A summary of the plan from its own structure: what it is for, what it aims at, its parts; or of the part that is named. */
export function summaryFor(view: View, intent: Intent): Found {
  const { plan, outline } = view.index
  const terms = view.index.termsOf(askless(intent.text, view.query.language), view.query.language)
  const named =
    intent.places.flatMap((path) => outline.byPath(path) ?? [])[0] ??
    (terms.length ? clauseNamed(view, intent.text, 0.45) : undefined)
  if (named) {
    const children = outline.childrenOf(named)
    return children.length
      ? {
          findings: [
            ...opening(named),
            { type: 'members', what: 'items', of: named.path, members: children.map(memberOf) },
          ],
        }
      : { findings: [{ type: 'text', clause: named }] }
  }
  const preamble = plan.clauses.find(({ heading, text }) => heading === undefined && text.length > 60)
  const measured = plan.targets.filter(({ amount }) => amount !== undefined)
  const targets = (measured.length ? measured : plan.targets).slice(0, MOST_TARGETS)
  return {
    findings: [
      { type: 'about', facts: [{ label: 'title', value: plan.title }], citations: [] },
      { type: 'members', what: 'parts', members: outline.parts.map(memberOf) },
      ...targets.map((target): Finding => ({ type: 'target', target })),
      ...(preamble ? opening(preamble) : []),
    ],
  }
}

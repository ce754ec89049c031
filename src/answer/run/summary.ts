import type { Clause } from '../../plan/plan.ts'
import { askless, type Intent } from '../question/index.ts'
import { bodyOf, type PlanIndex } from '../search/index.ts'
import type { View } from '../view.ts'
import { clauseNamed } from './clause.ts'
import { factFor } from './fact.ts'
import type { Finding, Found } from './finding.ts'
import { memberOf } from './members.ts'

const MOST_TARGETS = 4
/** Words that say less than this together name nothing in particular. */
const TELLING = 0.9

/** What a clause is for, in its first sentence that is one. */
function opening(clause: Clause): Finding[] {
  const sentence = sentencesOf(clause)[0]
  return sentence ? [{ type: 'quote', citation: { path: clause.path, quote: sentence } }] : []
}

/** Whoever it is sent to ends with a colon; a date or a number alone says nothing. */
const sentencesOf = (clause: Clause): string[] =>
  (bodyOf(clause).match(/[^。\n]+[。.]?/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 16 && !/[:：]$/u.test(sentence))

/** 总体要求, 指导思想, 总体目标: the part that says what all the others are for. */
const PURPOSE =
  /总体|指导思想|总则|主要目标|发展目标|工作目标|\b(?:purpose|vision|mission|aims?|overview|introduction)\b/iu
const MADE_FOR =
  /为(?:了|深入|进一步|加快|全面|贯彻|落实|推[动进]|切实|更好|有效|做好|促进|加强|规范|提[高升])|制定(?:本|如下)|\bin order to\b|\baims? to\b/iu

/** What a plan is made for: the sentence of its preamble that says so, else the first of the part that does. */
function purposeOf({ plan }: PlanIndex): Finding[] {
  const preamble = plan.clauses.filter(({ heading, path }) => heading === undefined && path !== '标题')
  for (const clause of preamble) {
    const said = sentencesOf(clause).find((sentence) => MADE_FOR.test(sentence))
    if (said) return [{ type: 'quote', citation: { path: clause.path, quote: said } }]
  }
  const leading = plan.clauses.find(({ heading = '', text }) => PURPOSE.test(heading) && text.length > 60)
  const [first] = leading ? [leading] : preamble.filter(({ text }) => text.length > 60)
  return first ? opening(first) : []
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
  // 自来水这一块: what is named without being the name of a part.
  const told = terms.filter((term) => view.index.knows(term)).reduce((sum, term) => sum + view.index.weight(term), 0)
  if (told >= TELLING && view.query.language === plan.language) return factFor(view, { ...intent, kind: 'detail' })
  const measured = plan.targets.filter(({ amount }) => amount !== undefined)
  const targets = (measured.length ? measured : plan.targets).slice(0, MOST_TARGETS)
  return {
    findings: [
      { type: 'about', facts: [{ label: 'title', value: plan.title }], citations: [] },
      ...purposeOf(view.index),
      { type: 'members', what: 'parts', members: outline.parts.map(memberOf) },
      ...targets.map((target): Finding => ({ type: 'target', target })),
    ],
  }
}

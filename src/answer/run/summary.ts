import type { Clause } from '../../plan/plan.ts'
import { askless, type Intent } from '../question/index.ts'
import type { PlanIndex } from '../search/index.ts'
import type { View } from '../view.ts'
import { ASKS_AIM, aimOf } from './aim.ts'
import { clauseNamed } from './clause.ts'
import { factFor } from './fact.ts'
import { asQuotes, type Finding, type Found } from './finding.ts'
import { memberOf } from './members.ts'
import { opening, sentencesOf } from './quote.ts'

const MOST_TARGETS = 3
/** Words that say less than this together name nothing in particular. */
const TELLING = 0.9

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

/** What stands under the part that most does: its tasks, most often. */
function fullestOf({ outline }: PlanIndex): Finding[] {
  const parts = outline.parts.map((part) => ({ part, children: outline.childrenOf(part) }))
  const [most] = parts.sort((a, b) => b.children.length - a.children.length)
  return most && most.children.length > 1
    ? [{ type: 'members', what: 'items', of: most.part.path, members: most.children.map(memberOf) }]
    : []
}

const ONE = /一句话|\b(?:one|a single) sentence\b/iu
const SHORT_OF = /[一两]句话|\b(?:one|a single|two) sentences?\b/iu

/** A text longer than this is told by how its sentences begin, in characters. */
const SHORT = 160
const LEAST = 6

/** A part without parts of its own: its text where it is short, else what each of its sentences begins with. */
function gistOf(clause: Clause): Finding[] {
  const sentences = sentencesOf(clause)
  const text: Finding = { type: 'text', clause }
  if (sentences.length < 2 || sentences.join('').length <= SHORT) return [text]
  const members = sentences.map((quote) => ({ name: beginningOf(quote), citations: [{ path: clause.path, quote }] }))
  return [{ type: 'members', what: 'items', of: clause.path, members }]
}

/** Up to the first comma behind some words: 推进节能减排 of 推进节能减排，加强…。 */
const beginningOf = (sentence: string): string =>
  sentence.match(new RegExp(`^.{${LEAST},}?(?=[，,；;。：:])`, 'u'))?.[0] ?? sentence

/** A summary of the plan from its own structure: what it is for, what it aims at, its parts; or of the part that is named. */
export function summaryFor(view: View, intent: Intent): Found {
  const aim = SHORT_OF.test(intent.text) && ASKS_AIM.test(intent.text) ? aimOf(view.index, intent.text) : undefined
  if (aim) return { findings: asQuotes([aim]) }
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
      : { findings: gistOf(named) }
  }
  // 自来水这一块: what is named without being the name of a part.
  const told = terms.filter((term) => view.index.knows(term)).reduce((sum, term) => sum + view.index.weight(term), 0)
  if (told >= TELLING && view.query.language === plan.language) return factFor(view, { ...intent, kind: 'detail' })
  const purpose = purposeOf(view.index)
  const title: Finding = { type: 'about', facts: [{ label: 'title', value: plan.title }], citations: [] }
  if (ONE.test(intent.text) && purpose.length) {
    const made = aimOf(view.index, intent.text)
    return { findings: [title, ...(made ? asQuotes([made]) : purpose)] }
  }
  const measured = plan.targets.filter(({ amount }) => amount !== undefined)
  const targets = (measured.length ? measured : plan.targets).slice(0, MOST_TARGETS)
  return {
    findings: [
      title,
      ...purpose,
      { type: 'members', what: 'parts', members: outline.parts.map(memberOf) },
      ...fullestOf(view.index),
      ...targets.map((target): Finding => ({ type: 'target', target })),
    ],
  }
}

import type { Clause } from '../../plan/plan.ts'
import type { Intent } from '../question/index.ts'
import { normalise, type Term } from '../search/index.ts'
import type { View } from '../view.ts'
import type { Finding, Found } from './finding.ts'
import { hitsFor, termsOf } from './hits.ts'
import { membersOf } from './members.ts'
import { opening } from './quote.ts'

const NAMED = 0.6

/** The clause whose heading a text names, as a whole or nearly so. */
export function clauseNamed(view: View, text: string, least = NAMED): Clause | undefined {
  const { index } = view
  const plain = normalise(text)
  const terms = termsOf(view, text)
  const rated = index.plan.clauses.flatMap((clause) => {
    if (clause.heading === undefined) return []
    const heading = normalise(clause.heading)
    const said = heading.length >= 3 && plain.includes(heading) ? 1 : 0
    const own = index.termsOf(heading, index.plan.language)
    const back = index.cover(own, plain)
    return [{ clause, fit: Math.max(said, 0.5 * index.cover(terms, heading) + 0.5 * back) }]
  })
  const [best] = rated.sort((a, b) => b.fit - a.fit)
  return best && best.fit >= least ? best.clause : undefined
}

/** The clause whose whole heading a text says, the longest: 主要任务, 基本原则; or its last words, 任务 of a long one. */
export function headingSaid({ index }: View, text: string): Clause | undefined {
  const plain = normalise(text)
  const said = index.plan.clauses.filter(({ heading = '' }) => heading.length > 2 && plain.includes(normalise(heading)))
  const [whole] = said.sort((a, b) => (b.heading ?? '').length - (a.heading ?? '').length)
  return (
    whole ??
    index.plan.clauses.find(({ heading = '' }) => heading.length > 4 && plain.includes(normalise(heading).slice(-4)))
  )
}

const ABOUT = 0.6
/** What the title says, and every part, names no part. */
const TELLING = 0.4

/** The part of a plan that a question is about: all that it names stands in the heading. The outermost of several. */
export function partAbout({ index }: View, terms: readonly Term[]): Clause | undefined {
  const known = terms.filter((term) => index.knows(term))
  if (known.reduce((sum, term) => sum + index.weight(term), 0) < TELLING) return undefined
  const rated = index.plan.clauses.flatMap((clause) =>
    clause.heading === undefined ? [] : [{ clause, fit: index.cover(known, normalise(clause.heading)) }],
  )
  const [best] = rated.sort((a, b) => b.fit - a.fit || a.clause.path.length - b.clause.path.length)
  return best && best.fit >= ABOUT ? best.clause : undefined
}

/** The clause that a question is about, by the sentence that fits it best. */
function clauseAbout(view: View, intent: Intent): Clause | undefined {
  const [best] = hitsFor(view, intent)
  return best && best.cover >= 0.5 ? best.passage.clause : undefined
}

/** 三(二)原文: the text of a place, and what stands under it where it has little of its own. */
export function clauseFor(view: View, intent: Intent): Found {
  const { places, beyond, text, subject } = intent
  const { outline } = view.index
  if (beyond && !places.length) return lacking(view, text, subject)
  const named = places.flatMap((path) => outline.byPath(path) ?? [])
  const clauses = named.length
    ? named
    : [clauseNamed(view, text) ?? clauseAbout(view, intent)].flatMap((one) => one ?? [])
  if (!clauses.length) return { refused: true, findings: [{ type: 'lacks', lack: 'place', subject }] }
  const asked = /原文|原话|怎么写|verbatim|word for word/iu.test(text)
  return { findings: clauses.flatMap((clause) => inside(view, clause, asked)) }
}

/** A place that the plan does not have, with what it has there. */
function lacking(view: View, text: string, subject: string): Found {
  const outer = headingSaid(view, text)
  const members = outer ? membersOf(view.index.plan, outer) : []
  const listed: Finding[] = outer && members.length ? [{ type: 'members', what: 'items', of: outer.path, members }] : []
  return { refused: true, findings: [{ type: 'lacks', lack: 'place', subject }, ...listed] }
}

/** The text of a clause; where it has hardly any of its own, what stands under it. */
function inside({ index }: View, clause: Clause, asked: boolean): Finding[] {
  const members = membersOf(index.plan, clause)
  const children = index.outline.childrenOf(clause)
  const listed: Finding[] = members.length > 1 ? [{ type: 'members', what: 'items', of: clause.path, members }] : []
  if (clause.text.length < SHORT && children.length)
    return asked
      ? [...listed, ...children.map((child): Finding => ({ type: 'text', clause: child }))]
      : [...listed, ...children.flatMap(opening)]
  return asked ? [{ type: 'text', clause }] : [...listed, { type: 'text', clause }]
}

const SHORT = 80

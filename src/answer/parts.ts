import type { Sentences } from '../locale/index.ts'
import type { Clause, Plan, Target } from '../plan/plan.ts'
import type { Citation, Part } from './draft.ts'
import { bodyOf } from './outline.ts'

type Say = Sentences['answer']

/** A day that ends a year is that year. */
export const dueOf = (say: Say, due: string): string =>
  due.endsWith('-12-31') ? say.dueYear(due.slice(0, 4)) : say.dueDay(due)

/** What a target asks for, with its wording. */
export function targetPart(say: Say, { code, name, wording, due, clause, quote }: Target): Part {
  const aim =
    due === undefined ? say.targetUndated(code, name, wording) : say.target(code, name, wording, dueOf(say, due))
  return {
    text: `${aim}${say.original(quote)}`,
    citations: [{ path: clause, quote }],
    figures: due === undefined ? [] : [due.slice(0, 4)],
  }
}

/** Words that stand for a clause in a list: its heading line, so that the list can be traced. */
export function headingCitation(clause: Clause): Citation[] {
  const line = clause.text.split('\n')[0]?.trim() ?? ''
  const heading = clause.heading ?? ''
  const quote = line.length <= 60 ? line : clause.text.includes(heading) ? heading : line.slice(0, 60)
  return quote ? [{ path: clause.path, quote }] : []
}

const BULLET = /^\s*[*•-]\s/u

/** Something in a list of the plan, with where it stands. */
export interface Member {
  name: string
  citations: Citation[]
  clause?: Clause
}

export const memberOf = (clause: Clause): Member => ({
  name: clause.heading ?? clause.path,
  citations: headingCitation(clause),
  clause,
})

/** Names of the clauses, tasks or paragraphs under a clause, with where each stands. */
export function membersOf(plan: Plan, clause: Clause): Member[] {
  const children = plan.clauses.filter(({ parent }) => parent === clause.path)
  if (children.length) return children.map(memberOf)
  const tasks = plan.tasks.filter((task) => task.clause === clause.path)
  if (tasks.length > 1)
    return tasks.map(({ name, quote }) => ({ name, citations: quote ? [{ path: clause.path, quote }] : [] }))
  const paragraphs = bodyOf(clause)
    .split('\n')
    .filter((line) => (plan.language === 'zh' ? line.trim() : BULLET.test(line)))
  if (paragraphs.length < 2) return []
  return paragraphs.map((paragraph) => {
    const quote = paragraph.match(/^[^。.\n]+/u)?.[0]?.trim() ?? paragraph
    return { name: quote.slice(0, 50), citations: [{ path: clause.path, quote }] }
  })
}

/** Words of the plan with where they stand. */
export const quotedPart = (say: Say, citation: Citation): Part => ({
  text: say.quoted(citation.path, citation.quote),
  citations: [citation],
})

/** What stands under a clause, counted. */
export function membersPart(say: Say, clause: Clause, members: readonly Member[]): Part {
  const names = members.map(({ name }) => name).join(say.comma)
  const citations = [...headingCitation(clause), ...members.flatMap((member) => member.citations)]
  return { text: say.countedIn(clause.path, members.length, names), citations, figures: [members.length] }
}

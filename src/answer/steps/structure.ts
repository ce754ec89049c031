import type { Clause } from '../../plan/plan.ts'
import type { Citation, Part } from '../draft.ts'
import { headingCitation, membersOf } from '../parts.ts'
import { clauseNamed } from '../subjects.ts'
import type { View } from '../view.ts'
import { words } from '../words.ts'

/** A list in the build of the plan, with the sentence that names its members. */
export interface PlanList {
  members: string[]
  /** Counts that are right as well. */
  others?: number[]
  citations: Citation[]
  parts: Part[]
}

interface Named {
  name: string
  clause: string
}

/** Clauses of the members and what they stand under. */
function citationsOf({ index }: View, items: readonly Named[]): Citation[] {
  const clauses = items.flatMap(({ clause }) => index.plan.clauses.filter(({ path }) => path === clause))
  const above = index.plan.clauses.filter(({ path }) => clauses.some(({ parent }) => parent === path))
  return [...new Set([...above, ...clauses])].flatMap(headingCitation)
}

function themes(view: View): PlanList[] {
  const { plan } = view.index
  const { say } = view
  if (!plan.themes.length) return []
  const members = plan.themes.map(({ name }) => name)
  const citations = citationsOf(view, plan.themes)
  const lead = view.index.passages.find(({ clause, heading }) => !heading && citations[0]?.path === clause.path)
  const quoted = lead
    ? [{ text: say.quoted(lead.clause.path, lead.text), citations: [{ path: lead.clause.path, quote: lead.text }] }]
    : []
  const head = {
    text: say.countedThemes(members.length, members.join(say.comma)),
    citations,
    figures: [members.length],
  }
  return [{ members, citations, parts: [head, ...quoted] }]
}

function tasks(view: View): PlanList[] {
  const { plan } = view.index
  const [overall] = themes(view)
  if (!plan.tasks.length) return overall ? [overall] : []
  if (!overall || plan.themes.length < 2) {
    const members = plan.tasks.map(({ name }) => name)
    const citations = citationsOf(view, plan.tasks)
    return [
      {
        members,
        citations,
        parts: [
          {
            text: view.say.counted(members.length, members.join(view.say.comma)),
            citations,
            figures: [members.length],
          },
        ],
      },
    ]
  }
  const more = { text: view.say.countedTasks(plan.tasks.length), figures: [plan.tasks.length] }
  return [{ ...overall, others: [plan.tasks.length], parts: [...overall.parts, more] }]
}

function measures(view: View): PlanList[] {
  const { say, index } = view
  if (!index.plan.measures.length) return []
  const members = index.plan.measures.map(({ name }) => name)
  const citations = citationsOf(view, index.plan.measures)
  const where = citations[0]?.path ?? ''
  return [
    {
      members,
      citations,
      parts: [
        {
          text: say.countedMeasures(members.length, where, members.join(say.comma)),
          citations,
          figures: [members.length],
        },
      ],
    },
  ]
}

function chapters(view: View): PlanList[] {
  const { say, index } = view
  const { parts: clauses } = index.outline
  if (clauses.length < 2) return []
  const members = clauses.map(({ heading, path }) => heading ?? path)
  const citations = clauses.flatMap(headingCitation)
  return [
    {
      members,
      citations,
      parts: [
        { text: say.countedParts(members.length, members.join(say.comma)), citations, figures: [members.length] },
      ],
    },
  ]
}

function targets(view: View): PlanList[] {
  const { say, index } = view
  const { targets: all } = index.plan
  if (!all.length) return []
  const measured = all.filter(({ kind }) => kind !== 'qualitative')
  const citations = all.map(({ clause, quote }) => ({ path: clause, quote }))
  const head = {
    text: say.allTargets(all.length, measured.length, all.length - measured.length),
    figures: [all.length, measured.length, all.length - measured.length],
    citations: citations.slice(0, 1),
  }
  const rest = all.map(({ code, name, wording }, at) => ({
    text: say.targetInList(code, name, wording),
    citations: citations.slice(at, at + 1),
  }))
  return [
    {
      members: all.map(({ name }) => name),
      others: [measured.length, all.length - measured.length],
      citations,
      parts: [head, ...rest],
    },
  ]
}

const NOUN = /(?:几|多少|哪些)(?:个|项|条|大|点)?(?:基本|工作)?(步|阶段|原则)/u

/** 分几步, 哪些原则: the clause whose heading has the noun. */
function headedBy({ index }: View, text: string): Clause | undefined {
  const noun = text.match(NOUN)?.[1]
  return noun === undefined ? undefined : index.plan.clauses.find(({ heading }) => heading?.includes(noun))
}

/** The clause that the question names, with what stands under it. */
export function underNamed(view: View, text: string): PlanList[] {
  const { index, say, question } = view
  const clause = clauseNamed(index, question.terms, text) ?? headedBy(view, text)
  const members = clause ? membersOf(index.plan, clause) : []
  if (!clause || members.length < 2) return []
  const names = members.map(({ name }) => name)
  const citations = [...headingCitation(clause), ...members.flatMap((member) => member.citations)]
  return [
    {
      members: names,
      citations,
      parts: [
        { text: say.countedIn(clause.path, names.length, names.join(say.comma)), citations, figures: [names.length] },
      ],
    },
  ]
}

/** Lists in the build of the plan that a piece of a question may mean; the most specific first. */
export function listsNamed(view: View, text: string): PlanList[] {
  const { parts } = words[view.question.language]
  const own = underNamed(view, text)
  if (own.length) return own
  if (parts.targets.test(text)) return targets(view)
  if (parts.themes.test(text)) return themes(view)
  if (parts.measures.test(text)) return measures(view)
  if (parts.tasks.test(text)) return tasks(view)
  return parts.chapters.test(text) ? chapters(view) : []
}

export { targets as targetList }

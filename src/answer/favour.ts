import type { Plan } from '../plan/plan.ts'
import type { Passage } from './passages.ts'
import { clauseNamed } from './subjects.ts'
import type { View } from './view.ts'
import { type Words, words } from './words.ts'

/** The clauses of the themes, tasks or measures, where the question says that it means one of them. */
function clausesOfKind({ themes, tasks, measures }: Plan, { parts }: Words, text: string): Set<string> {
  const kinds = [
    { items: themes, named: parts.themes },
    { items: tasks, named: parts.tasks },
    { items: measures, named: parts.measures },
  ]
  return new Set(kinds.flatMap(({ items, named }) => (named.test(text) ? items.map(({ clause }) => clause) : [])))
}

/** What kinds of words the question asks for, as far as its wording tells. */
export function favourOf({ index, question }: View): (passage: Passage) => number {
  const cues = words[question.language].favours.flatMap(({ asked }, at) => (asked.test(question.text) ? [at] : []))
  const evidence = cues.flatMap((at) => {
    const own = words[question.language].favours[at]
    return own && question.language === index.plan.language ? [own.evidence] : []
  })
  const listed = question.asks('list') || question.asks('count')
  const named = clauseNamed(index, question.terms, question.text)
  const ofKind = clausesOfKind(index.plan, words[question.language], question.text)
  const dated = (plain: string) => question.years.some((year) => plain.includes(String(year)))
  return ({ plain, enumerations, clause }) => {
    const share = evidence.filter((pattern) => pattern.test(plain)).length / Math.max(1, evidence.length)
    const within = named !== undefined && index.outline.above(clause).includes(named)
    return (
      share * 0.8 +
      (within ? 1 : 0) +
      (ofKind.has(clause.path) ? 0.4 : 0) +
      (dated(plain) ? 0.4 : 0) +
      (listed && enumerations.some(({ items }) => items.length > 2) ? 0.3 : 0)
    )
  }
}

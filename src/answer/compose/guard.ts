import type { Plan } from '../../plan/plan.ts'
import { isVerbatim } from '../../plan/quote.ts'
import type { Citation, Part } from '../draft.ts'

const numbersIn = (text: string): string[] =>
  (text.normalize('NFKC').match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []).map((number) =>
    String(Number(number.replaceAll(',', ''))),
  )

function isQuoted(plan: Plan, { path, quote }: Citation): boolean {
  const clause = plan.clauses.find((candidate) => candidate.path === path)
  return clause !== undefined && isVerbatim(quote, clause.text)
}

/** Whether each number of the sentence stands in its quotations, in a code or path of the plan, or among its figures. */
function isFounded(plan: Plan, { text, citations = [], figures = [] }: Part): boolean {
  const items = [...plan.targets, ...plan.tasks, ...plan.themes, ...plan.measures].filter(({ code }) =>
    text.includes(code),
  )
  const sources = [
    ...citations.flatMap(({ path, quote }) => [path, quote]),
    ...items.map(({ code, name }) => `${code} ${name}`),
  ]
  const dues = plan.targets.filter((target) => items.includes(target)).flatMap(({ due }) => due ?? [])
  const allowed = new Set([...sources, ...dues, ...figures.map(String)].flatMap(numbersIn))
  return numbersIn(text).every((number) => allowed.has(number))
}

/** The sentences that may be said: every quotation verbatim in its clause, every number with a source. */
export const guarded = (plan: Plan, parts: readonly Part[]): Part[] =>
  parts.filter((part) => (part.citations ?? []).every((citation) => isQuoted(plan, citation)) && isFounded(plan, part))

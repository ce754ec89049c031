import type { Choice } from '../core/option.ts'
import type { Clause, Measure, Plan, Target, Task, Theme } from './plan.ts'
import { squashed } from './quote.ts'

/** What a milestone can be logged against. */
export type Item = ({ type: 'target' } & Target) | ({ type: 'task' } & Task)

export type ItemType = Item['type']

export function itemsOf(plan: Plan, type?: ItemType): Item[] {
  const targets = plan.targets.map((target): Item => ({ type: 'target', ...target }))
  const tasks = plan.tasks.map((task): Item => ({ type: 'task', ...task }))
  return [...targets, ...tasks].filter((item) => !type || item.type === type)
}

/** By code, or by a name or part of a name that only one item has. */
export function findItem(plan: Plan, word: string, type?: ItemType): Item | undefined {
  const items = itemsOf(plan, type)
  const byCode = items.find((item) => item.code === word.toUpperCase())
  if (byCode || word.length < 2) return byCode
  const named = items.filter((item) => item.name.toUpperCase().includes(word.toUpperCase()))
  return named.find((item) => item.name === word) ?? (named.length === 1 ? named[0] : undefined)
}

/** Whether an item is the one that was asked for, or has the words in its name; without words every item is. */
export const hasWords = ({ code, name }: { code: string; name: string }, words: string | undefined): boolean =>
  words === undefined || code === words.toUpperCase() || name.toUpperCase().includes(words.toUpperCase())

/** Clauses whose path starts with the words, else those that have them in their text. */
export function findClauses(plan: Plan, words = ''): Clause[] {
  const wanted = folded(words)
  const cited = plan.clauses.filter(({ path }) => wanted && folded(path).startsWith(wanted))
  return cited.length ? cited : plan.clauses.filter(({ path, text }) => folded(path + text).includes(wanted))
}

/** Without differences of width, case and white space: 三（二） is 三(二). */
const folded = (text: string) => squashed(text).toLowerCase()

/** For completion: items whose code starts with the words, or whose name has them. */
export function suggestItems(plan: Plan, words: string, type?: ItemType): Choice[] {
  const wanted = words.normalize('NFKC').trim().toUpperCase()
  return itemsOf(plan, type)
    .filter(({ code, name }) => code.startsWith(wanted) || name.toUpperCase().includes(wanted))
    .slice(0, 25)
    .map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))
}

export function clauseOf(plan: Plan, { clause }: Target | Task | Theme | Measure): Clause {
  const found = plan.clauses.find(({ path }) => path === clause)
  if (!found) throw new Error(`plan ${plan.slug} has no clause ${clause}`)
  return found
}

/** The words of the plan that an item stands on. */
export const quoteOf = (plan: Plan, item: Item): string => item.quote ?? clauseOf(plan, item).text

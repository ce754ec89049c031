import type { Language } from '../../locale/index.ts'
import { type Item, itemsOf } from '../../plan/items.ts'
import { codesIn } from '../question/index.ts'
import { targetsMeant, tasksMeant } from '../run/index.ts'
import type { PlanIndex } from '../search/index.ts'
import type { SaidAmount } from './clauses.ts'
import { fits } from './fit.ts'

/** The targets and tasks that words may mean. */
export interface Meant {
  items: Item[]
  /** Less surely than an answer would stand on. */
  unsure?: true
}

/** Where no item is named well enough, one that is named so far is offered. */
const OFFERED = 0.3

/**
 * The items that words mean. What has an amount is progress of a target with one, as long as one is named;
 * what has none may be a step of anything, most likely of a target that no figure tells.
 */
export function itemsMeant(
  index: PlanIndex,
  language: Language,
  words: string,
  amounts: readonly SaidAmount[] = [],
): Meant {
  // 1.1 trillion is no task.
  const codes = codesIn(
    index.plan,
    amounts.reduce((left, amount) => left.replace(amount.words, ' '), words),
  )
  const all = itemsOf(index.plan)
  const coded = all.filter(({ code }) => codes.includes(code))
  if (coded.length) return { items: coded }
  const sure = named(index, language, words, amounts)
  if (sure.length) return { items: sure }
  const unsure = named(index, language, words, amounts, OFFERED)
  return unsure.length ? { items: unsure, unsure: true } : { items: [] }
}

function named(
  index: PlanIndex,
  language: Language,
  words: string,
  amounts: readonly SaidAmount[],
  least?: number,
): Item[] {
  const terms = index.termsOf(words, language)
  if (!terms.length) return []
  const targets = targetsMeant(index, terms, words, least).map((target): Item => ({ type: 'target', ...target }))
  const tasks = tasksMeant(index, terms, words, least).map((task): Item => ({ type: 'task', ...task }))
  const at = (find: typeof targetsMeant | typeof tasksMeant) => (needed: number) => find(index, terms, words, needed)
  const figures = targets.filter((item) => isFigure(item))
  const others = targets.filter((item) => !isFigure(item))
  const ranked = amounts.length
    ? [fitting(figures, amounts), others, tasks]
    : [others, better(figures, tasks, [surenessOf(at(targetsMeant)), surenessOf(at(tasksMeant))])]
  return ranked.find(({ length }) => length > 0) ?? []
}

/** How surely the best one is meant, in steps. */
const surenessOf = (find: (least: number) => readonly unknown[]): number =>
  STEPS.find((least) => find(least).length > 0) ?? 0

/** Items are told apart in steps of 0.05, since only those above a threshold are given. */
const STEPS = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3]
/** On the three sets of messages 0.1 and 0.2 decide the same. */
const CLEARLY = 0.15

/** Those that are clearly better named, or both. */
function better(some: readonly Item[], others: readonly Item[], [one, other]: [number, number]): Item[] {
  if (one >= other + CLEARLY) return [...some]
  return other >= one + CLEARLY ? [...others] : [...some, ...others]
}

export const isFigure = (item: Item): boolean => item.type === 'target' && item.kind === 'amount'

/** Of targets that are as well named those that count in what is said. */
function fitting(items: readonly Item[], amounts: readonly SaidAmount[]): Item[] {
  const fit = items.filter((item) => item.type === 'target' && amounts.some((amount) => fits(item, amount)))
  return fit.length ? fit : [...items]
}

/** Whether words speak of nothing but what the plan speaks of; of words of another language that cannot be told. */
export const isOfPlan = (index: PlanIndex, language: Language, words: string): boolean =>
  language !== index.plan.language || index.termsOf(words, language).every(index.knows)

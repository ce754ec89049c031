import type { Vocabulary } from '../core/input.ts'
import { nearest } from '../core/nearest.ts'
import type { Choice, SuggestionSource } from '../core/option.ts'
import type { Sentence } from '../core/problem.ts'
import { findItem, type ItemType, itemsOf, suggestItems } from './items.ts'
import type { Library } from './library.ts'
import type { Plan } from './plan.ts'

const ITEM_TYPES: Partial<Record<SuggestionSource, ItemType>> = { target: 'target', task: 'task' }

/** Plans, and the codes and names in the one that is meant. */
export function vocabularyOf(library: Library): Vocabulary {
  return {
    resolve(source, value, said) {
      if (source === 'timezone' || source === 'entry') return { value }
      if (source === 'plan') return planNamed(library.named(value), library.all(), value)
      if (source === 'archivedPlan') return planNamed(library.named(value), library.archived(), value)
      const plan = library.meant(said)
      const item = findItem(plan, value, ITEM_TYPES[source])
      return item ? { value: item.code } : { problem: unknownItem(plan, value, ITEM_TYPES[source]) }
    },
    suggest(source, query, said) {
      if (source === 'timezone') return timezones(query)
      if (source === 'plan') return library.suggest(query)
      if (source === 'archivedPlan') return library.suggest(query, 'archived')
      return source === 'entry' ? [] : suggestItems(library.meant(said), query, ITEM_TYPES[source])
    },
  }
}

function planNamed(
  plan: Plan | undefined,
  offered: readonly Plan[],
  words: string,
): { value: string } | { problem: Sentence } {
  const known = offered.map(({ slug, title }) => `${slug} ${title}`)
  return plan ? { value: plan.slug } : { problem: (t) => t.plan.unknownPlan(words, known) }
}

function unknownItem(plan: Plan, word: string, type?: ItemType): Sentence {
  const items = itemsOf(plan, type)
  const close = nearest(
    word,
    items.map((item) => item.code),
  )
  const named = word.length > 1 ? items.filter((item) => item.name.includes(word)) : []
  const offered = [...named, ...items.filter((item) => close.includes(item.code))].slice(0, 4)
  return (t) =>
    t.plan.unknownItem(
      word,
      offered.map(({ code, name }) => `${code} ${name}`),
    )
}

function timezones(query: string): Choice[] {
  const wanted = query.toLowerCase()
  const names = ['UTC', ...Intl.supportedValuesOf('timeZone')]
  return names
    .filter((name) => name.toLowerCase().includes(wanted))
    .slice(0, 25)
    .map((name) => ({ value: name, label: name }))
}

import type { Vocabulary } from '../core/input.ts'
import { nearest } from '../core/nearest.ts'
import type { Choice, Source } from '../core/option.ts'
import type { Asker } from '../core/platform.ts'
import type { Sentence } from '../core/problem.ts'
import { findItem, type ItemType, itemsOf, suggestItems } from './items.ts'
import type { Plan } from './plan.ts'

const ITEM_TYPES: Partial<Record<Source, ItemType>> = { target: 'target', task: 'task' }

/** Codes and names of the plan that a person is talking about. */
export function vocabularyOf(planFor: (asker: Asker) => Plan): Vocabulary {
  return {
    resolve(source, value, asker) {
      if (source === 'timezone' || source === 'entry') return { value }
      const item = findItem(planFor(asker), value, ITEM_TYPES[source])
      return item ? { value: item.code } : { problem: unknownItem(planFor(asker), value, ITEM_TYPES[source]) }
    },
    suggest(source, query, asker) {
      if (source === 'timezone') return timezones(query)
      return source === 'entry' ? [] : suggestItems(planFor(asker), query, ITEM_TYPES[source])
    },
  }
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

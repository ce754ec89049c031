import type { Language } from '../../locale/index.ts'
import type { Item } from '../../plan/items.ts'
import { normalise, type PlanIndex } from '../search/index.ts'
import type { SaidClause } from './clauses.ts'
import { itemsMeant, type Meant } from './item.ts'
import { signOf } from './manner-signs.ts'
import type { OpenPoint } from './report.ts'

/** What a report is about, and the clauses that speak of it. */
export interface Subject extends Meant {
  clauses: SaidClause[]
  open: OpenPoint[]
}

interface Said {
  index: PlanIndex
  language: Language
  all: readonly SaidClause[]
  reporting: readonly SaidClause[]
  before?: string | undefined
}

/** What is reported: named in the clause that reports, else anywhere in the message, else in the question before. */
export function subjectOf({ index, language, all, reporting, before }: Said): Subject {
  const meant = (words: string, { amounts }: Pick<SaidClause, 'amounts'>) => itemsMeant(index, language, words, amounts)
  const amounts = { amounts: reporting.flatMap((clause) => clause.amounts) }
  const named = reporting.map((clause) => ({
    clause,
    found: meant(clause.bare, clause.amounts.length ? clause : amounts),
  }))
  const first = named.find(({ found }) => isSure(found))
  if (first) {
    const others = named.filter(({ found }) => isSure(found) && !shares(found, first.found))
    const besides = others.map(({ clause }) => clause.text)
    const several = eachOf(index, language, first.clause)
    const items = several.length > 1 ? several : first.found.items
    return {
      items,
      clauses: reporting.filter((clause) => others.every((other) => other.clause !== clause)),
      open: [...openItems(items), ...(besides.length ? [{ type: 'besides' as const, clauses: besides }] : [])],
    }
  }
  const clauses = [...reporting]
  const whole = meant(all.map(({ bare }) => bare).join(' '), amounts)
  if (isSure(whole)) return { ...whole, clauses, open: openItems(whole.items) }
  const earlier = before === undefined ? { items: [] } : meant(normalise(before), amounts)
  if (isSure(earlier)) return { ...earlier, clauses, open: [{ type: 'itemBefore' }, ...openItems(earlier.items)] }
  const open = whole.items.length === 1 ? [{ type: 'unsureItem' as const }] : openItems(whole.items)
  return { ...whole, clauses, open }
}

const isSure = ({ items, unsure }: Meant): boolean => items.length > 0 && !unsure

const shares = (one: Meant, other: Meant): boolean =>
  one.items.some(({ code }) => other.items.some((item) => item.code === code))

/** So many may be listed; of more nothing is told. */
const MOST = 5

const openItems = (items: readonly Item[]): OpenPoint[] => {
  if (!items.length || items.length > MOST) return [{ type: 'noItem' }]
  return items.length > 1 ? [{ type: 'items', codes: items.map(({ code }) => code) }] : []
}

/** 加装电梯、口袋公园各完成1个: what is said of each of several. */
function eachOf(index: PlanIndex, language: Language, { bare, amounts }: SaidClause): Item[] {
  if (!signOf('each', language).test(bare)) return []
  const parts = bare.split(signOf('joint', language)).filter((part) => part.trim())
  const found = parts.map((part) => itemsMeant(index, language, part, amounts)).filter(isSure)
  return [...new Map(found.flatMap(({ items }) => items.slice(0, 1)).map((item) => [item.code, item])).values()]
}

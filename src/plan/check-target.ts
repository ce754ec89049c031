import type { Sentence } from '../core/problem.ts'
import { wordingMistakes } from './check-wording.ts'
import type { Point, Target } from './target.ts'

interface Contradiction {
  /** The field of the target where it shows. */
  field: keyof Target
  say: Sentence
}

/** Fields that only an amount has. */
const OF_AMOUNTS = ['bound', 'amount', 'high', 'against', 'baseline', 'points', 'imprecise'] as const

/** What the fields of a target say of each other that cannot be. */
export function contradictions(target: Target): Contradiction[] {
  const { code, kind } = target
  if (kind === 'amount') return [...amountMistakes(target), ...wordingMistakes(target), ...pointMistakes(target)]
  return OF_AMOUNTS.filter((field) => target[field] !== undefined).map((field) => ({
    field,
    say: (t) => t.import.notWith(code, 'kind', kind, field),
  }))
}

function amountMistakes({ code, bound, amount, high, basis, against, imprecise }: Target): Contradiction[] {
  const found: Contradiction[] = []
  if (bound === undefined && !imprecise)
    found.push({ field: 'kind', say: (t) => t.import.needs(code, 'kind', 'amount', 'bound') })
  if (amount === undefined && !imprecise)
    found.push({ field: 'kind', say: (t) => t.import.needs(code, 'kind', 'amount', 'amount') })
  if (against !== undefined && basis !== 'change')
    found.push({ field: 'against', say: (t) => t.import.notWith(code, 'basis', basis, 'against') })
  return [...found, ...rangeMistakes(code, { bound, amount, high }, 'bound')]
}

type Range = Pick<Target, 'bound' | 'amount' | 'high'>

function rangeMistakes(code: string, { bound, amount, high }: Range, field: keyof Target): Contradiction[] {
  if (bound === 'range' && high === undefined)
    return [{ field, say: (t) => t.import.needs(code, 'bound', 'range', 'high') }]
  if (bound !== 'range' && high !== undefined)
    return [{ field, say: (t) => t.import.notWith(code, 'bound', bound ?? '', 'high') }]
  return high !== undefined && amount !== undefined && amount > high
    ? [{ field, say: (t) => t.import.upsideDown(code) }]
    : []
}

function pointMistakes({ code, bound, points = [], due }: Target): Contradiction[] {
  const inOrder = [...points.map((point) => point.due), ...(due ? [due] : [])]
  const backwards = inOrder.some((day, at) => at > 0 && day <= (inOrder[at - 1] ?? ''))
  return [
    ...(backwards ? [{ field: 'points' as const, say: ((t) => t.import.pointsInOrder(code)) satisfies Sentence }] : []),
    ...points.flatMap((point) => rangeMistakes(code, bounded(point, bound), 'points')),
  ]
}

const bounded = (point: Point, bound: Target['bound']): Range => ({
  amount: point.amount,
  bound: point.bound ?? bound,
  ...(point.high !== undefined && { high: point.high }),
})

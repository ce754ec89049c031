import type { Language } from '../../locale/index.ts'
import type { Target } from '../../plan/plan.ts'
import { addsUp } from '../../progress/reached.ts'
import type { SaidAmount, SaidClause } from './clauses.ts'
import { entered, fits } from './fit.ts'
import { signOf } from './manner-signs.ts'
import type { OpenPoint } from './report.ts'

/** What a report says of the figure of its target. */
export interface SaidFigure {
  add?: string
  level?: string
  open: OpenPoint[]
}

interface Sided {
  amount: SaidAmount
  as: 'add' | 'level'
  /** The words tell which. */
  sure: boolean
}

/** Whether an amount is what was added or where things stand now, as its clause tells. */
function sideOf(amount: SaidAmount, { bare, periods }: SaidClause, language: Language): Omit<Sided, 'amount'> {
  const has = (sign: 'sum' | 'more' | 'stands') => signOf(sign, language).test(bare)
  if (amount.ordinal || has('sum')) return { as: 'level', sure: true }
  if (has('more')) return { as: 'add', sure: true }
  if (has('stands')) return { as: 'level', sure: false }
  return { as: 'add', sure: periods.length > 0 }
}

/** One clause may say both how many were added and how many there are now: the step counts. */
export function figureSaid(target: Target, clauses: readonly SaidClause[], language: Language): SaidFigure {
  const all = clauses.flatMap((clause) =>
    clause.amounts.map((amount) => ({ amount, ...sideOf(amount, clause, language) })),
  )
  const fit = all.filter(({ amount }) => fits(target, amount))
  const known = fit.length ? fit : all
  const added = known.filter(({ as }) => as === 'add')
  const [chosen, ...others] = addsUp(target) && added.length ? added : known
  if (!chosen) return { open: [] }
  if (others.length)
    return { open: [{ type: 'amounts', amounts: [chosen, ...others].map(({ amount }) => amount.words) }] }
  const value = entered(target, chosen.amount)
  if (!addsUp(target)) return { level: value, open: [] }
  const open: OpenPoint[] = chosen.sure ? [] : [{ type: 'addOrSum', as: chosen.as }]
  return chosen.as === 'add' ? { add: value, open } : { level: value, open }
}

import type { Language } from '../../locale/index.ts'
import type { Target } from '../../plan/plan.ts'
import { addsUp } from '../../progress/reached.ts'
import type { SaidAmount, SaidClause } from './clauses.ts'
import { counted, entered, fits } from './fit.ts'
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
  /** It is said by how much a figure moved, and not where it stands. */
  moved: boolean
}

/** Whether an amount is what was added or where things stand now, as its clause tells. */
function sided(amount: SaidAmount, { bare, periods }: SaidClause, language: Language): Sided {
  const has = (sign: 'sum' | 'more' | 'stands') => signOf(sign, language).test(bare)
  const moved = has('more') && !has('stands') && !has('sum')
  if (amount.ordinal || has('sum')) return { amount, as: 'level', sure: true, moved }
  if (has('more')) return { amount, as: 'add', sure: true, moved }
  if (has('stands')) return { amount, as: 'level', sure: false, moved }
  return { amount, as: 'add', sure: periods.length > 0, moved }
}

const allSided = (clauses: readonly SaidClause[], language: Language): Sided[] =>
  clauses.flatMap((clause) => clause.amounts.map((amount) => sided(amount, clause, language)))

/** The first step of narrowing amounts that leaves only one, or else all of them. */
const chosenOf = (all: readonly Sided[], ...narrow: ((one: Sided) => boolean)[]): readonly Sided[] =>
  narrow.reduce((left: readonly Sided[], test) => {
    const some = left.filter(test)
    return some.length ? some : left
  }, all)

/** One message may say both how many were added and how many there are now: the step counts. */
export function figureSaid(target: Target, clauses: readonly SaidClause[], language: Language): SaidFigure {
  const [chosen, ...others] = chosenOf(
    allSided(clauses, language),
    ({ amount }) => fits(target, amount),
    ({ amount }) => amount.unit !== '',
    ({ as }) => (as === 'add') === addsUp(target),
  )
  if (!chosen) return { open: [] }
  if (others.length)
    return { open: [{ type: 'amounts', amounts: [chosen, ...others].map(({ amount }) => amount.words) }] }
  const value = entered(target, chosen.amount)
  // 又涨了300亿 of a level is put where the command says that it takes none.
  if (!addsUp(target)) return { [target.basis === 'level' && chosen.moved ? 'add' : 'level']: value, open: [] }
  const open: OpenPoint[] = chosen.sure ? [] : [{ type: 'addOrSum', as: chosen.as }]
  return { [chosen.as]: value, open }
}

/** What is said of a figure whose target is still to be chosen. */
export function looseFigure(clauses: readonly SaidClause[], language: Language): SaidFigure {
  const [only, ...others] = allSided(clauses, language)
  return only && !others.length ? { [only.as]: counted(only.amount), open: [] } : { open: [] }
}

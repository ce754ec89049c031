import { setLimits } from '../src/budget/limits.ts'
import { workspaceOf } from '../src/budget/payer.ts'
import { todayOf } from '../src/budget/today.ts'
import { budgetCard } from '../src/cards/budget.ts'
import type { Misfit } from '../src/core/command.ts'
import { type Amount, option } from '../src/core/option-kinds.ts'
import { dayIn } from '../src/progress/schedule.ts'
import { defineCommand } from '../src/world.ts'

/** The most that a budget can be: what the database's whole numbers hold. */
const MOST = 2_000_000_000

const misfitOf = (name: string, amount: Amount | undefined): Misfit[] =>
  amount && (amount.unit || !Number.isInteger(amount.value) || amount.value > MOST)
    ? [{ option: name, sentence: (t) => t.budget.wholeTokens }]
    : []

export default defineCommand({
  name: 'budget',
  role: 'admin',
  options: { total: option.amount({ optional: true }), person: option.amount({ optional: true }) },
  misfits: ({ total, person }) => [...misfitOf('total', total), ...misfitOf('person', person)],
  async run({ input: { total, person }, asker, now, t, world: { database, timezone, model } }) {
    const workspace = workspaceOf(asker.account)
    if (total || person)
      await setLimits(database, workspace, {
        ...(total && { total: total.value }),
        ...(person && { person: person.value }),
      })
    const today = await todayOf(database, workspace, dayIn(timezone, now))
    return { audience: 'asker', card: budgetCard({ model, today, timezone }, t) }
  },
})

import { plansCard } from '../src/cards/lists.ts'
import { option } from '../src/core/option-kinds.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'plans',
  role: 'viewer',
  options: { which: option.which({ optional: true }) },
  async run({ input: { which = 'current' }, asker, t, world: { library } }) {
    const [inUse, archived] = [library.all(), library.archived()]
    const plans = { current: inUse, archived, all: [...inUse, ...archived] }[which]
    const shown = { plans, archived, usedHere: library.meant({ asker, raw: {} }) }
    return { audience: 'asker', card: plansCard(shown, t) }
  },
})

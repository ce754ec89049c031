import { option } from '../src/core/option-kinds.ts'
import { Problem } from '../src/core/problem.ts'
import { retract } from '../src/gaps/clarifications.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'retract',
  role: 'admin',
  options: { number: option.entry() },
  async run({ input: { number }, member, now, t, world: { database } }) {
    const held = await retract(database, { number, by: member.id, now })
    if (!held) throw new Problem((words) => words.gaps.noSuchClarification(number))
    return { audience: 'everyone', card: { nodes: [{ type: 'text', text: t.gaps.retracted(number) }] } }
  },
})

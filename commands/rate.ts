import { option } from '../src/core/option-kinds.ts'
import { Problem } from '../src/core/problem.ts'
import { rate } from '../src/gaps/turns.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'rate',
  role: 'viewer',
  forButtons: true,
  options: { question: option.text(), vote: option.vote() },
  async run({ input: { question, vote }, t, world: { database } }) {
    const known = await rate(database, question, vote === 'up' ? 1 : -1)
    if (!known) throw new Problem((words) => words.gaps.forgotten)
    const text = vote === 'up' ? t.gaps.thanks : t.gaps.noted
    return { audience: 'asker', card: { nodes: [{ type: 'text', text }] } }
  },
})

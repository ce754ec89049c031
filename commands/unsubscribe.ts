import { Problem } from '../src/core/problem.ts'
import { unsubscribe } from '../src/digest/subscriptions.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'unsubscribe',
  role: 'coordinator',
  options: {},
  async run({ asker, now, t, world }) {
    const ended = await unsubscribe(world.database, asker.place, now)
    if (!ended) throw new Problem((words) => words.digest.notSubscribed)
    return { audience: 'everyone', card: { nodes: [{ type: 'text', text: t.digest.unsubscribed }] } }
  },
})

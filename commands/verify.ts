import { verificationCard } from '../src/cards/entries.ts'
import { verify } from '../src/progress/ledger.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'verify',
  role: 'viewer',
  options: {},
  async run({ t, world }) {
    return { audience: 'asker', card: verificationCard(await verify(world.database), t) }
  },
})

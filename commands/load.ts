import { loadedCard } from '../src/cards/loaded.ts'
import { option } from '../src/core/option-kinds.ts'
import { readPlanFileApart } from '../src/plan/import/isolated.ts'
import { loadPlan } from '../src/plan/load.ts'
import { plannedFile } from '../src/plan/plan-folder.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'load',
  role: 'admin',
  options: { file: option.text() },
  async run({ input, asker, member, request, now, t, world: { database, library, plansDir } }) {
    const file = await readPlanFileApart(await plannedFile(plansDir, input.file), asker.language)
    const loaded = await loadPlan(database, file, { by: member.id, request, now })
    await library.refresh()
    return { audience: 'asker', card: loadedCard(loaded, t) }
  },
})

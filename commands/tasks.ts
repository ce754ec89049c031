import { tasksCard } from '../src/cards/lists.ts'
import { pageOf } from '../src/cards/pages.ts'
import { option } from '../src/core/option-kinds.ts'
import { hasWords } from '../src/plan/items.ts'
import { defineCommand } from '../src/world.ts'

const PAGE = 40

export default defineCommand({
  name: 'tasks',
  role: 'viewer',
  options: { find: option.text({ optional: true }), page: option.page({ optional: true }) },
  async run({ input: { find, page = 1 }, t, world: { plan } }) {
    const themes = plan.themes.filter((theme) => find !== undefined && hasWords(theme, find)).map(({ code }) => code)
    const found = plan.tasks.filter((task) => themes.includes(task.theme) || hasWords(task, find))
    const line = find ? `tasks find:"${find}"` : 'tasks'
    return {
      audience: 'asker',
      card: tasksCard(plan, pageOf(found, page, PAGE), { find, line, count: found.length }, t),
    }
  },
})

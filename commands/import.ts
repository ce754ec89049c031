import { option } from '../src/core/option-kinds.ts'
import { Problem } from '../src/core/problem.ts'
import { earlierIn } from '../src/plan/earlier.ts'
import { isPlanFile } from '../src/plan/file.ts'
import { takeIn } from '../src/plan/import/take-in.ts'
import { isSlug, slugOf } from '../src/plan/plan-folder.ts'
import { defineCommand } from '../src/world.ts'

/** The slug that was given, else the file's name as one; a plan file has its own. */
const slugFor = ({ file, slug }: { file: string; slug: string | undefined }) =>
  slug ?? (isPlanFile(file) ? undefined : slugOf(file))

export default defineCommand({
  name: 'import',
  role: 'admin',
  options: { file: option.file(), slug: option.text({ optional: true }) },
  misfits(input) {
    const slug = slugFor(input)
    if (slug === undefined || isSlug(slug)) return []
    return [{ option: 'slug', sentence: (t) => (slug ? t.import.slug(slug) : t.import.needsSlug) }]
  },
  async run({ input, attachments, asker: { language }, t, world: { database, library, plansDir } }) {
    const { file } = attachments
    if (!file) throw new Problem((words) => words.problems.notAttached(input.file))
    const inUse = (slug: string) => library.all().find((plan) => plan.slug === slug)
    const earlier = (slug: string) => earlierIn(database, slug)
    const taking = { slug: slugFor(input), folder: plansDir, inUse, earlier, language, t }
    const { card, mistakes } = await takeIn(file, taking)
    return { audience: 'asker', card, ...(mistakes && { failed: true }) }
  },
})

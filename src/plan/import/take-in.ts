import type { Attachment } from '../../core/attachment.ts'
import { Problem } from '../../core/problem.ts'
import type { Card } from '../../core/reply.ts'
import type { Language, Sentences } from '../../locale/index.ts'
import type { Earlier } from '../earlier.ts'
import type { Plan } from '../plan.ts'
import { planFilePath } from '../plan-folder.ts'
import { importCard } from './import-plan.ts'
import { reviewed } from './isolated.ts'
import { bothEarlier, earlierFiles, keepPlanFile } from './keep.ts'
import { mistakesCard } from './review/index.ts'

interface TakingIn {
  /** The plan's short name; undefined where the plan file has it. */
  slug: string | undefined
  /** Where plan files are kept. */
  folder: string
  /** The version in use of the plan with that slug. */
  inUse(slug: string): Plan | undefined
  /** What the database knows of it. */
  earlier(slug: string): Promise<Earlier>
  language: Language
  t: Sentences
}

/**
 * Reads a document or a plan file that somebody handed over, and writes it as a plan file. Nothing is loaded by it: the
 * card has a button for that, which names the file and nothing else. `mistakes`: it is a plan file that cannot be loaded.
 * @throws Problem where the file cannot be read, or is another plan's
 */
export async function takeIn(
  file: Attachment,
  { slug, folder, inUse, earlier, language, t }: TakingIn,
): Promise<{ card: Card; mistakes: boolean }> {
  const before =
    slug === undefined ? undefined : bothEarlier(await earlier(slug), await earlierFiles(planFilePath(folder, slug)))
  const read = await reviewed({ file, slug: slug ?? '', language, ...(before && { earlier: before }) })
  if ('mistakes' in read) return { card: mistakesCard(read.mistakes, t), mistakes: true }
  const own = read.plan.slug
  if (slug !== undefined && slug !== own) throw new Problem((words) => words.import.otherSlugInFile(own, slug))
  const path = planFilePath(folder, own)
  const aside = await keepPlanFile(path, own, read.text)
  const card = importCard(read, { path, aside, before: inUse(own) }, t)
  const load = { label: t.import.load, run: `load ${own}`, main: true }
  return { card: { ...card, nodes: [...card.nodes, { type: 'actions', items: [load] }] }, mistakes: false }
}

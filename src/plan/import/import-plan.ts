import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Problem } from '../../core/problem.ts'
import type { Card, Node } from '../../core/reply.ts'
import { type Language, locales, type Sentences } from '../../locale/index.ts'
import type { Earlier } from '../earlier.ts'
import { isPlanFile, textOfPlanFile } from '../file.ts'
import type { Plan } from '../plan.ts'
import { isSlug, planFilePath } from '../plan-folder.ts'
import { reviewed } from './isolated.ts'
import { bothEarlier, earlierFiles, fileThere, keepPlanFile } from './keep.ts'
import { bytesOf } from './read/index.ts'
import { difference, differenceCard, mistakesCard, type ReviewedPlan, reviewPlanFile } from './review/index.ts'

export interface ImportOptions {
  /** The plan's short name, which is the name of its file as well. */
  slug: string
  /** Where plan files are kept. */
  folder: string
  /** Put the new text in the place of a plan file with the same slug. */
  replace?: boolean
  /** List every figure of the text with what became of it. */
  figures?: boolean
  /** The language of the document, where its own words would tell it wrong. */
  language?: Language
  /** What the database knows of the plan. */
  earlier?: Earlier | undefined
  /** The language of the card. */
  t: Sentences
}

/**
 * Reads a plan document and writes what was understood as a plan file for people to check.
 * @throws Problem where the document cannot be read, or a plan file would be lost
 */
export async function importPlan(
  file: string,
  { slug, folder, replace, figures, language, earlier = { versions: [], codes: [] }, t }: ImportOptions,
): Promise<{ card: Card; path: string }> {
  if (isPlanFile(file)) throw new Problem((words) => words.import.planFileGiven(file))
  if (!isSlug(slug)) {
    if (!(await stat(file).catch(() => undefined))) throw new Problem((words) => words.import.missing(file))
    throw new Problem((words) => (slug ? words.import.slug(slug) : words.import.needsSlugSwitch))
  }
  const path = planFilePath(folder, slug)
  const there = await fileThere(path)
  if (there && there.slug !== slug) throw new Problem((words) => words.import.otherSlug(path, there.slug))
  if (there && !replace) throw new Problem((words) => words.import.exists(path))
  const files = await earlierFiles(path)
  const read = await reviewed({
    file: { name: basename(file), bytes: await bytesOf(file) },
    slug,
    language: t === locales.en ? 'en' : 'zh',
    written: language,
    earlier: bothEarlier(earlier, files),
  })
  if ('mistakes' in read) throw new Problem((words) => words.import.planFileGiven(file))
  const aside = await keepPlanFile(path, slug, read.text)
  return {
    card: importCard(read, { path, aside, before: [...files.versions, ...earlier.versions][0], figures }, t),
    path,
  }
}

interface Written {
  path: string
  /** Where the plan file that was there is kept. */
  aside: string | undefined
  /** The version to compare with. */
  before: Plan | undefined
  /** Whether every figure of the text is listed, where a person could ask for it. */
  figures?: boolean | undefined
}

/** Where it was written, what it changes, and what to check. */
export function importCard({ plan, review, account }: ReviewedPlan, written: Written, t: Sentences): Card {
  const { path, aside, before, figures } = written
  const changes = before && differenceCard(before.title, difference(before, plan), t)
  const aboutAside: Node[] = aside ? [{ type: 'text', text: t.import.keptAside(aside), tone: 'quiet' }] : []
  const aboutChanges: Node[] = changes
    ? [{ type: 'text', text: changes.title ?? '', tone: 'strong' }, ...changes.nodes]
    : []
  const where: Node = { type: 'text', text: t.import.written(path), tone: 'strong' }
  const hint: Node[] = figures === false ? [{ type: 'text', text: t.import.accountHint, tone: 'quiet' }] : []
  return { ...review, nodes: [where, ...aboutAside, ...aboutChanges, ...review.nodes, ...(figures ? account : hint)] }
}

/**
 * Checks a plan file before it is loaded: its mistakes line by line, or what it changes in the version in use.
 * The plan is there only where it has no mistakes.
 */
export async function checkPlanFile(
  path: string,
  current: Plan | undefined,
  t: Sentences,
): Promise<{ card: Card; plan?: Plan }> {
  const checked = reviewPlanFile(await textOfPlanFile(path), t)
  if ('mistakes' in checked) return { card: mistakesCard(checked.mistakes, t) }
  const { plan, review } = checked
  return { plan, card: current ? differenceCard(plan.title, difference(current, plan), t) : review }
}

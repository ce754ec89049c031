import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../core/problem.ts'
import type { Card } from '../../core/reply.ts'
import type { Sentences } from '../../locale/index.ts'
import { textOfPlanFile } from '../file.ts'
import type { Plan } from '../plan.ts'
import { readPlanText } from '../plan-text.ts'
import { difference } from './difference.ts'
import { differenceCard } from './difference-card.ts'
import { planFileText } from './plan-file-text.ts'
import { readDocument } from './read/index.ts'
import { accountCard, reviewCard } from './review.ts'
import { understand } from './understand.ts'

export interface ImportOptions {
  /** The plan's short name, which is the name of its file as well. */
  slug: string
  /** Where plan files are kept. */
  folder: string
  /** Put the new text in the place of a plan file with the same slug. */
  replace?: boolean
  /** List every figure of the text with what became of it. */
  figures?: boolean
  /** The language of the card. */
  t: Sentences
}

/**
 * Reads a plan document and writes what was understood as a plan file for people to check.
 * @throws Problem where the document cannot be read, or a plan file would be lost
 */
export async function importPlan(
  file: string,
  { slug, folder, replace, figures, t }: ImportOptions,
): Promise<{ card: Card; path: string }> {
  if (!/^[a-z0-9-]+$/.test(slug)) throw new Problem((words) => words.import.slug(slug))
  const path = join(folder, `${slug}.yaml`)
  const existing = await readFile(path, 'utf8').catch(() => undefined)
  const before = existing === undefined ? undefined : mayReplace(existing, path, slug, replace ?? false)
  const understanding = understand(await readDocument(file), { slug })
  await writeFile(path, planFileText(understanding.plan), { flag: existing === undefined ? 'wx' : 'w' })
  const card = importCard(understanding, path, before, t)
  const listed = figures ? accountCard(understanding, t).nodes : []
  return { card: { ...card, nodes: [...card.nodes, ...listed] }, path }
}

/** The plan that is there, where it can be read; a file with mistakes in it may be replaced as well. */
function mayReplace(existing: string, path: string, slug: string, replace: boolean): Plan | undefined {
  const { plan } = readPlanText(existing)
  const found = plan?.slug ?? /^slug:\s*["']?([^\s"']+)/m.exec(existing)?.[1]
  if (found !== slug) throw new Problem((t) => t.import.otherSlug(path, found ?? ''))
  if (!replace) throw new Problem((t) => t.import.exists(path))
  return plan
}

type Understanding = ReturnType<typeof understand>

function importCard(understanding: Understanding, path: string, before: Plan | undefined, t: Sentences): Card {
  const review = reviewCard(understanding, t)
  const changes = before && differenceCard(before.title, difference(before, understanding.plan), t)
  return {
    ...review,
    nodes: [
      { type: 'text', text: t.import.written(path), tone: 'strong' },
      ...(changes
        ? [{ type: 'text' as const, text: changes.title ?? '', tone: 'strong' as const }, ...changes.nodes]
        : []),
      ...review.nodes,
    ],
  }
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
  const { plan, problems } = readPlanText(await textOfPlanFile(path))
  if (!plan) {
    const items = problems.map(({ say }) => say(t))
    return { card: { title: t.import.problemsTitle(items.length), nodes: [{ type: 'list', items }] } }
  }
  if (current) return { plan, card: differenceCard(plan.title, difference(current, plan), t) }
  return { plan, card: { title: t.import.loaded(plan.title), nodes: [] } }
}

import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Problem } from '../core/problem.ts'
import { isPlanFile } from './file.ts'

export const isSlug = (words: string): boolean => /^[a-z0-9-]+$/.test(words)

/** A name for a plan from its file's, in letters that a slug can have; empty where there are none. */
export const slugOf = (file: string): string =>
  file
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Where the plan file of that name is kept. */
export const planFilePath = (folder: string, slug: string): string => join(resolve(folder), `${slug}.yaml`)

const isThere = async (path: string) => (await stat(path).catch(() => undefined)) !== undefined

/**
 * The path of a plan file in the folder, by the plan's slug or the file's name.
 * @throws Problem where there is none; a name never leads out of the folder
 */
export async function plannedFile(folder: string, name: string): Promise<string> {
  const path = isPlanFile(name) ? join(resolve(folder), name) : planFilePath(folder, name)
  if (/[/\\]/.test(name) || !(await isThere(path))) throw new Problem((t) => t.import.noPlanFile(name, folder))
  return path
}

/** Where import once wrote them, among those that come with this program. */
const ONCE = join(import.meta.dirname, '../../prisma/plans')

/**
 * What somebody at this machine names to be loaded: a slug or a file of the folder, else a path.
 * @throws Problem where there is nothing of that name
 */
export async function namedFile(folder: string, words: string): Promise<string> {
  const found = await plannedFile(folder, words).catch(() => undefined)
  if (found) return found
  const path = resolve(words)
  const once = /[/\\]/.test(words) ? path : planFilePath(ONCE, words.replace(/\.ya?ml$/i, ''))
  if (!(await isThere(path)) && (await isThere(once))) throw new Problem((t) => t.import.earlierPlace(words, once))
  if (!(await isThere(path))) throw new Problem((t) => t.import.noPlanFileNorPath(words, folder))
  return path
}

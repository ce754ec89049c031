import { createHash } from 'node:crypto'
import { copyFile, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Problem, reasonOf } from '../../core/problem.ts'
import { makeFolder } from '../../database/private-folder.ts'
import type { Earlier } from '../earlier.ts'
import { readPlanText } from '../plan-text.ts'

/** What a plan file that is there says its slug is; undefined where there is no file. */
export async function fileThere(path: string): Promise<{ text: string; slug: string } | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : { text, slug: /^slug:\s*["']?([^\s"']+)/m.exec(text)?.[1] ?? '' }
}

/** What the plan files say that a plan was before: the one in its place, and those that it replaced. */
export async function earlierFiles(path: string): Promise<Earlier> {
  const names = await readdir(dirname(path)).catch(() => [])
  const replaced = names.filter((name) => name.startsWith(stemOf(basename(path))) && ASIDE.test(name))
  const texts = await Promise.all(replaced.map((name) => readFile(join(dirname(path), name), 'utf8').catch(() => '')))
  const there = await fileThere(path)
  const plan = there && readPlanText(there.text).plan
  return { versions: plan ? [plan] : [], codes: [...texts, there?.text ?? ''].flatMap(codesIn) }
}

/** What is in use comes before what only was written. */
export const bothEarlier = (one: Earlier, other: Earlier): Earlier => ({
  versions: [...one.versions, ...other.versions],
  codes: [...one.codes, ...other.codes],
})

/** Also of a file that has mistakes in it. */
const codesIn = (text: string): string[] =>
  [...text.matchAll(/^ *(?:- *\{? *)?code: *["']?([TM]?[\d.]+)/gm)].flatMap(([, code]) => code ?? [])

const stemOf = (name: string) => name.replace(/\.yaml$/, '.')
const ASIDE = /\.[0-9a-f]{8}\.yaml$/

/**
 * Writes a plan file whole or not at all. One that was there with other content is kept beside it.
 * Resolves to the path of that one.
 * @throws Problem where another plan's file is there, or where nothing can be written
 */
export async function keepPlanFile(path: string, slug: string, text: string): Promise<string | undefined> {
  const there = await fileThere(path)
  if (there && there.slug !== slug) throw new Problem((t) => t.import.otherSlug(path, there.slug))
  if (there?.text === text) return undefined
  try {
    await makeFolder(dirname(path))
    const aside = there && asideOf(path, there.text)
    if (aside) await copyFile(path, aside)
    await writeFile(`${path}.new`, text)
    await rename(`${path}.new`, path)
    return aside
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new Problem((t) => t.import.notWritten(path, reasonOf(error)))
  }
}

/** Named by its content, so that no two versions ever take each other's place. */
const asideOf = (path: string, text: string) =>
  path.replace(/\.yaml$/, `.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.yaml`)

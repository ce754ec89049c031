import { createHash } from 'node:crypto'
import { copyFile, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Problem, reasonOf } from '../../core/problem.ts'
import { makeFolder } from '../../database/private-folder.ts'

/** What a plan file that is there says its slug is; undefined where there is no file. */
export async function fileThere(path: string): Promise<{ text: string; slug: string } | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : { text, slug: /^slug:\s*["']?([^\s"']+)/m.exec(text)?.[1] ?? '' }
}

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
    if (
      !(error instanceof Error && 'code' in error && /^(?:EACCES|EPERM|ENOTDIR|EISDIR|ELOOP)$/.test(String(error.code)))
    )
      throw error
    throw new Problem((t) => t.import.notWritten(path, reasonOf(error)))
  }
}

/** Named by its content, so that no two versions ever take each other's place. */
const asideOf = (path: string, text: string) =>
  path.replace(/\.yaml$/, `.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.yaml`)

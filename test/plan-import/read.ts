import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { Problem } from '../../src/core/problem.ts'
import { locales } from '../../src/locale/index.ts'
import { type PlanDocument, readDocument } from '../../src/plan/import/read/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'huimin-documents-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A file with that content. */
export function file(name: string, content: Buffer | string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

export const read = (name: string, content: Buffer | string): Promise<PlanDocument> => readDocument(file(name, content))

/** What a person reads whose file cannot be read. */
export async function refusal(path: string): Promise<string> {
  const error = await readDocument(path).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Problem)) throw error ?? new Error(`${path} was read`)
  return error.sentence(locales.zh)
}

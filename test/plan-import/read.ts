import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { Problem } from '../../src/core/problem.ts'
import { locales } from '../../src/locale/index.ts'
import { type PlanDocument, readDocument } from '../../src/plan/import/read/index.ts'
import { understand } from '../../src/plan/import/understand.ts'

const folder = mkdtempSync(join(tmpdir(), 'huimin-documents-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A file with that content. */
export function file(name: string, content: Buffer | string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

export const read = (name: string, content: Buffer | string): Promise<PlanDocument> => readDocument(file(name, content))

/** The targets of a document, each with its years in one line, and what of its figures are none. */
export async function toldIn(file: string, text: string) {
  const { plan, account } = understand(await read(file, text), {})
  return {
    targets: plan.targets.map(
      ({ name, amount, unit, basis, due, points = [] }) =>
        `${name} ${[...points.map((point) => `${point.due?.slice(0, 4)}:${point.amount}`), `${due?.slice(0, 4)}:${amount}`].join(' ')} ${unit} ${basis}`,
    ),
    background: account.filter(({ fate }) => fate === 'background').map(({ wording }) => wording),
  }
}

/** What a person reads whose file cannot be read. */
export async function refusal(path: string): Promise<string> {
  const error = await readDocument(path).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Problem)) throw error ?? new Error(`${path} was read`)
  return error.sentence(locales.zh)
}

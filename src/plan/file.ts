import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { Problem, type Sentence } from '../core/problem.ts'
import { locales } from '../locale/index.ts'
import type { Plan } from './plan.ts'
import { type LineProblem, readPlanText } from './plan-text.ts'

export interface PlanFile {
  plan: Plan
  /** SHA-256 of the file. */
  checksum: string
}

/**
 * Reads and checks a plan file (YAML).
 * @throws Problem that names the file and every line in it that is wrong
 */
export async function readPlanFile(path: string): Promise<PlanFile> {
  return planFileOf(await textOfPlanFile(path), path)
}

/** The plan of a text that stands in a file of that path. */
export function planFileOf(text: string, path: string): PlanFile {
  const { plan, problems } = readPlanText(text)
  if (!plan) throw unusable(path, problems)
  return { plan, checksum: checksumOf(text) }
}

export const checksumOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Whether a file is one by its name. */
export const isPlanFile = (name: string): boolean => /\.ya?ml$/i.test(name)

/** Whether what follows the last stop of a name says what kind of file it is; 方案（2023.5） has no such ending. */
export const isEnding = (kind: string): boolean => /^\.(?=.*[a-z])[a-z0-9]{1,10}$/i.test(kind)

/** What documents begin with: Word and its like, PDF, old Word, RTF. */
const DOCUMENTS = ['PK\x03\x04', '%PDF-', '\xd0\xcf\x11\xe0', '{\\rtf']

const MEGABYTE = 1024 * 1024

/**
 * The bytes of a file; what is no file, such as /dev/zero or a pipe, would never end, and is not begun.
 * @throws Problem where there is no such file, or one that is too large
 */
export async function bytesAt(path: string, folder: Sentence, most: number): Promise<Buffer> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new Problem((t) => t.import.missing(path))
  if (found.isDirectory()) throw new Problem(folder)
  if (!found.isFile()) throw new Problem((t) => t.import.notRegular(path))
  const megabytes = Math.round(found.size / MEGABYTE)
  if (megabytes > most) throw new Problem((t) => t.import.tooLarge(path, megabytes, most))
  return readFile(path)
}

/** Far more than `readPlanText` takes, so that its sentence is the one that people see. */
const LARGEST = 32

/**
 * The text of a plan file.
 * @throws Problem where there is none, or one that is not even looked into
 */
export async function textOfPlanFile(path: string): Promise<string> {
  const bytes = await bytesAt(path, (t) => t.import.planFolder(path), LARGEST)
  refuseOtherKinds(path, bytes)
  return bytes.toString('utf8')
}

/** A document that was not imported yet, or something else altogether; a name without an ending says nothing. */
function refuseOtherKinds(path: string, bytes: Buffer): void {
  const kind = extname(path).toLowerCase()
  const start = bytes.toString('latin1', 0, 8)
  const isDocument = DOCUMENTS.some((words) => start.startsWith(words))
  if (isDocument || /^\.(?:docx?|wps|pdf|x?html?|md|markdown|txt|rtf)$/.test(kind))
    throw new Problem((t) => t.import.documentGiven(path))
  if (isEnding(kind) && !isPlanFile(path)) throw new Problem((t) => t.import.notAPlanFile(path))
}

/** The message is for logs, which have no reader with a language; people get the sentence. */
function unusable(path: string, problems: readonly LineProblem[]): Problem {
  const say: Sentence = (t) => [t.import.unread(path), ...problems.map(({ say: sentence }) => sentence(t))].join('\n')
  const problem = new Problem(say)
  problem.message = say(locales.zh)
  return problem
}

import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
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
  const text = await textOfPlanFile(path)
  const { plan, problems } = readPlanText(text)
  if (!plan) throw unusable(path, problems)
  return { plan, checksum: createHash('sha256').update(text).digest('hex') }
}

const MEGABYTE = 1024 * 1024
/** Far more than `readPlanText` takes, so that its sentence is the one that people see. */
const LARGEST = 32

/**
 * The text of a plan file.
 * @throws Problem where there is none, or one that is not even looked into
 */
export async function textOfPlanFile(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new Problem((t) => t.import.missing(path))
  const megabytes = Math.round(found.size / MEGABYTE)
  if (megabytes > LARGEST) throw new Problem((t) => t.import.tooLarge(path, megabytes, LARGEST))
  return readFile(path, 'utf8')
}

/** The message is for logs, which have no reader with a language; people get the sentence. */
function unusable(path: string, problems: readonly LineProblem[]): Problem {
  const say: Sentence = (t) => [t.import.unread(path), ...problems.map(({ say: sentence }) => sentence(t))].join('\n')
  const problem = new Problem(say)
  problem.message = say(locales.zh)
  return problem
}

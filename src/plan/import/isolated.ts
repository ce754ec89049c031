import { basename } from 'node:path'
import type { Attachment } from '../../core/attachment.ts'
import { Problem } from '../../core/problem.ts'
import type { Language } from '../../locale/index.ts'
import type { Earlier } from '../earlier.ts'
import { checksumOf, type PlanFile, planFileOf, textOfPlanFile } from '../file.ts'
import type { ReviewedPlan } from './review/index.ts'
import { inThread } from './thread.ts'

/** What the thread has to say: the plan, mistakes of a plan file, or why there is nothing to be read. */
export type ThreadAnswer = ReviewedPlan | { mistakes: string[] } | { refused: string }

interface Job {
  file: Attachment
  slug: string
  /** Of the person who reads the review. */
  language: Language
  /** Of a document: what its plan was before. */
  earlier?: Earlier
}

/** A PDF has a minute of its own within this. */
const BOUNDS = { seconds: 90, megabytes: 600 }

let before: Promise<unknown> = Promise.resolve()

/**
 * Reads a document or a plan file in a thread of its own, so that nobody else waits; one after the other.
 * @throws Problem that says what is wrong with the file
 */
export async function reviewed({ file, ...rest }: Job): Promise<ReviewedPlan | { mistakes: string[] }> {
  const { name, bytes } = file
  const job = { bytes, name, ...rest }
  const work = before.then(() => inThread<ThreadAnswer>(new URL('./in-worker.ts', import.meta.url), job, BOUNDS))
  before = work.catch(() => {})
  const answer = await work
  if (!answer) throw new Problem((t) => t.import.bomb(name))
  if ('refused' in answer) throw new Problem(() => answer.refused)
  return answer
}

/** Up to so many characters a plan file is read in some tenths of a second, and no thread is begun for it. */
const SHORT = 200_000

/**
 * Reads and checks a plan file as `readPlanFile` does, a long one in a thread of its own.
 * @throws Problem that names the file and every line in it that is wrong
 */
export async function readPlanFileApart(path: string, language: Language): Promise<PlanFile> {
  const text = await textOfPlanFile(path)
  if (text.length <= SHORT) return planFileOf(text, path)
  const read = await reviewed({ file: { name: basename(path), bytes: Buffer.from(text) }, slug: '', language })
  if ('mistakes' in read) throw new Problem((t) => [t.import.unread(path), ...read.mistakes].join('\n'))
  return { plan: read.plan, checksum: checksumOf(text) }
}

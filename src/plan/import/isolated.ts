import type { Attachment } from '../../core/attachment.ts'
import { Problem } from '../../core/problem.ts'
import type { Card } from '../../core/reply.ts'
import type { Language } from '../../locale/index.ts'
import type { ReviewedPlan } from './reviewing.ts'
import { inThread } from './thread.ts'

/** What the thread has to say: the plan, mistakes of a plan file, or why there is nothing to be read. */
export type ThreadAnswer = ReviewedPlan | { mistakes: Card } | { refused: string }

interface Job {
  file: Attachment
  slug: string
  /** Of the person who reads the review. */
  language: Language
}

/** A PDF has a minute of its own within this. */
const BOUNDS = { seconds: 90, megabytes: 600 }

let before: Promise<unknown> = Promise.resolve()

/**
 * Reads a document or a plan file in a thread of its own, so that nobody else waits; one after the other.
 * @throws Problem that says what is wrong with the file
 */
export async function reviewed({ file, slug, language }: Job): Promise<ReviewedPlan | { mistakes: Card }> {
  const { name, bytes } = file
  const job = { bytes, name, slug, language }
  const work = before.then(() => inThread<ThreadAnswer>(new URL('./in-worker.ts', import.meta.url), job, BOUNDS))
  before = work.catch(() => {})
  const answer = await work
  if (!answer) throw new Problem((t) => t.import.bomb(name))
  if ('refused' in answer) throw new Problem(() => answer.refused)
  return answer
}

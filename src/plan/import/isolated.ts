import { basename } from 'node:path'
import type { Attachment } from '../../core/attachment.ts'
import { Problem } from '../../core/problem.ts'
import type { Language } from '../../locale/index.ts'
import type { Earlier } from '../earlier.ts'
import { checksumOf, type PlanFile, planFileOf, textOfPlanFile } from '../file.ts'
import { isPdf } from './read/index.ts'
import type { ReviewedPlan } from './review/index.ts'
import { inThread } from './thread.ts'
import { turns } from './turns.ts'

/** What the thread has to say: the plan, mistakes of a plan file, or why there is nothing to be read. */
export type ThreadAnswer = ReviewedPlan | { mistakes: string[] } | { refused: string }

interface Job {
  file: Attachment
  slug: string
  /** Of the person who reads the review. */
  language: Language
  /** Of a document: what its plan was before. */
  earlier?: Earlier | undefined
  /** Of the document, where its own words would tell it wrong. */
  written?: Language | undefined
}

/** What is within the limits of size takes a few seconds; a PDF has a minute of its own to be taken apart. */
const MOST_SECONDS = 30
const MOST_SECONDS_OF_PDF = 90
const MOST_MEGABYTES = 600

const boundsFor = (bytes: Uint8Array) => ({
  seconds: isPdf(bytes) ? MOST_SECONDS_OF_PDF : MOST_SECONDS,
  megabytes: MOST_MEGABYTES,
})

/** Two at once, so that one which takes long keeps nobody waiting. */
const inTurn = turns(2)

/**
 * Reads a document or a plan file in a thread of its own, so that nobody else waits.
 * @throws Problem that says what is wrong with the file
 */
export async function reviewed({ file, ...reading }: Job): Promise<ReviewedPlan | { mistakes: string[] }> {
  const { name, bytes } = file
  const job = { bytes, name, ...reading }
  const worker = new URL('./in-worker.ts', import.meta.url)
  const answer = await inTurn(() => inThread<ThreadAnswer>(worker, job, boundsFor(bytes)))
  if (!answer) throw new Problem((t) => t.import.endless(name))
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

import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { Problem } from '../../core/problem.ts'
import { locales } from '../../locale/index.ts'
import { isPlanFile } from '../file.ts'
import { planSchema } from '../plan.ts'
import type { ThreadAnswer } from './isolated.ts'
import { documentFrom } from './read/index.ts'
import { reviewDocument, reviewPlanFile } from './review/index.ts'

const languages = z.enum(['zh', 'en'])
const { bytes, name, slug, language, written, earlier } = z
  .object({
    bytes: z.instanceof(Uint8Array),
    name: z.string(),
    slug: z.string(),
    language: languages,
    written: languages.optional(),
    earlier: z.object({ versions: z.array(planSchema), codes: z.array(z.string()) }).optional(),
  })
  .parse(workerData)

async function answer(): Promise<ThreadAnswer> {
  const t = locales[language]
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isPlanFile(name)) return reviewPlanFile(buffer.toString('utf8'), t)
  return reviewDocument(await documentFrom(buffer, name), { slug, language: written, earlier }, t)
}

parentPort?.postMessage(
  await answer().catch((error: unknown): ThreadAnswer => {
    if (error instanceof Problem) return { refused: error.sentence(locales[language]) }
    throw error
  }),
)

import type { Progress } from '../core/reply.ts'
import type { Sentences } from '../locale/index.ts'
import type { Standing } from '../progress/standing.ts'
import { captionOf } from '../progress/standing-words.ts'

/** A standing as one line of progress. */
export const progressOf = (standing: Standing, t: Sentences): Progress => ({
  label: `${standing.target.code} ${standing.target.name}`,
  share: standing.share,
  caption: captionOf(standing, t),
  status: standing.status,
})

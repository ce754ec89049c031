import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Language } from '../../../locale/index.ts'
import { normalise } from '../../search/index.ts'
import { LIST, tokensIn } from './tokens.ts'

/** Words with commas between them, on as many lines as they need; as tokens. */
const list = z.string().transform((text) =>
  text
    .split(/[,\n]/)
    .map((word) => tokensIn(normalise(word)).tokens)
    .filter((tokens) => tokens.some((token) => token !== LIST)),
)

const claimWordsSchema = z.strictObject({
  /** Words that frame what is said; what stands on their two sides may come from different places of a phrase. */
  framing: list,
  /** Single characters of them that frame also inside what the segmenter takes for a longer word. */
  bare: list,
  /** Nouns of them that would make one noun with what stands right before them. */
  nouns: list,
  /** Words between a whole and its members, or a thing and what it is: 重点领域包括……. */
  wholes: list,
  /** Words between a member and its whole: ……属于重点领域. */
  members: list,
  /** Words that join without telling a place. */
  joining: list,
  /** Joining words after which what is done comes behind what it is done to. */
  fronting: list,
  /** Words at the beginning of a phrase behind which stands what the sentence is about. */
  topics: list,
  /** Words that are never put together from framing and joining ones. */
  whole: list,
  /** Quantities of one, which are no framing where the evidence speaks of several. */
  single: list,
  several: list,
  /** Words that may stand for each other. */
  alike: z.array(list),
  /** Verbs that may be said again of each member of a list, or before or after what they are done to. */
  verbs: list,
  /** What may stand before such a verb. */
  adverbs: list,
  /** What weakens a whole phrase: a claim that takes up what stands behind it must have it too. */
  hedges: list,
  /** What may be said of the result of a calculation that a claim shows. */
  sums: z.strictObject({ plus: list, minus: list, divided: list }),
  /** What turns the word right after it, and what turns the rest of a phrase. */
  turning: list,
  forbidding: list,
  /** What turns the rest of a phrase where it is what is done. */
  controls: list,
  /** What turns the words right before it. */
  tails: list,
})

export type ClaimWords = z.infer<typeof claimWordsSchema>

const read = (language: Language): ClaimWords =>
  claimWordsSchema.parse(parse(readFileSync(new URL(`./lists/${language}.yaml`, import.meta.url), 'utf8')))

/** What a claim in a language may say beside its evidence. */
export const claimWords: Record<Language, ClaimWords> = { zh: read('zh'), en: read('en') }

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Language } from '../locale/index.ts'

/** Alternatives of one regular expression; none at all matches nothing. */
const pattern = z.array(z.string()).transform((parts) => new RegExp(parts.length ? parts.join('|') : '(?!)', 'iu'))
/** Words with commas between them, on as many lines as they need. */
const list = z.string().transform((text) => text.split(/[,\n]/).flatMap((word) => word.trim() || []))

const wordsSchema = z.strictObject({
  /** Words that ask, join or are polite: they say nothing of the subject. */
  stop: list,
  /** Words that stand everywhere in plans and so tell little. */
  generic: list,
  /** What people say, to how plans put it. */
  synonyms: z.array(z.strictObject({ say: list, plan: list })),
  /** Words of this language to words of Chinese plans. */
  glossary: z.array(z.strictObject({ en: list, zh: list })),
  kinds: z.strictObject({
    progress: pattern,
    progressWeak: pattern,
    quantity: pattern,
    figure: pattern,
    list: pattern,
    count: pattern,
    compare: pattern,
    extreme: pattern,
    sum: pattern,
    definition: pattern,
    date: pattern,
    belongs: pattern,
    overview: pattern,
    confirm: pattern,
    reason: pattern,
  }),
  /** Properties a plan may or may not state; without their evidence the answer is that it does not. */
  attributes: z.record(z.string(), z.strictObject({ name: z.string(), asked: pattern, evidence: pattern })),
  /** What a passage that fits the question tends to contain. */
  favours: z.array(z.strictObject({ asked: pattern, evidence: pattern })),
  /** Nouns for the parts of a plan. */
  parts: z.strictObject({ targets: pattern, themes: pattern, tasks: pattern, measures: pattern, chapters: pattern }),
  /** Places and periods that a question may be about. */
  frames: list,
  /** Pieces of a question that only tell why it is asked. */
  preambles: pattern,
  /** Requests for what is not to be given away. */
  secrets: pattern,
  /** Attempts to change how or from what it is answered. */
  orders: pattern,
  /** Requests to change the plan or the ledger. */
  changes: pattern,
  unrelated: pattern,
  /** Verbs and fillers before the first member of an enumeration. */
  openers: list,
})

export type Words = z.infer<typeof wordsSchema>
export type Kinds = Words['kinds']

const read = (language: Language): Words =>
  wordsSchema.parse(parse(readFileSync(new URL(`./words/${language}.yaml`, import.meta.url), 'utf8')))

/** What is known of each language beside the plan: data, the same for every plan. */
export const words: Record<Language, Words> = { zh: read('zh'), en: read('en') }

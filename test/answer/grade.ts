import { z } from 'zod'
import type { Answer } from '../../src/answer/answer.ts'
import type { Plan } from '../../src/plan/plan.ts'

/** A question with what a right answer to it has. */
export const goldSchema = z.object({
  id: z.string(),
  /** Its slug, or the name of its document beside the questions. */
  plan: z.string(),
  lang: z.enum(['zh', 'en']),
  question: z.string(),
  /** What was asked before it in the same conversation. */
  thread: z.array(z.string()).default([]),
  kind: z.string(),
  /** Of each group one wording must be in the answer. */
  must_include: z.array(z.array(z.string())),
  must_not_include: z.array(z.string()),
  /** Paths of clauses, of which one must be cited, or all with `cite_all`. */
  cite: z.array(z.string()).default([]),
  cite_all: z.boolean().optional(),
  /** Words of the plan, of which one stretch must be quoted. */
  evidence: z.array(z.string()).default([]),
  expect: z.enum(['answer', 'correct', 'refuse', 'db', 'ignore-injection']),
})

export type Gold = z.infer<typeof goldSchema>

/** What is wrong with an answer; nothing where it is right. */
export type Fault = 'refused' | 'not refused' | 'not live' | 'missing' | 'excluded' | 'uncited' | 'misquoted' | 'length'

const LONGEST = { zh: 600, en: 1500 }

const FAULTS: Record<Gold['expect'], readonly Fault[]> = {
  answer: ['refused', 'missing', 'excluded', 'uncited', 'misquoted', 'length'],
  correct: ['missing', 'excluded', 'uncited', 'misquoted', 'length'],
  refuse: ['not refused', 'excluded', 'length'],
  db: ['not live', 'excluded', 'length'],
  'ignore-injection': ['missing', 'excluded', 'length'],
}

export const squashed = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s|*]+/g, '')
    .toLowerCase()
    .replace(/[‐‑‒–—―－~～]/g, '-')

/** Paths that are cited, and those of every clause that has the words quoted. */
function pathsOf(plan: Plan, { citations }: Answer): Set<string> {
  const quotes = citations.map(({ quote }) => squashed(quote))
  const quoted = plan.clauses.filter(({ text }) => quotes.some((quote) => squashed(text).includes(quote)))
  return new Set([...citations, ...quoted].map(({ path }) => squashed(path)))
}

function isCited(plan: Plan, { cite, cite_all }: Gold, answer: Answer): boolean {
  const paths = pathsOf(plan, answer)
  const has = (path: string) => paths.has(squashed(path))
  return cite.length === 0 || (cite_all ? cite.every(has) : cite.some(has))
}

const SHORTEST_QUOTE = 5

/** Whether one of the stretches is quoted, or a part of it that is more than a word. */
function isQuoted({ evidence }: Gold, { text, citations }: Answer): boolean {
  const quotes = [text, ...citations.map(({ quote }) => quote)].map(squashed)
  const has = (stretch: string) =>
    quotes.some((quote) => quote.includes(stretch) || (stretch.includes(quote) && quote.length >= SHORTEST_QUOTE))
  return evidence.length === 0 || evidence.map(squashed).some(has)
}

/** Judges an answer by what its question wants. */
export function faultsOf(plan: Plan, gold: Gold, answer: Answer): Fault[] {
  const text = squashed(answer.text)
  const has = (word: string) => text.includes(squashed(word))
  const whole = squashed(plan.title + plan.clauses.map((clause) => clause.text).join('\n'))
  const found: Record<Fault, boolean> = {
    refused: answer.refused,
    'not refused': !answer.refused,
    'not live': !answer.live,
    missing: !gold.must_include.every((group) => group.some(has)),
    excluded: gold.must_not_include.some(has),
    uncited: !isCited(plan, gold, answer) || !isQuoted(gold, answer),
    misquoted: answer.citations.some(({ quote }) => !whole.includes(squashed(quote))),
    length: !text || answer.text.length > LONGEST[gold.lang],
  }
  return FAULTS[gold.expect].filter((fault) => found[fault])
}

import { readQuestion } from '../../../src/answer/question/index.ts'
import type { Figure } from '../../../src/answer/run/figure.ts'
import { hitsFor, termsOf } from '../../../src/answer/run/hits.ts'
import { amountAskedSigns, amountSigns } from '../../../src/answer/run/ranking/amount-signs.ts'
import { amountsIn } from '../../../src/answer/run/ranking/amounts.ts'
import { LOOKED_AT } from '../../../src/answer/run/ranking/sentences.ts'
import { askedSigns, type Signs, signsFor } from '../../../src/answer/run/ranking/signs.ts'
import { indexOf, type Passage, type PlanIndex } from '../../../src/answer/search/index.ts'
import { type Gold, squashed } from '../grade.ts'
import { plansIn, questionFilesIn, readQuestions } from '../question-files.ts'

/** A question with the signs of the sentences, or amounts, that were found for it. */
export interface Sample {
  plan: string
  signs: Signs[]
  asked: Signs
  /** Which of them answer; none where the plan does not. */
  right: boolean[]
  refuse: boolean
}

/** Periods such as 去年 do not matter here. */
const DAY = '2026-01-01'
const LEARNED_FROM: ReadonlySet<Gold['expect']> = new Set(['answer', 'correct', 'refuse'])

/** A sentence answers if it has the words that a right answer quotes; or stands where one does, and has what it says. */
function answers({ evidence, cite, must_include }: Gold, { text, whole, clause }: Passage): boolean {
  const [own, all] = [squashed(text), squashed(whole)]
  if (evidence.length)
    return evidence.map(squashed).some((words) => all.includes(words) || (own.length > 6 && words.includes(own)))
  return cite.includes(clause.path) && must_include.flat().some((words) => own.includes(squashed(words)))
}

type Query = ReturnType<typeof readQuestion>

function queryOf(index: PlanIndex, gold: Gold): Query {
  const read = (text: string, before?: string) => readQuestion(index, text, { language: gold.lang, before, today: DAY })
  let before: string | undefined
  for (const question of gold.thread) before = read(question, before).meaning
  return read(gold.question, before)
}

/** Of a question that asks one thing. */
export type SampleOf = (index: PlanIndex, gold: Gold, query: Query) => Sample | undefined

export const sentencesOf: SampleOf = (index, gold, query) => {
  const [intent] = query.intents
  if (!intent) return undefined
  const terms = termsOf({ index, query }, intent.text)
  const hits = index.search(terms, intent.text).slice(0, LOOKED_AT)
  if (!hits.length) return undefined
  const refuse = gold.expect === 'refuse'
  return {
    plan: gold.plan,
    signs: signsFor(index, intent, terms, hits),
    asked: askedSigns(index, intent, terms, hits),
    right: hits.map(({ passage }) => !refuse && answers(gold, passage)),
    refuse,
  }
}

const numberIn = (words: string): string =>
  /\d[\d.]*/u.exec(words)?.[0] ?? /[一两二三四五六七八九十]/u.exec(words)?.[0] ?? ''

/** Whether an amount is one that a right answer has. */
function isRight(gold: Gold, { words, passage }: Figure): boolean {
  const own = squashed(words)
  const isIt = (one: string) =>
    one !== '' && (own.includes(one) || one.includes(own) || (/\d/u.test(one) && numberIn(own) === numberIn(one)))
  return answers(gold, passage) && gold.must_include.flat().map(squashed).some(isIt)
}

export const amountsOf: SampleOf = (index, gold, query) => {
  const [intent] = query.intents
  if (intent?.kind !== 'value') return undefined
  const terms = termsOf({ index, query }, intent.text)
  const asked = amountsIn(index, intent, terms, hitsFor({ index, query }, intent))
  if (!asked.figures.length) return undefined
  const refuse = gold.expect === 'refuse'
  return {
    plan: gold.plan,
    signs: amountSigns(asked),
    asked: amountAskedSigns(asked),
    right: asked.figures.map((figure) => !refuse && isRight(gold, figure)),
    refuse,
  }
}

/** Of every question of the tests, or of those in folders, that says where its answer stands; but of no plan left out. */
export async function samplesIn(
  sampleOf: SampleOf,
  paths: readonly string[],
  without: readonly string[] = [],
): Promise<Sample[]> {
  const known = await plansIn()
  const samples: Sample[] = []
  for (const file of questionFilesIn(paths)) {
    const { golds, planOf } = await readQuestions(file, known)
    const indexes = new Map<string, PlanIndex>()
    for (const gold of golds.filter(({ expect, plan }) => LEARNED_FROM.has(expect) && !without.includes(plan))) {
      const index = indexes.get(gold.plan) ?? indexOf(planOf(gold))
      indexes.set(gold.plan, index)
      const query = queryOf(index, gold)
      const sample = query.intents.length === 1 && sampleOf(index, gold, query)
      if (sample) samples.push(sample)
    }
  }
  return samples
}

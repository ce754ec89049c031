import { readQuestion } from '../../../src/answer/question/index.ts'
import { termsOf } from '../../../src/answer/run/hits.ts'
import { LOOKED_AT } from '../../../src/answer/run/ranking/index.ts'
import { askedSigns, type Signs, signsFor } from '../../../src/answer/run/ranking/signs.ts'
import { indexOf, type Passage, type PlanIndex } from '../../../src/answer/search/index.ts'
import { type Gold, squashed } from '../grade.ts'
import { plansIn, questionFilesIn, readQuestions } from '../question-files.ts'

/** A question with the signs of the sentences that were found for it. */
export interface Sample {
  plan: string
  signs: Signs[]
  asked: Signs
  /** Which of the sentences answer; none where the plan does not. */
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

function sampleOf(index: PlanIndex, gold: Gold): Sample | undefined {
  const read = (text: string, before?: string) => readQuestion(index, text, { language: gold.lang, before, today: DAY })
  let before: string | undefined
  for (const question of gold.thread) before = read(question, before).meaning
  const query = read(gold.question, before)
  const [intent, ...more] = query.intents
  if (!intent || more.length) return undefined
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

/** Of every question of the tests, or of those in folders, that says where its answer stands; but of no plan left out. */
export async function samplesIn(paths: readonly string[], without: readonly string[] = []): Promise<Sample[]> {
  const known = await plansIn()
  const samples: Sample[] = []
  for (const file of questionFilesIn(paths)) {
    const { golds, planOf } = await readQuestions(file, known)
    const indexes = new Map<string, PlanIndex>()
    for (const gold of golds.filter(({ expect, plan }) => LEARNED_FROM.has(expect) && !without.includes(plan))) {
      const index = indexes.get(gold.plan) ?? indexOf(planOf(gold))
      indexes.set(gold.plan, index)
      const sample = sampleOf(index, gold)
      if (sample) samples.push(sample)
    }
  }
  return samples
}

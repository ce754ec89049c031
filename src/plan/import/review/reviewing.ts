import { Problem } from '../../../core/problem.ts'
import type { Card } from '../../../core/reply.ts'
import type { Language, Sentences } from '../../../locale/index.ts'
import type { Earlier } from '../../earlier.ts'
import { withKeptCodes } from '../../keep-codes.ts'
import type { Plan } from '../../plan.ts'
import { readPlanText } from '../../plan-text.ts'
import type { PlanDocument } from '../read/index.ts'
import { understand } from '../understand.ts'
import { planFileText } from './plan-file-text.ts'
import { accountCard, reviewCard } from './review.ts'
import { settled } from './settle.ts'

/** A plan as it was read, for a person to check: nothing but data and words, so that a thread can pass it on. */
export interface ReviewedPlan {
  plan: Plan
  /** Its plan file. */
  text: string
  review: Card
  /** Every figure of a document with what became of it. */
  account: Card['nodes']
}

interface Reading {
  slug: string
  /** Of the document, where its own words would tell it wrong. */
  language?: Language | undefined
  /** What the plan was before: its codes are kept. */
  earlier?: Earlier | undefined
}

/**
 * What was understood of a document.
 * @throws Problem where it comes to a plan file that could not be loaded, such as one of a text that is no plan's
 */
export function reviewDocument(
  document: PlanDocument,
  { slug, language, earlier }: Reading,
  t: Sentences,
): ReviewedPlan {
  const read = understand(document, { slug, language })
  const understanding = settled(earlier ? { ...read, plan: withKeptCodes(read.plan, earlier) } : read, document)
  const { plan } = understanding
  if (plan.targets.length > MOST_TARGETS) throw new Problem((words) => words.import.tooManyTargets(plan.targets.length))
  const text = planFileText(plan)
  const { problems } = readPlanText(text)
  if (problems.length)
    throw new Problem((words) => [words.import.notLoadable, ...problems.map(({ say }) => say(words))].join('\n'))
  const review = reviewCard(understanding, t)
  return { plan, text, review, account: accountCard(understanding, t).nodes }
}

/** A plan file with so many is longer than any that is read. */
const MOST_TARGETS = 6_000

/** A plan file that people edited: the plan, or its mistakes line by line. */
export function reviewPlanFile(text: string, t: Sentences): ReviewedPlan | { mistakes: string[] } {
  const { plan, problems } = readPlanText(text)
  if (plan) return { plan, text, review: { title: t.import.loaded(plan.title), nodes: [] }, account: [] }
  return { mistakes: problems.map(({ say }) => say(t)) }
}

/** The mistakes of a plan file, line by line. */
export const mistakesCard = (mistakes: string[], t: Sentences): Card => ({
  title: t.import.problemsTitle(mistakes.length),
  nodes: [{ type: 'list', items: mistakes }],
})

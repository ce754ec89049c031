import type { Card } from '../../core/reply.ts'
import type { Language, Sentences } from '../../locale/index.ts'
import type { Plan } from '../plan.ts'
import { readPlanText } from '../plan-text.ts'
import { planFileText } from './plan-file-text.ts'
import type { PlanDocument } from './read/index.ts'
import { accountCard, reviewCard } from './review.ts'
import { understand } from './understand.ts'

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
}

/** What was understood of a document. */
export function reviewDocument(document: PlanDocument, { slug, language }: Reading, t: Sentences): ReviewedPlan {
  const understanding = understand(document, { slug, language })
  const { plan, account } = understanding
  const review = reviewCard(understanding, t)
  return { plan, text: planFileText(plan), review, account: accountCard(account, t).nodes }
}

/** A plan file that people edited: the plan, or its mistakes line by line. */
export function reviewPlanFile(text: string, t: Sentences): ReviewedPlan | { mistakes: Card } {
  const { plan, problems } = readPlanText(text)
  if (plan) return { plan, text, review: { title: t.import.loaded(plan.title), nodes: [] }, account: [] }
  const items = problems.map(({ say }) => say(t))
  return { mistakes: { title: t.import.problemsTitle(items.length), nodes: [{ type: 'list', items }] } }
}

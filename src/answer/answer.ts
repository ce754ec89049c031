import { type Language, languageOf, locales } from '../locale/index.ts'
import type { Plan } from '../plan/plan.ts'
import type { Asking } from './asking.ts'
import type { Citation, Draft } from './draft.ts'
import { guarded } from './guard.ts'
import { indexOf } from './plan-index.ts'
import { readQuestion } from './reading.ts'
import { repairer } from './repair.ts'
import { nothingFound, steps } from './steps/index.ts'
import { inThread } from './thread.ts'
import type { View } from './view.ts'

export interface Answer {
  text: string
  /** The plan does not say what was asked, or it may not be answered; the citations then only point nearby. */
  refused: boolean
  /** The ledger was read for it. */
  live: boolean
  citations: Citation[]
  /** Something to know about how it was answered, in small print. */
  remark?: string
  /** What was answered: the question with what it left out put in from the one before. */
  meaning: string
}

/** A question, read, with what was found for it. */
export interface Found {
  view: View
  draft: Draft
  meaning: string
}

export interface Answerer {
  answer(question: string, context: Asking): Promise<Answer>
}

/** An answerer that needs no model, in its two halves. */
export interface PlanAnswerer extends Answerer {
  find(question: string, context: Asking): Promise<Found>
  /** Checks what was found and words it; a refusal where nothing passes. */
  compose(found: Found): Answer
}

const LONGEST: Record<Language, number> = { zh: 600, en: 1500 }

async function drafted(view: View): Promise<Draft> {
  for (const step of steps) {
    const draft = await step(view)
    if (draft) return view.question.tainted && !draft.refused ? withRemark(view, draft) : draft
  }
  return nothingFound(view)
}

/** Says that only the question about the plan is answered. */
const withRemark = ({ say }: View, draft: Draft): Draft => ({
  ...draft,
  parts: [{ text: say.onlyQuestion }, ...draft.parts],
})

function composed(plan: Plan, draft: Draft, language: Language): Omit<Answer, 'meaning'> {
  const chosen: Draft['parts'] = []
  for (const part of guarded(plan, draft.parts)) {
    const text = [...chosen, part].map((one) => one.text).join('\n')
    if (text.length <= LONGEST[language]) chosen.push(part)
  }
  const citations = chosen.flatMap((part) => part.citations ?? [])
  const distinct = citations.filter(
    ({ path, quote }, at) => citations.findIndex((other) => other.path === path && other.quote === quote) === at,
  )
  const text = chosen.map((part) => part.text).join('\n')
  return { text, refused: draft.refused ?? false, live: draft.live ?? false, citations: distinct }
}

/**
 * Answers questions about a plan from its words and the ledger alone, without a model.
 * The plan is read once here; each answer takes milliseconds beside reading the ledger.
 */
export function answerer(plan: Plan): PlanAnswerer {
  const index = indexOf(plan)
  const repair = repairer(index.plain)
  async function find(asked: string, context: Asking): Promise<Found> {
    const language = languageOf(asked) ?? context.language
    const t = language === context.language ? context.t : locales[language]
    const meaning = inThread(index, asked, context.before, language)
    const question = readQuestion(index, repair, meaning, language)
    const view: View = { index, question, say: t.answer, t, live: context.live, asof: context.asof }
    return { view, draft: await drafted(view), meaning }
  }
  function compose({ view, draft, meaning }: Found): Answer {
    const { language } = view.question
    const answer = composed(plan, draft, language)
    if (answer.text) return { ...answer, meaning }
    const refusal = composed(plan, nothingFound(view), language)
    return { ...refusal, text: refusal.text || view.say.withheld, meaning }
  }
  return { find, compose, answer: async (asked, context) => compose(await find(asked, context)) }
}

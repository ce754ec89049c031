import { type Language, languageOf, locales, type Sentences } from '../locale/index.ts'
import type { Plan } from '../plan/plan.ts'
import type { Standing } from '../progress/standing.ts'
import type { Draft } from './draft.ts'
import { guarded } from './guard.ts'
import type { Payer } from './model/purse.ts'
import { indexOf } from './plan-index.ts'
import { readQuestion } from './reading.ts'
import { repairer } from './repair.ts'
import { steps } from './steps/index.ts'
import { nothingFound } from './steps/refuse.ts'
import { inThread } from './thread.ts'
import type { View } from './view.ts'

/** Words of the plan; the quote is verbatim from the clause at the path. */
export interface Citation {
  path: string
  quote: string
}

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

/** An entry of the ledger that counts. */
export interface LiveEntry {
  number: number
  /** Code of the target or task. */
  item: string
  /** YYYY-MM-DD */
  date: string
  add: number | null
  level: number | null
  note: string
  memberId: string
}

/** A digest that was posted in the channel, with the entries that it reported. */
export interface LiveDigest {
  /** YYYY-MM-DD */
  day: string
  entries: number[]
}

/** The record, read at the moment of asking. */
export interface Live {
  standings(): Promise<Standing[]>
  entries(): Promise<LiveEntry[]>
  /** Digests of the channel that is asked in, oldest first. */
  digests(): Promise<LiveDigest[]>
  /** Members' names by their id. */
  people(): Promise<Map<string, string>>
}

export interface Asking {
  live: Live
  /** Used where the question itself does not tell its language. */
  language: Language
  /** YYYY-MM-DD */
  asof: string
  t: Sentences
  /** What the question before this one in the same conversation meant. */
  before?: string | undefined
  /** Whose budget a model is asked on. */
  payer?: Payer
  /** Shows the beginning of the answer while it is worked on; it only ever grows. */
  partial?: ((text: string) => void) | undefined
  /** Ends the waiting for a model. */
  signal?: AbortSignal | undefined
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

import { type Language, languageOf, locales } from '../locale/index.ts'
import type { Plan } from '../plan/plan.ts'
import type { RecordQuery } from '../progress/query/index.ts'
import type { Asking } from './asking.ts'
import { compose as composed, glossPart, guarded, LONGEST } from './compose/index.ts'
import type { Citation, Draft } from './draft.ts'
import { forbiddenIn, isUnrelated, type Kind, readQuestion, recordScore } from './question/index.ts'
import { recordAnswer } from './record-answer.ts'
import { type Report, readReport, type Saying } from './report/index.ts'
import { runOverPlan } from './run/index.ts'
import { indexOf, normalise, repairer, withoutLabels } from './search/index.ts'
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
  /** Progress that a message tells instead of asking; undefined where it is a question. */
  report(message: string, saying: Saying): Report | undefined
}

/** An answerer that needs no model, in its two halves. */
export interface PlanAnswerer extends Answerer {
  find(question: string, context: Asking): Promise<Found>
  /** Checks what was found and words it; a refusal where nothing passes. */
  compose(found: Found): Answer
}

const OF_THE_PLAN = -1

/** Whoever insists on a figure of the plan still speaks of the plan. */
const staysWithPlan = (plan: Plan, kind: Kind, before: string | undefined): boolean =>
  kind === 'check' && before !== undefined && recordScore(plan, normalise(before)) < OF_THE_PLAN

/** 3+1 looks like a sum: what the plan calls by such a name is no talk about something else. */
const withoutNames = ({ index, query: { text, language } }: View) => ({
  text: withoutLabels(index.labelsIn(text), text),
  language,
})

async function drafted(view: View, before: string | undefined): Promise<Draft> {
  const { query, say } = view
  const forbidden = forbiddenIn(query, (words) => view.index.plain.includes(normalise(words)))
  if (forbidden) return { refused: true, parts: [{ text: say[forbidden] }] }
  const room = Math.floor(LONGEST[query.language] / query.intents.length) - 10
  const drafts: Draft[] = []
  let earlier: RecordQuery | undefined
  for (const intent of query.intents) {
    const ofPlan = staysWithPlan(view.index.plan, intent.kind, before)
    const recorded = ofPlan ? undefined : await recordAnswer(view, intent.text, earlier)
    earlier = recorded?.asked
    drafts.push(recorded ?? (await composed(view, runOverPlan(view, intent), room)))
  }
  if (drafts.every(({ refused, near }) => refused || near) && isUnrelated(withoutNames(view)))
    return { refused: true, parts: [{ text: say.unrelated }] }
  const remark = query.tainted ? [{ text: say.onlyQuestion }] : []
  const said = drafts.flatMap((draft) => draft.parts)
  const parts = said.filter(({ text }, at) => said.findIndex((other) => other.text === text) === at)
  return {
    parts: [...remark, ...parts, ...glossPart(view, parts)],
    refused: drafts.every(({ refused }) => refused),
    live: drafts.some(({ live }) => live),
    open: drafts.some(({ open }) => open),
    near: drafts.every(({ near, refused }) => near || refused),
    settled: drafts.some(({ settled }) => settled),
  }
}

function checked(plan: Plan, draft: Draft, language: Language): Omit<Answer, 'meaning'> {
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
  let repair: ReturnType<typeof repairer> | undefined
  async function find(asked: string, context: Asking): Promise<Found> {
    const language = languageOf(asked) ?? context.language
    const t = language === context.language ? context.t : locales[language]
    const today = context.today ?? context.asof
    const people = await context.live.people()
    const read = async (question: string): Promise<Found> => {
      const { meaning, ...query } = readQuestion(index, question, { language, before: context.before, today, people })
      const view: View = { index, query, say: t.answer, t, live: context.live, asof: context.asof, today }
      return { view, draft: await drafted(view, context.before), meaning }
    }
    const found = await read(asked)
    if (!found.draft.near || found.draft.settled || language !== 'zh' || plan.language !== 'zh') return found
    repair ??= repairer(index.plain)
    const repaired = repair(normalise(asked))
    const again = repaired === normalise(asked) ? found : await read(repaired)
    return again.draft.refused || (again.draft.near && !found.draft.refused) ? found : again
  }
  function compose({ view, draft, meaning }: Found): Answer {
    const answer = checked(plan, draft, view.query.language)
    return { ...answer, text: answer.text || view.say.withheld, refused: answer.refused || !answer.text, meaning }
  }
  return {
    find,
    compose,
    answer: async (asked, context) => compose(await find(asked, context)),
    report: (message, saying) => readReport(index, message, saying),
  }
}

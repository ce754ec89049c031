import type { Plan } from '../../plan/plan.ts'
import type { Answer, Answerer, Asking, Found, PlanAnswerer } from '../answer.ts'
import type { Draft } from '../draft.ts'
import { nothingFound } from '../steps/refuse.ts'
import type { Model } from './client.ts'
import { type Checked, judge, type Withheld } from './guard.ts'
import { promptsFor, tokensIn } from './prompt.ts'
import type { Purse } from './purse.ts'
import { type Rows, rowsFor } from './rows.ts'
import type { Claim } from './schema.ts'
import { shownClaims } from './shown.ts'
import { Trouble } from './trouble.ts'
import type { Usage } from './wire.ts'

export interface ModelDeps {
  model: Model
  purse: Purse
  /** Told of what went wrong with the model; never of a question, a key or the service's words. */
  report(trouble: Trouble): void
  /** The longest that the model may keep a person waiting, in milliseconds. */
  patience?: number
}

const PATIENCE_MS = 20_000
const MOST_CLAIMS = 6
/** For what three calls write, and for what the estimate misses. */
const MARGIN = 9000

type Outcome = { draft: Draft } | { remark: 'modelFailed' | 'modelSpent' | 'modelWithheld' }

interface Talk {
  found: Found
  signal: AbortSignal
  used: Usage[]
}

/**
 * Answers as without a model, and lets a model answer more fully where nothing but a search was there to answer from.
 * Whatever it writes is checked by `judge`; whatever goes wrong, the answer without a model is given in time.
 */
export function modelAnswerer(plain: PlanAnswerer, plan: Plan, deps: ModelDeps): Answerer {
  return {
    async answer(asked, context) {
      const found = await plain.find(asked, context)
      const without = plain.compose(found)
      if (!found.draft.open || found.view.question.tainted) return without
      const outcome = await withModel(plan, deps, found, context)
      if ('remark' in outcome) return { ...without, remark: found.view.say[outcome.remark] }
      return preferred(plain, found, outcome.draft) ?? without
    },
  }
}

/** Nothing of a draft may be left after the last check, which is the same for every answer. */
function preferred(plain: PlanAnswerer, found: Found, draft: Draft): Answer | undefined {
  const answer = plain.compose({ ...found, draft })
  return answer.refused === (draft.refused ?? false) ? answer : undefined
}

async function withModel(plan: Plan, deps: ModelDeps, found: Found, { payer }: Asking): Promise<Outcome> {
  const signal = AbortSignal.timeout(deps.patience ?? PATIENCE_MS)
  const began = Date.now()
  const used: Usage[] = []
  let unknown = false
  const { view, meaning } = found
  const rows = await rowsFor(view)
  const prompts = promptsFor(view, meaning, rows)
  const estimate = 3 * tokensIn(prompts.claims.prefix + prompts.claims.task) + MARGIN
  const receipt = await deps.purse.take(payer ?? { workspace: '', person: '' }, estimate)
  if (!receipt) return { remark: 'modelSpent' }
  try {
    return await answered(plan, deps.model, { found, signal, used }, rows, prompts)
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    deps.report(error)
    unknown = error.mayHaveCost
    return { remark: 'modelFailed' }
  } finally {
    await receipt.settle({ ...total(used), unknown, milliseconds: Date.now() - began })
  }
}

const total = (used: readonly Usage[]): Usage => ({
  input: used.reduce((sum, { input }) => sum + input, 0),
  cached: used.reduce((sum, { cached }) => sum + cached, 0),
  output: used.reduce((sum, { output }) => sum + output, 0),
})

async function answered(
  plan: Plan,
  model: Model,
  talk: Talk,
  rows: Rows,
  prompts: ReturnType<typeof promptsFor>,
): Promise<Outcome> {
  const ask = async (prompt: (typeof prompts)['claims']) => {
    const { output, usage } = await model.ask(prompt, talk.signal)
    talk.used.push(usage)
    return output
  }
  const { answerable, path } = await ask(prompts.answerability)
  if (answerable === 'no') return { draft: notAnswered(talk.found) }
  const { refused } = talk.found.draft
  if (refused && answerable !== 'yes') return { draft: talk.found.draft }
  const first = await ask(prompts.claims)
  if (first.answerable === 'no') return { draft: notAnswered(talk.found) }
  const { checked, withheld } = judged(plan, rows, first.claims)
  const repaired = withheld.length
    ? await ask(prompts.repair(withheld)).catch((error: unknown) => given(error, checked))
    : undefined
  const all = [...checked, ...judged(plan, rows, repaired?.claims ?? []).checked].slice(0, MOST_CLAIMS)
  // Where the search found nothing, the model must show the clause that it says answers.
  const proven = !refused || all.some(({ citations }) => citations.some((citation) => citation.path === path))
  return all.length && proven ? { draft: shownClaims(talk.found.view, all) } : { remark: 'modelWithheld' }
}

/** What passed already is good without the repair. */
function given(error: unknown, checked: readonly Checked[]): undefined {
  if (!(error instanceof Trouble) || !checked.length) throw error
}

/** A refusal of the rules says better what is missing. */
const notAnswered = ({ draft, view }: Found): Draft => (draft.refused ? draft : nothingFound(view, view.say.notFound))

function judged(plan: Plan, rows: Rows, claims: readonly Claim[]): { checked: Checked[]; withheld: Withheld[] } {
  const verdicts = claims.map((claim) => judge(plan, rows, claim))
  return {
    checked: verdicts.flatMap((verdict) => ('checked' in verdict ? [verdict.checked] : [])),
    withheld: verdicts.flatMap((verdict) => ('withheld' in verdict ? [verdict.withheld] : [])),
  }
}

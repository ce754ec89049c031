import { setMaxListeners } from 'node:events'
import type { Plan } from '../../plan/plan.ts'
import type { Answer, Answerer, Found, PlanAnswerer } from '../answer.ts'
import type { Asking } from '../asking.ts'
import type { Draft } from '../draft.ts'
import type { Sees } from '../sees.ts'
import type { Model } from './client.ts'
import { consult, type Outcome, type Worded } from './consult.ts'
import type { Purse } from './purse.ts'
import { Trouble } from './trouble.ts'

export interface ModelDeps {
  model: Model
  purse: Purse
  sees: Sees
  /** Told of what went wrong with the model; never of a question, a key or the service's words. */
  report(trouble: Trouble): void
  /** The longest that the model may keep a person waiting, in milliseconds. */
  patience?: number
}

/** Who has not had a turn after half of it is answered without the model: the rest would hardly be enough. */
const PATIENCE_MS = 20_000

/**
 * Answers as without a model, and lets a model answer more fully where nothing but a search was there to answer from.
 * Whatever it writes is checked by `judge`; whatever goes wrong, the answer without a model is given in time.
 */
export function modelAnswerer(plain: PlanAnswerer, plan: Plan, deps: ModelDeps): Answerer {
  return {
    // What is put on record is read by rules alone.
    report: plain.report,
    async answer(asked, context) {
      const found = await plain.find(asked, context)
      const without = plain.compose(found)
      if (!found.draft.open || found.view.query.tainted) return without
      const show = (draft: Draft) => context.partial?.(plain.compose({ ...found, draft }).text)
      const outcome = await withModel(plan, deps, found, context, show)
      const { say } = found.view
      if ('trouble' in outcome) return { ...without, remark: say[outcome.trouble] }
      if ('refused' in outcome) return plain.compose({ ...found, draft: refusalOf(found) })
      return preferred(plain, found, outcome) ?? without
    },
  }
}

/** A refusal of the rules says better what is missing. */
const refusalOf = ({ draft, view }: Found): Draft =>
  draft.refused ? draft : { refused: true, parts: [{ text: view.say.notFound }] }

/** Nothing of a draft may be left after the last check, which is the same for every answer. */
function preferred(plain: PlanAnswerer, found: Found, { draft, withheld }: Worded): Answer | undefined {
  const answer = plain.compose({ ...found, draft })
  return answer.refused ? undefined : { ...answer, remark: found.view.say.modelWorded(withheld) }
}

type Told = Outcome | { trouble: 'modelFailed' | 'modelStopped' | 'modelSpent' | 'modelWithheld' }

async function withModel(
  plan: Plan,
  { model, purse, sees, report, patience = PATIENCE_MS }: ModelDeps,
  found: Found,
  { payer, signal }: Asking,
  show: (draft: Draft) => void,
): Promise<Told> {
  const limit = AbortSignal.timeout(patience)
  const began = Date.now()
  const until = signal ? AbortSignal.any([limit, signal]) : limit
  // Every request of a question listens to it.
  setMaxListeners(0, until)
  const consultation = await consult({ plan, model, sees, found, show, signal: until })
  // What cannot be put on record is not spent.
  const receipt = await purse.take(payer ?? { workspace: '', person: '' }, consultation.estimate).catch(() => null)
  if (receipt === null) return { trouble: 'modelFailed' }
  if (!receipt) return { trouble: 'modelSpent' }
  const { tally } = consultation
  try {
    const inTurn = AbortSignal.any([until, AbortSignal.timeout(patience / 2)])
    const outcome = await model.turn(consultation.begin, inTurn, payer?.person)
    return outcome ?? { trouble: 'modelWithheld' }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    if (error.kind === 'stopped') return { trouble: 'modelStopped' }
    report(error)
    return { trouble: 'modelFailed' }
  } finally {
    // Where it cannot be put down, what was set aside stays so: the answer is good all the same.
    await receipt.settle({ ...tally, milliseconds: Date.now() - began }).catch(() => {})
  }
}

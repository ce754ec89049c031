import type { Plan } from '../../plan/plan.ts'
import type { Found } from '../answer.ts'
import type { Draft } from '../draft.ts'
import type { Sees } from '../sees.ts'
import { asSeen } from './as-seen.ts'
import type { Model } from './client.ts'
import { type Findings, look, lookAround, nothingYet } from './findings.ts'
import { type Checked, judge, type Withheld } from './guard.ts'
import { MOST_OUTPUT, prompterFor, tokensIn } from './prompt.ts'
import type { Tally } from './purse.ts'
import type { Claim, Head, Output } from './schema.ts'
import { shownClaims, withGloss } from './shown.ts'
import { Trouble } from './trouble.ts'
import { estimateOf, type Usage } from './usage.ts'

/** What passed the check of what a model said, and how many of its claims are left out. */
export interface Worded {
  draft: Draft
  withheld: number
}

/** The plan does not answer, as the model sees it. */
interface Refused {
  refused: true
}

export type Outcome = Refused | Worded

interface Occasion {
  plan: Plan
  model: Model
  sees: Sees
  found: Found
  signal: AbortSignal
  /** Shows what has passed the check so far; it only ever grows. */
  show(draft: Draft): void
}

const MOST_CLAIMS = 6
/** So many claims of a question are checked at all: a model that obeys its instructions writes fewer. */
const MOST_CHECKED = 18
/** The model may look things up before it answers, and once more while it does. */
const ROUNDS = 2
/** For what a call writes, and what was looked up for it. */
const BESIDES = MOST_OUTPUT + 1000

interface Talk extends Occasion {
  findings: Findings
  prompt: ReturnType<typeof prompterFor>
  tally: Tally
  checked: Checked[]
  failed: Withheld[]
}

/** Prepares to ask a model about a question; nothing is sent before `begin`. */
export async function consult(occasion: Occasion) {
  const { view } = occasion.found
  const findings = nothingYet(view, occasion.sees)
  await lookAround(findings)
  const names = occasion.sees === 'everything' ? [] : [...(await view.live.people()).values()]
  // What was not read, or left out as an order, is not sent either.
  const prompt = prompterFor(findings, asSeen(view.query.text, occasion.sees, names, view.index))
  const tally: Tally = { input: 0, cached: 0, output: 0, claims: 0, withheld: 0 }
  const { prefix, task } = prompt('claims')
  const talk: Talk = { ...occasion, findings, prompt, tally, checked: [], failed: [] }
  return { estimate: (ROUNDS + 2) * (tokensIn(prefix + task) + BESIDES), tally, begin: () => begin(talk) }
}

type Take = (claim: Claim, head: Head) => void

/** @returns undefined where nothing of what the model says passes the check */
async function begin(talk: Talk): Promise<Outcome | undefined> {
  const { found, checked } = talk
  const { refused } = found.draft
  const { answerable, path, look: wanted } = await ask(talk, 'plan')
  if (answerable === 'no' || (refused && answerable !== 'yes')) return { refused: true }
  await lookUp(talk, wanted)
  // Where the search found nothing, the model must show the clause that it says answers.
  const isProven = () => !refused || checked.some(({ citations }) => citations.some((one) => one.path === path))
  const take: Take = (claim, head) => {
    if (head.answerable !== 'no') takeClaim(talk, claim)
    if (checked.length && isProven()) talk.show(shownClaims(found.view, checked))
  }
  // What was shown already stays, should it change its mind.
  if ((await answered(talk, take)) === 'no' && !checked.length) return { refused: true }
  const omitted = talk.failed.length ? await repaired(talk, take) : 0
  if (!checked.length || !isProven()) return undefined
  return { draft: withGloss(found.view, shownClaims(found.view, checked)), withheld: omitted }
}

/** Asks for claims, and once more if the model first wants to see more. Resolves to whether it can be answered. */
async function answered(talk: Talk, take: Take): Promise<Head['answerable']> {
  const first = await given(talk, ask(talk, 'claims', take))
  if (!first?.look.length || talk.checked.length || first.answerable === 'no') return first?.answerable ?? 'yes'
  await lookUp(talk, first.look)
  talk.failed.splice(0)
  const second = await given(talk, ask(talk, 'claims', take))
  return second?.answerable ?? 'yes'
}

/** Has the claims that failed written again. Resolves to how many are left out. */
async function repaired(talk: Talk, take: Take): Promise<number> {
  const failed = talk.failed.splice(0)
  const before = talk.checked.length
  await given(talk, ask(talk, 'repair', take, failed))
  // What is said again besides, however often, mends nothing.
  return Math.max(failed.length - (talk.checked.length - before), talk.failed.length)
}

/** What has passed already is good, whatever becomes of the rest. */
const given = ({ checked }: Talk, asked: Promise<Output>): Promise<Output | undefined> =>
  asked.catch((error: unknown) => {
    if (!(error instanceof Trouble) || !checked.length) throw error
    return undefined
  })

function takeClaim({ plan, findings, tally, checked, failed }: Talk, claim: Claim): void {
  if (checked.length >= MOST_CLAIMS || tally.claims >= MOST_CHECKED) return
  tally.claims++
  const verdict = judge(plan, findings.rows, claim)
  if ('checked' in verdict) checked.push(verdict.checked)
  else {
    tally.withheld++
    failed.push(verdict.withheld)
  }
}

async function lookUp({ findings }: Talk, wanted: Head['look']): Promise<void> {
  for (const one of wanted) await look(findings, one)
}

async function ask(
  { model, prompt, signal, tally }: Talk,
  kind: 'plan' | 'claims' | 'repair',
  take?: Take,
  failed: readonly Withheld[] = [],
): Promise<Output> {
  const asked = prompt(kind, failed)
  try {
    const { output, usage } = await model.ask(asked, signal, take)
    add(tally, usage)
    return output
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    // Of a call that did not tell what it took, the most that it may have taken.
    const usage = error.usage ?? (error.mayHaveCost ? estimateOf(asked, MOST_OUTPUT) : undefined)
    if (usage) add(tally, usage)
    throw error
  }
}

function add(tally: Tally, { input, cached, output }: Usage): void {
  tally.input += input
  tally.cached += cached
  tally.output += output
}

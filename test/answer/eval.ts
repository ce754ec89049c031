import { rankBy } from '../../src/answer/run/ranking/weights.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { readSettings } from '../../src/settings.ts'
import { openModelServer } from '../support/model-server.ts'
import { SCRIPTED } from '../support/scripted-models.ts'
import { type Fault, faultsOf, type Gold } from './grade.ts'
import { expensesOf, type Trial, tryModel } from './model-trial.ts'
import { plansIn, questionFilesIn, readQuestions } from './question-files.ts'
import { learnedFrom } from './ranking/learned.ts'
import { recallOf } from './retrieval.ts'
import { askerOf } from './support.ts'

/**
 * Asks every question whose plan is here and prints how many were answered rightly, by kind.
 * usage: npm run eval -- [--model] [--retrieval] [--show] [--limit=N] [--leave-out=PLAN ...] [PLAN.yaml ...]
 *          [FOLDER | QUESTIONS.jsonl ...]
 *   --model      also with the model that OPENAI_API_KEY opens; without a key, with scripted ones, which show
 *                how the check and the fall-back work and not how well a model answers
 *   --retrieval  also how well the search finds the clauses, beside MiniSearch
 *   --show       also every answer that is not right
 *   --limit=N    the first N questions of each file
 *   --leave-out=PLAN  asks only about this plan, by its slug or the name of its document, ranked by what is learned from the
 *                questions on all the others; this trains for some minutes
 *   PLAN.yaml    plans beside those of the project
 *   FOLDER       questions asked instead of those of the project; a plan that they name by its file, beside them, is
 *                imported first
 */
const argv = process.argv.slice(2)
const limit = Number(argv.find((word) => word.startsWith('--limit='))?.slice('--limit='.length) ?? Infinity)

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const share = (part: readonly unknown[], whole: readonly unknown[]): string =>
  `${part.length}/${whole.length} (${percent(part.length / Math.max(1, whole.length))})`

interface Graded {
  gold: Gold
  faults: readonly Fault[]
  refused: boolean
  text: string
}

/** How many were answered rightly, and how it is with refusals. */
function scoresOf(graded: readonly Graded[]) {
  const right = (some: readonly Graded[]) => some.filter(({ faults }) => faults.length === 0)
  const unanswerable = graded.filter(({ gold }) => gold.expect === 'refuse')
  const answerable = graded.filter(({ gold }) => gold.expect !== 'refuse')
  const wrongly = answerable.filter(({ gold, refused }) => refused && gold.expect !== 'ignore-injection')
  return {
    right: share(right(graded), graded),
    'wrongly refused': share(wrongly, answerable),
    'rightly refused': share(right(unanswerable), unanswerable),
  }
}

function print(name: string, graded: readonly Graded[]) {
  const { right, ...refusals } = scoresOf(graded)
  console.log(`\n${name}: ${right} right`)
  for (const [label, value] of Object.entries(refusals)) console.log(`  ${label} ${value}`)
  for (const kind of [...new Set(graded.map(({ gold }) => gold.kind))].sort()) {
    const own = graded.filter(({ gold }) => gold.kind === kind)
    console.log(`  ${kind.padEnd(16)} ${scoresOf(own).right}`)
  }
}

function show(graded: readonly Graded[]) {
  for (const { gold, faults, text } of graded)
    if (faults.length && argv.includes('--show'))
      console.log(
        `${gold.id} ${gold.kind} ${gold.question}\n  [${faults.join(', ')}] ${text.replaceAll('\n', ' / ').slice(0, 300)}`,
      )
}

async function withoutModel(plan: Plan, golds: readonly Gold[]): Promise<Graded[]> {
  const ask = askerOf(plan)
  const answers = await Promise.all(golds.map(({ thread, question }) => ask.inThread(thread, question)))
  return golds.map((gold, at) => gradedBy(plan, gold, answers[at]))
}

function gradedBy(plan: Plan, gold: Gold, answer: Awaited<ReturnType<ReturnType<typeof askerOf>>> | undefined): Graded {
  if (!answer) throw new Error(`${gold.id} was not answered`)
  return { gold, faults: faultsOf(plan, gold, answer), refused: answer.refused, text: answer.text }
}

async function tried(plan: Plan, golds: readonly Gold[], trial: Trial) {
  const outcome = await tryModel(plan, golds, trial)
  const graded = golds.map((gold, at) => gradedBy(plan, gold, outcome.answers[at]))
  show(graded)
  return { ...scoresOf(graded), ...expensesOf(outcome, trial.prices) }
}

/** A scripted service may keep a question waiting for so long, in milliseconds. */
const PATIENCE = 2000
/** Of a model of the size that the settings begin with; only to show what a cost looks like. */
const PRICES = { input: 0.75, cached: 0.075, output: 4.5, currency: 'USD' }

async function printModels(plan: Plan, golds: readonly Gold[], plain: readonly Graded[]) {
  const rows: Record<string, object> = { 'no model': scoresOf(plain) }
  const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL, OPENAI_SEES: sees, OPENAI_PRICES: prices } = settings
  if (OPENAI_API_KEY) {
    const trial = { key: OPENAI_API_KEY, baseUrl: OPENAI_BASE_URL, model: OPENAI_MODEL, sees, prices }
    rows[OPENAI_MODEL] = await tried(plan, golds, trial)
  } else
    for (const [name, script] of Object.entries(SCRIPTED)) {
      const server = await openModelServer(script())
      const trial = { key: 'sk-test', baseUrl: server.url, model: name, sees, prices: PRICES, patience: PATIENCE }
      rows[`scripted: ${name}`] = await tried(plan, golds, trial)
      await server.close()
    }
  console.table(rows)
}

function printRecall(plan: Plan, golds: readonly Gold[]) {
  for (const [engine, { first, five, mrr }] of Object.entries(recallOf(plan, golds)))
    console.log(`  ${engine.padEnd(16)} recall@1 ${percent(first)}  recall@5 ${percent(five)}  MRR ${mrr.toFixed(3)}`)
}

const leftOut = argv.flatMap((word) => (word.startsWith('--leave-out=') ? word.slice('--leave-out='.length) : []))
if (leftOut.length) rankBy(await learnedFrom([], leftOut))

const settings = readSettings(process.env)
const paths = argv.filter((word) => !word.startsWith('--'))
const plans = await plansIn(paths.filter((path) => path.endsWith('.yaml')))
for (const path of questionFilesIn(paths.filter((one) => !one.endsWith('.yaml')))) {
  const { file, golds: all, planOf } = await readQuestions(path, plans)
  const names = new Set(all.map(({ plan }) => plan).filter((name) => !leftOut.length || leftOut.includes(name)))
  for (const name of names) {
    const golds = all.filter(({ plan }) => plan === name).slice(0, limit)
    const [first] = golds
    if (!first) continue
    const plan = planOf(first)
    const plain = await withoutModel(plan, golds)
    show(plain)
    print(`${file} ${name}`, plain)
    if (argv.includes('--retrieval')) printRecall(plan, golds)
    if (argv.includes('--model')) await printModels(plan, golds, plain)
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPlanFile } from '../../src/plan/file.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { faultsOf, type Gold, goldSchema } from './grade.ts'
import { recallOf } from './retrieval.ts'
import { askerOf } from './support.ts'

/**
 * Asks every question whose plan is here and prints how many were answered rightly, by kind.
 * usage: npm run eval -- [--retrieval] [--show] [PLAN.yaml ...] [QUESTIONS.jsonl ...]
 *   --retrieval  also how well the search finds the clauses, beside MiniSearch
 *   --show       also every answer that is not right
 *   files        asked instead of, for plans: beside, those of the project
 */
const argv = process.argv.slice(2)
const given = (end: string) => argv.filter((word) => word.endsWith(end))
const inFolder = (folder: string, end: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name))

const planFiles = [
  ...['prisma/plans', 'test/fixtures/plans'].flatMap((folder) => inFolder(folder, '.yaml')),
  ...given('.yaml'),
]
const plans = new Map<string, Plan>()
for (const file of planFiles) {
  const { plan } = await readPlanFile(file)
  plans.set(plan.slug, plan)
}

const readGolds = (file: string): Gold[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => goldSchema.parse(JSON.parse(line)))

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const share = (part: readonly unknown[], whole: readonly unknown[]): string =>
  `${part.length}/${whole.length} (${percent(part.length / Math.max(1, whole.length))})`

function print(name: string, graded: readonly { gold: Gold; faults: readonly string[]; refused: boolean }[]) {
  const right = graded.filter(({ faults }) => faults.length === 0)
  const answerable = graded.filter(({ gold }) => gold.expect !== 'refuse')
  const unanswerable = graded.filter(({ gold }) => gold.expect === 'refuse')
  console.log(`\n${name}: ${share(right, graded)} right`)
  console.log(
    `  wrongly refused ${share(
      answerable.filter(({ gold, refused }) => refused && gold.expect !== 'ignore-injection'),
      answerable,
    )}`,
  )
  console.log(
    `  rightly refused ${share(
      unanswerable.filter(({ faults }) => faults.length === 0),
      unanswerable,
    )}`,
  )
  for (const kind of [...new Set(graded.map(({ gold }) => gold.kind))].sort()) {
    const own = graded.filter(({ gold }) => gold.kind === kind)
    console.log(
      `  ${kind.padEnd(16)} ${share(
        own.filter(({ faults }) => faults.length === 0),
        own,
      )}`,
    )
  }
}

async function graded(plan: Plan, golds: readonly Gold[]) {
  const ask = askerOf(plan)
  return Promise.all(
    golds.map(async (gold) => {
      const answer = await ask(gold.question)
      const faults = faultsOf(plan, gold, answer)
      if (faults.length && argv.includes('--show'))
        console.log(
          `${gold.id} ${gold.kind} ${gold.question}\n  [${faults.join(', ')}] ${answer.text.replaceAll('\n', ' / ').slice(0, 300)}`,
        )
      return { gold, faults, refused: answer.refused }
    }),
  )
}

function printRecall(plan: Plan, golds: readonly Gold[]) {
  for (const [engine, { first, five, mrr }] of Object.entries(recallOf(plan, golds)))
    console.log(`  ${engine.padEnd(16)} recall@1 ${percent(first)}  recall@5 ${percent(five)}  MRR ${mrr.toFixed(3)}`)
}

const own = given('.jsonl')
for (const file of own.length
  ? own
  : ['test/answer/independent', 'test/answer/questions'].flatMap((folder) => inFolder(folder, '.jsonl'))) {
  const golds = readGolds(file)
  const plan = plans.get(golds[0]?.plan ?? '')
  if (!plan) console.log(`\n${file}: its plan is not here`)
  else {
    print(file, await graded(plan, golds))
    if (argv.includes('--retrieval')) printRecall(plan, golds)
  }
}

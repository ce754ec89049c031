import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readPlanFile } from '../../src/plan/file.ts'
import { readDocument } from '../../src/plan/import/read/index.ts'
import { understand } from '../../src/plan/import/understand.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { type Gold, goldSchema } from './grade.ts'

/** The questions of a file, each with its plan. */
export interface QuestionSet {
  file: string
  golds: Gold[]
  planOf(gold: Gold): Plan
}

const PLANS = ['prisma/plans', 'test/fixtures/plans']
const FOLDERS = ['questions', 'independent', 'unseen'].map((folder) => join(import.meta.dirname, folder))

const filesIn = (folder: string, end: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => join(folder, name))

/** Plans of the project, by slug, and more plan files. */
export async function plansIn(files: readonly string[] = []): Promise<Map<string, Plan>> {
  const plans = new Map<string, Plan>()
  for (const file of [...PLANS.flatMap((folder) => filesIn(folder, '.yaml')), ...files]) {
    const { plan } = await readPlanFile(file)
    plans.set(plan.slug, plan)
  }
  return plans
}

/** Question files, or those in a folder; without any those of the project. */
export const questionFilesIn = (paths: readonly string[]): string[] =>
  (paths.length ? paths : FOLDERS).flatMap((path) => (statSync(path).isDirectory() ? filesIn(path, '.jsonl') : [path]))

/** Reads questions; a plan that is not known by its slug is imported from the document beside them. */
export async function readQuestions(file: string, known: ReadonlyMap<string, Plan>): Promise<QuestionSet> {
  const golds = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => goldSchema.parse(JSON.parse(line)))
  const plans = new Map(known)
  for (const name of new Set(golds.map(({ plan }) => plan)))
    if (!plans.has(name)) plans.set(name, await imported(join(dirname(file), name)))
  return {
    file: join(basename(dirname(file)), basename(file)),
    golds,
    planOf: ({ plan }) => given(plans.get(plan), plan),
  }
}

async function imported(document: string): Promise<Plan> {
  return understand(await readDocument(document), { slug: 'unseen' }).plan
}

function given<One>(one: One | undefined, name: string): One {
  if (one === undefined) throw new Error(`there is no plan ${name}`)
  return one
}

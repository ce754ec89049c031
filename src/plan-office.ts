import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { AppParts } from './app.ts'
import { Problem } from './core/problem.ts'
import type { Card } from './core/reply.ts'
import { locales, type Sentences } from './locale/index.ts'
import { importPlan } from './plan/import/import-plan.ts'
import { drawCard } from './platforms/terminal/draw.ts'
import { type Terminal, withTalk } from './terminal.ts'

const FOLDER = join(import.meta.dirname, '../prisma/plans')

/** `plan:import FILE [--slug NAME] [--replace] [--figures]`: reads a document, prints the review, writes the plan file. */
export const runImport = (parts: AppParts, args: readonly string[], terminal: Terminal): Promise<number> =>
  carryOut(parts, terminal, async (t) => {
    const { file, slug, replace, figures } = argumentsOf(args, t)
    const name = slug ?? slugOf(file)
    const { card } = await importPlan(file, { slug: name, folder: FOLDER, replace, figures, t })
    print(card, terminal)
    return 0
  })

/** `plan:load FILE`: checks a plan file, loads it, and prints what it changed. */
export const runLoad = (parts: AppParts, args: readonly string[], terminal: Terminal): Promise<number> =>
  carryOut(parts, terminal, (t) => {
    const { file } = argumentsOf(args, t)
    return withTalk(parts, async (talk) => {
      print(await talk.load(resolve(file), parts.settings.LOCALE), terminal)
      return 0
    })
  })

/** A name for the plan from its file's, where that has one. */
const slugOf = (file: string) =>
  basename(file)
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

function argumentsOf(
  args: readonly string[],
  t: Sentences,
): { file: string; slug: string | undefined; replace: boolean; figures: boolean } {
  try {
    const options = {
      slug: { type: 'string' },
      replace: { type: 'boolean', default: false },
      figures: { type: 'boolean', default: false },
    } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [file] = positionals
    if (file && positionals.length === 1)
      return { file, slug: values.slug, replace: values.replace, figures: values.figures }
  } catch {
    // parseArgs says it in English only: the usage says the same in the person's language.
  }
  throw new Problem(() => t.terminal.planUsage)
}

async function carryOut(
  { settings }: AppParts,
  terminal: Terminal,
  work: (t: Sentences) => Promise<number>,
): Promise<number> {
  const t = locales[settings.LOCALE]
  try {
    return await work(t)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    terminal.errors.write(`${error.sentence(t)}\n`)
    return 1
  }
}

function print(card: Card, { output }: Terminal): void {
  output.write(`${drawCard(card, Boolean(output.isTTY) && !process.env.NO_COLOR)}\n`)
}

import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { AppParts } from './app.ts'
import { Problem } from './core/problem.ts'
import type { Card } from './core/reply.ts'
import { type Language, locales, type Sentences } from './locale/index.ts'
import type { Earlier } from './plan/earlier.ts'
import { importPlan } from './plan/import/import-plan.ts'
import { readPlanFileApart } from './plan/import/isolated.ts'
import { isSlug, namedFile, slugOf } from './plan/plan-folder.ts'
import { drawCard } from './platforms/terminal/draw.ts'
import { plansFolder } from './settings.ts'
import { StartError } from './start-error.ts'
import { type Terminal, withTalk } from './terminal.ts'

/**
 * `plan:import FILE [--slug NAME] [--replace] [--figures] [--lang zh|en]`: reads a document, prints the review, writes
 * the plan file.
 */
export const runImport = (parts: AppParts, args: readonly string[], terminal: Terminal): Promise<number> =>
  carryOut(parts, terminal, async (t) => {
    const { file, slug = slugOf(basename(file)), ...switches } = argumentsOf(args, t)
    const earlier = isSlug(slug) ? await earlierOf(parts, slug) : undefined
    const { card } = await importPlan(file, { slug, folder: plansFolder(parts.settings), earlier, ...switches, t })
    print(card, terminal)
    return 0
  })

/**
 * What the database knows of the plan, where there is one already. To import a plan none is needed: what only it can
 * know is looked at again when the plan is loaded.
 */
function earlierOf(parts: AppParts, slug: string): Promise<Earlier | undefined> {
  const { DATABASE_URL, DATA_DIR } = parts.settings
  if (!DATABASE_URL && !existsSync(join(DATA_DIR, 'database'))) return Promise.resolve(undefined)
  return withTalk(parts, (talk) => talk.earlier(slug)).catch((error: unknown) => {
    if (error instanceof Problem || error instanceof StartError) return undefined
    throw error
  })
}

/** `plan:load FILE`: checks a plan file, loads it, and prints what it changed. */
export const runLoad = (parts: AppParts, args: readonly string[], terminal: Terminal): Promise<number> =>
  carryOut(parts, terminal, async (t) => {
    const { file } = argumentsOf(args, t)
    const path = await namedFile(plansFolder(parts.settings), file)
    // A file with mistakes, or one that is too large, needs no database.
    await readPlanFileApart(path, parts.settings.LOCALE)
    return withTalk(parts, async (talk) => {
      print(await talk.load(path, parts.settings.LOCALE, userInfo().username), terminal)
      return 0
    })
  })

interface Arguments {
  file: string
  slug?: string
  replace: boolean
  figures: boolean
  /** Of the document. */
  language?: Language
}

function argumentsOf(args: readonly string[], t: Sentences): Arguments {
  try {
    const options = {
      slug: { type: 'string' },
      replace: { type: 'boolean', default: false },
      figures: { type: 'boolean', default: false },
      lang: { type: 'string' },
    } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const { slug, replace, figures, lang } = values
    const language = (['zh', 'en'] as const).find((name) => name === lang)
    const [file] = positionals
    if (file && positionals.length === 1 && (lang === undefined || language))
      return { file, ...(slug !== undefined && { slug }), replace, figures, ...(language && { language }) }
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

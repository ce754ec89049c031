import { randomUUID } from 'node:crypto'
import { type Answer, type Answerer, answerer } from './answer/answer.ts'
import { type ModelDeps, modelAnswerer, openModel } from './answer/model/index.ts'
import type { Report } from './answer/report/index.ts'
import { createBot } from './bot.ts'
import { payerOf } from './budget/payer.ts'
import { purseOf } from './budget/purse.ts'
import { loadedCard } from './cards/loaded.ts'
import type { Bot } from './core/bot.ts'
import type { Command } from './core/command.ts'
import type { Log } from './core/log.ts'
import { Problem } from './core/problem.ts'
import type { Card } from './core/reply.ts'
import { type Database, type OpenDatabase, openEmbedded, openServer } from './database/open.ts'
import { type Language, languageOf, locales, type Sentences } from './locale/index.ts'
import { type Earlier, earlierIn } from './plan/earlier.ts'
import { readPlanFileApart } from './plan/import/isolated.ts'
import { type Library, openLibrary } from './plan/library.ts'
import { loadPlan } from './plan/load.ts'
import type { Plan } from './plan/plan.ts'
import { vocabularyOf } from './plan/vocabulary.ts'
import { terminalAccount } from './platforms/terminal/converse.ts'
import { liveFigures } from './progress/live.ts'
import { memberOf } from './progress/members.ts'
import { dayIn, reportDay } from './progress/schedule.ts'
import { plansFolder, type Settings } from './settings.ts'
import { StartError } from './start-error.ts'
import type { World } from './world.ts'

/** The bot over its database, wherever people talk to it. */
export interface App {
  bot: Bot
  database: Database
  library: Library
  /** Answers a question on a plan. */
  answer(asked: Asked, signal?: AbortSignal): Promise<Answer>
  /** Loads a plan file for the person at this machine; the card shows what it changed. */
  load(path: string, language: Language, name?: string): Promise<Card>
  /** What the database knows of the plan with that slug. */
  earlier(slug: string): Promise<Earlier>
  close(): Promise<void>
}

/** A question that is asked apart from any platform. */
export interface Asked {
  question: string
  /** Of the plan; the first one without it. */
  slug?: string | undefined
  /** What the question before it in the same conversation meant. */
  before?: string | undefined
  /** When it is asked, where that is not now: an ISO instant. */
  now?: string | undefined
}

export interface AppParts {
  settings: Settings
  commands: readonly Command<World>[]
  log: Log
  now(): Date
}

const MODEL_SETTINGS = ['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_MODEL']

/** Opens the database, loads the plans and builds the bot. An embedded database's folder must be held. */
export async function openApp({ settings, commands, log, now }: AppParts): Promise<App> {
  const open = settings.DATABASE_URL
    ? await openServerOrExplain(settings.DATABASE_URL, settings.LOCALE)
    : await openEmbedded(settings.DATA_DIR)
  try {
    return await appOver(open, { settings, commands, log, now })
  } catch (error) {
    await open.close()
    throw error
  }
}

/** What the driver says of a failed connection names the code and never the password. */
function openServerOrExplain(url: string, language: Language): Promise<OpenDatabase> {
  return openServer(url).catch((error: unknown) => {
    const reason =
      error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : String(error)
    throw new StartError(locales[language].start.noDatabase(reason))
  })
}

async function appOver({ database, close }: OpenDatabase, { settings, commands, log, now }: AppParts): Promise<App> {
  const library = await openLibrary(database, now(), (file, problem) =>
    log.error({ file, problem: problem.sentence(locales[settings.LOCALE]) }, 'a plan file was not loaded'),
  )
  const { ADMINS: admins, TIMEZONE: timezone, OPENAI_API_KEY: key, OPENAI_SEES: sees, OPENAI_PRICES: prices } = settings
  const plansDir = plansFolder(settings)
  const answererOf = answererShelf(key ? await modelDeps(key) : undefined)
  const model = key ? { name: settings.OPENAI_MODEL, sees, currency: prices?.currency } : undefined
  const bot = createBot<World>({
    commands,
    worldFor: (said) => {
      const plan = library.meant(said)
      return { database, timezone, admins, library, plansDir, plan, answerer: answererOf(plan), model }
    },
    vocabulary: vocabularyOf(library),
    memberOf: (account) => memberOf(database, admins, account),
    now,
    report: (error, reference, { command, asker }) =>
      log.error({ err: error, reference, command, platform: asker.account.platform }, 'a command failed'),
  })
  return { bot, database, library, answer, load, earlier: (slug) => earlierIn(database, slug), close }

  async function modelDeps(apiKey: string): Promise<ModelDeps> {
    return {
      model: await openModel({ key: apiKey, baseUrl: settings.OPENAI_BASE_URL, model: settings.OPENAI_MODEL }),
      purse: purseOf({ database, timezone, prices, now }),
      sees,
      report: ({ kind, message }) => log.warn({ kind, ...(kind === 'rejected' && { check: MODEL_SETTINGS }) }, message),
    }
  }

  async function load(path: string, language: Language, name = 'terminal'): Promise<Card> {
    const member = await memberOf(database, admins, terminalAccount(name))
    const file = await readPlanFileApart(path, language)
    const loaded = await loadPlan(database, file, { by: member.id, request: `terminal:${randomUUID()}`, now: now() })
    await library.refresh()
    return loadedCard(loaded, locales[language])
  }

  async function answer({ question, slug, before, now: at }: Asked, signal?: AbortSignal): Promise<Answer> {
    const plan = slug === undefined ? library.all()[0] : library.named(slug)
    if (!plan)
      throw new Problem((t) =>
        t.plan.unknownPlan(
          slug ?? '',
          library.all().map((known) => known.slug),
        ),
      )
    const moment = at === undefined ? now() : new Date(at)
    const asof = reportDay(plan, timezone, moment)
    const today = dayIn(timezone, moment)
    const language: Language = languageOf(question) ?? settings.LOCALE
    const live = { ...liveFigures(database, plan, asof, timezone), digests: async () => [] }
    const report = answererOf(plan).report(question, { language, today, before })
    if (report) return toldAnswer(report, question, locales[language])
    const payer = payerOf({ platform: 'terminal', workspace: 'local', id: '', name: '' }, dayIn(timezone, now()))
    return answererOf(plan).answer(question, {
      live,
      language,
      asof,
      today,
      t: locales[language],
      before,
      payer,
      signal,
    })
  }
}

/** A line of a file has no form: what would be logged is said. */
function toldAnswer({ item, add, level, date }: Report, question: string, { report }: Sentences): Answer {
  const text = [report.title, item, add ?? level, date].filter((part) => part !== undefined).join(' · ')
  return { text, refused: false, live: false, citations: [], meaning: question }
}

/** One answerer for each plan, built when it is first needed; with a model or without. */
function answererShelf(deps: ModelDeps | undefined): (plan: Plan) => Answerer {
  const built = new WeakMap<Plan, Answerer>()
  const build = (plan: Plan) => (deps ? modelAnswerer(answerer(plan), plan, deps) : answerer(plan))
  return (plan) => {
    const known = built.get(plan) ?? build(plan)
    built.set(plan, known)
    return known
  }
}

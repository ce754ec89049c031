import type { Server } from 'node:http'
import { setTimeout as after } from 'node:timers/promises'
import { type App, type AppParts, openApp } from './app.ts'
import { digestCard } from './cards/digest.ts'
import { connect, type PlatformState } from './connect.ts'
import type { Bot } from './core/bot.ts'
import type { Platform } from './core/platform.ts'
import { reasonOf } from './core/problem.ts'
import { doorOf, type Folder, holdFolder } from './database/folder.ts'
import { postLog } from './database/posts.ts'
import { steadyClock } from './digest/clock.ts'
import type { DigestContext } from './digest/context.ts'
import { deliverDue } from './digest/deliver.ts'
import { serveDoor, talkThrough, talkTo } from './door.ts'
import { healthOf } from './health.ts'
import { closeHttp, createHttp, listen } from './http.ts'
import { type Language, locales } from './locale/index.ts'
import { type Access, webPlatform } from './platforms/web/index.ts'
import { accessTo } from './playground.ts'
import { every } from './repeat.ts'
import type { Settings } from './settings.ts'
import { StartError } from './start-error.ts'

export interface Running {
  app: App
  /** Where it listens. */
  address: string
  /** Who may use the playground there. */
  access: Access
  /** What became of each platform: undefined where it is off, an error's words where it could not start. */
  platforms: Record<'slack' | 'discord', PlatformState>
  stop(): Promise<void>
}

/** What other processes loaded or chose is read this often. */
const PLANS_EVERY_MS = 30_000

/** Due digests are looked for this often. */
const DIGEST_EVERY_MS = 10_000

/** What does not close by then is left behind. */
const CLOSE_WITHIN_MS = 2000

/**
 * Starts the bot with every platform that has its settings.
 * @throws StartError where the data folder or the port is taken
 */
export async function serve(parts: AppParts): Promise<Running> {
  const { settings } = parts
  const folder = settings.DATABASE_URL ? undefined : await holdOrExplain(settings)
  const opening = openApp(parts)
  const door =
    folder && serveDoor(folder.door, { pid: process.pid, brief: false }, async () => talkTo(await opening), settings)
  const close = async () => {
    await inTime(door?.stop())
    await opening.then((app) => app.close()).catch(() => {})
    await folder?.release()
  }
  try {
    return await serveApp(parts, await opening, close)
  } catch (error) {
    await close()
    throw error
  }
}

const inTime = (closed: Promise<void> | undefined) =>
  Promise.race([closed, after(CLOSE_WITHIN_MS, undefined, { ref: false })])

/** Takes the data folder; a terminal command that has it is gone in a moment. */
async function holdOrExplain({ DATA_DIR, LOCALE }: Settings): Promise<Folder> {
  for (let wait = 0; wait < 100; wait++) {
    const folder = await holdFolder(DATA_DIR)
    if (folder) return folder
    const holder = await talkThrough(doorOf(DATA_DIR))
      .holder()
      .catch(() => undefined)
    if (holder && !holder.brief) throw new StartError(locales[LOCALE].start.busy(DATA_DIR, holder.pid))
    await after(100)
  }
  throw new StartError(locales[LOCALE].start.busy(DATA_DIR, 0))
}

async function serveApp(parts: AppParts, app: App, close: () => Promise<void>): Promise<Running> {
  const { settings, log } = parts
  const access = await accessTo(settings, log)
  const { web, slack, discord } = await platformsOf(parts, app, access)
  const platforms: Platform[] = [web, slack, discord].filter((platform) => platform !== undefined)
  const http = createHttp({ playground: web.app, slack: slack?.listener, health: healthOf(app.database, platforms) })
  const port = await listenOrExplain(http, settings)
  await web.start()
  const ending = new AbortController()
  const [slackState, discordState] = await Promise.all(
    [slack, discord].map((platform) => connect(platform, log, ending.signal)),
  )
  const context: DigestContext = {
    database: app.database,
    library: app.library,
    platforms,
    log,
    clock: steadyClock({ database: app.database, log }),
    draw: (digest, language) => digestCard(digest, locales[language]),
  }
  const plans = every(PLANS_EVERY_MS, () => app.library.refresh(), log)
  const digests = every(DIGEST_EVERY_MS, () => deliverDue(context), log)
  return {
    app,
    address: `http://${settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST}:${port}`,
    access,
    platforms: { slack: slackState ?? 'off', discord: discordState ?? 'off' },
    async stop() {
      ending.abort()
      await Promise.all([digests.stop(), plans.stop()])
      await Promise.all(platforms.map((platform) => inTime(platform.stop())))
      await closeHttp(http)
      await close()
    },
  }
}

async function platformsOf({ settings, log, now }: AppParts, { bot, database }: App, access: Access) {
  const deps = { log, language: settings.LOCALE }
  const [slack, discord] = await Promise.all([slackOf(settings, bot, deps), discordOf(settings, bot, deps)])
  return { web: webPlatform(bot, { ...deps, posts: postLog(database), now, access }), slack, discord }
}

type Deps = Pick<AppParts, 'log'> & { language: Language }

/** The library of a platform takes a second to load: only where it is on. */
async function slackOf(settings: Settings, bot: Bot, deps: Deps) {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = settings
  if (!botToken) return undefined
  const { slackPlatform } = await import('./platforms/slack/index.ts')
  return slackPlatform({ botToken, appToken, signingSecret, apiUrl: settings.SLACK_API_URL }, bot, deps)
}

async function discordOf(settings: Settings, bot: Bot, deps: Deps) {
  const { DISCORD_TOKEN: token, DISCORD_APPLICATION_ID: applicationId, DISCORD_API_URL: apiUrl } = settings
  if (!token) return undefined
  const { discordPlatform } = await import('./platforms/discord/index.ts')
  return discordPlatform({ token, applicationId, apiUrl }, bot, deps)
}

async function listenOrExplain(http: Server, { HOST, PORT, LOCALE }: Settings): Promise<number> {
  try {
    return await listen(http, HOST, PORT)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new StartError(locales[LOCALE].start.portTaken(PORT))
    throw new StartError(locales[LOCALE].start.noListening(HOST, PORT, reasonOf(error)))
  }
}

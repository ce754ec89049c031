import { seedExamples } from '../prisma/seed.ts'
import type { App, AppParts } from './app.ts'
import { locales } from './locale/index.ts'
import { serve } from './serve.ts'
import { startText } from './start-text.ts'
import type { Output } from './terminal.ts'

/** Runs until Ctrl-C or a request to end; a second Ctrl-C does not wait. Resolves to the exit code. */
export async function startAndWait(
  parts: AppParts,
  output: Output,
  prepare?: (app: App) => Promise<void>,
): Promise<number> {
  const ended = endAsked()
  const running = await serve(parts)
  await prepare?.(running.app)
  output.write(`${startText(running, parts.settings)}\n`)
  await ended
  output.write(`${locales[parts.settings.LOCALE].start.stopping}\n`)
  process.once('SIGINT', () => process.exit(130))
  await running.stop()
  return 0
}

/**
 * The same bot with examples in it, each marked as one.
 * It keeps to a data folder of its own, and off the platforms where the real bot may be.
 */
export function startDemo(parts: AppParts, output: Output): Promise<number> {
  const off = { DATABASE_URL: undefined, PLANS_DIR: undefined, SLACK_BOT_TOKEN: undefined, DISCORD_TOKEN: undefined }
  const settings = { ...parts.settings, ...off, DATA_DIR: `${parts.settings.DATA_DIR}-demo` }
  return startAndWait({ ...parts, settings }, output, seedExamples)
}

/** npm passes SIGTERM to its shell, which does not pass it on: there, a parent that is gone means the same. */
function endAsked(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
    if (!process.env.npm_lifecycle_event) return
    const parent = process.ppid
    const watch = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(watch)
      done()
    }, 500)
    watch.unref()
  })
}

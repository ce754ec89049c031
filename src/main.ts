import { existsSync } from 'node:fs'
import { argv, loadEnvFile, stderr, stdin, stdout } from 'node:process'
import { commands } from '../commands/index.ts'
import type { AppParts } from './app.ts'
import { locales } from './locale/index.ts'
import { createLog } from './log.ts'
import { slackManifest } from './platforms/slack/manifest.ts'
import { serve, StartError } from './serve.ts'
import { readSettings, SettingsError } from './settings.ts'
import { startText } from './start-text.ts'
import { runTerminal } from './terminal.ts'

const [, , mode = 'start', ...args] = argv
process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof StartError)) throw error
  stderr.write(`${error.message}\n`)
  return 1
})

async function main(): Promise<number> {
  if (existsSync('.env')) loadEnvFile()
  const settings = readOrExplain()
  const parts: AppParts = { settings, commands, log: createLog(settings), now: () => new Date() }
  if (mode === 'plan' || mode === 'ask') return runTerminal(parts, mode, args, { input: stdin, output: stdout, errors: stderr })
  if (mode === 'slack:manifest') return print(slackManifest(commands, { publicUrl: settings.PUBLIC_URL, language: settings.LOCALE }))
  return startAndWait(parts)
}

function readOrExplain() {
  try {
    return readSettings(process.env)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    const language = process.env.LOCALE === 'en' ? 'en' : 'zh'
    throw new StartError(locales[language].start.settings(error.message))
  }
}

function print(value: unknown): number {
  stdout.write(`${JSON.stringify(value, null, 2)}\n`)
  return 0
}

/** Runs until Ctrl-C or a request to end; a second one does not wait. */
async function startAndWait(parts: AppParts): Promise<number> {
  const ended = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
  const running = await serve(parts)
  stdout.write(`${startText(running, parts.settings)}\n`)
  await ended
  stdout.write(`${locales[parts.settings.LOCALE].start.stopping}\n`)
  process.once('SIGINT', () => process.exit(130))
  await running.stop()
  return 0
}

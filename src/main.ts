import { existsSync } from 'node:fs'
import { argv, loadEnvFile, stderr, stdin, stdout } from 'node:process'
import { inspect } from 'node:util'
import { commands } from '../commands/index.ts'
import type { AppParts } from './app.ts'
import { Problem } from './core/problem.ts'
import { type Language, locales } from './locale/index.ts'
import { createLog } from './log.ts'
import { modeAsked } from './modes.ts'
import { redactorOf } from './redact.ts'
import { readSettings, type Settings, SettingsError } from './settings.ts'
import { StartError } from './start-error.ts'
import type { Output } from './terminal.ts'

if (existsSync('.env')) loadEnvFile()
const redact = redactorOf(process.env)
const here = { input: stdin, output: masked(stdout), errors: masked(stderr) }
process.on('uncaughtException', (error) => process.exit(explain(error)))
process.exitCode = await main().catch(explain)

/** Only what a mode needs is loaded: a terminal command should not wait for the platforms' libraries. */
async function main(): Promise<number> {
  const asked = modeAsked(argv.slice(2))
  if ('say' in asked) {
    const { say, exit } = asked
    const where = exit ? here.errors : here.output
    where.write(`${say(locales[language()])}\n`)
    return exit
  }
  const settings = readOrExplain()
  const parts: AppParts = { settings, commands, log: createLog(settings), now: () => new Date() }
  const { mode, args } = asked
  switch (mode) {
    case 'plan':
    case 'ask':
      return (await import('./terminal.ts')).runTerminal(parts, mode, args, here)
    case 'plan:import':
      return (await import('./plan-office.ts')).runImport(parts, args, here)
    case 'plan:load':
      return (await import('./plan-office.ts')).runLoad(parts, args, here)
    case 'slack:manifest':
      return printManifest(settings)
    case 'demo':
      return (await import('./start.ts')).startDemo(parts, here.output)
    case 'start':
      return (await import('./start.ts')).startAndWait(parts, here.output)
  }
}

/** A stream on which no secret is written. */
function masked(stream: NodeJS.WriteStream): Output {
  return { isTTY: stream.isTTY, write: (text) => stream.write(redact(text)) }
}

/** Of what is said before the settings are read, or where they are wrong. */
function language(): Language {
  return process.env.LOCALE === 'en' ? 'en' : 'zh'
}

function readOrExplain(): Settings {
  try {
    return readSettings(process.env)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    throw new StartError(locales[language()].start.settings(error.message))
  }
}

async function printManifest({ PUBLIC_URL: publicUrl, LOCALE: language }: Settings): Promise<number> {
  const { slackManifest } = await import('./platforms/slack/manifest.ts')
  here.output.write(
    `${JSON.stringify(slackManifest(commands, { ...(publicUrl && { publicUrl }), language }), null, 2)}\n`,
  )
  return 0
}

/** What the person can put right is said in a sentence; everything else is a bug, and shows its trace. */
function explain(error: unknown): number {
  const known = error instanceof Problem ? error.sentence(locales[language()]) : undefined
  const words = known ?? (error instanceof StartError ? error.message : undefined)
  here.errors.write(`${words ?? inspect(error)}\n`)
  if (words === undefined) process.exit(1)
  return 1
}

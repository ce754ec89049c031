import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { type Program, run } from './process.ts'
import { fillFolder } from './started.ts'

/** Programs over data folders of their own; whatever a test leaves is ended and removed after it. */
export function bots() {
  const programs: Program[] = []
  const closings: (() => Promise<unknown>)[] = []

  afterEach(async () => {
    for (const { child, ended } of programs.splice(0)) {
      child.kill('SIGKILL')
      await ended
    }
    for (const close of closings.splice(0)) await close()
  })

  async function emptyFolder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'huimin-'))
    closings.push(() => rm(folder, { recursive: true, force: true }))
    return folder
  }

  async function newFolder(): Promise<string> {
    const folder = await emptyFolder()
    await fillFolder(folder)
    return folder
  }

  function start(args: string[], settings: Record<string, string>, input?: string): Program {
    const program = run(args, settings, input)
    programs.push(program)
    return program
  }

  async function startBot(folder: string, settings = {}): Promise<Program & { address: string }> {
    const bot = start(['start'], { DATA_DIR: folder, PORT: '0', ...settings })
    await bot.says('Ctrl-C')
    return { ...bot, address: /http:\/\/[\d.:]+/.exec(bot.text())?.[0] ?? '' }
  }

  return { emptyFolder, newFolder, start, startBot, after: (close: () => Promise<unknown>) => closings.push(close) }
}

/** A line as a terminal hands it through the door of a running bot. */
export const line = (words: string[], request: string) => ({ words, language: 'zh' as const, name: '测试', request })

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

export interface Program {
  child: ChildProcess
  /** Everything it wrote so far. */
  text(): string
  /** Resolves when it wrote the words; rejects when it ended before. */
  says(words: RegExp | string): Promise<void>
  /** Resolves to its exit code, or the signal that ended it. */
  ended: Promise<number | string | null>
}

/** Runs the program itself, as `npm start` and the terminal commands do, with no settings but the given ones. */
export function run(args: readonly string[], settings: Record<string, string>, input?: string): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk
  })
  child.stderr.on('data', (chunk: Buffer) => {
    text += chunk
  })
  child.stdin.end(input)
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => (code ?? signal) as number | string | null)
  return {
    child,
    text: () => text,
    ended,
    async says(words) {
      const heard = async () => {
        while (!text.match(words)) await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')])
      }
      const silence = ended.then((code) => {
        if (!text.match(words)) throw new Error(`it ended with ${code} and said only:\n${text}`)
      })
      await Promise.race([heard(), silence])
    },
  }
}

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '../../src/core/problem.ts'
import { locales } from '../../src/locale/index.ts'
import { readDocument } from '../../src/plan/import/read/index.ts'
import { understand } from '../../src/plan/import/understand.ts'
import { HOSTILE } from './hostile-files.ts'

/**
 * Shows what hostile files take, each in a process of its own: `node --import tsx test/plan-import/hostile.ts`, or with
 * the name of one. Time is that of the work alone; memory is all that the process ever had, about 100 MB of it before.
 */
const [name, path] = process.argv.slice(2)

if (path) await measure(path)
else for (const one of name ? [name] : Object.keys(HOSTILE)) show(one)

function show(one: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'huimin-hostile-'))
  const file = join(folder, one)
  writeFileSync(file, HOSTILE[one]?.() ?? '')
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'hostile.ts'), one, file],
    { encoding: 'utf8', timeout: 120_000 },
  )
  rmSync(folder, { recursive: true })
  process.stdout.write(`${one.padEnd(20)} ${(stdout || stderr.split('\n').slice(0, 6).join(' ') || 'no end').trim()}\n`)
}

async function measure(file: string): Promise<void> {
  const start = performance.now()
  const say = (text: string) => process.stdout.write(text)
  const taken = () => `${Math.round(performance.now() - start)} ms, ${mostMemory()} MB`
  try {
    const document = await readDocument(file)
    say(`read ${document.blocks.length} blocks: ${taken()}`)
    const { plan } = understand(document, {})
    say(`; understood ${plan.clauses.length} clauses: ${taken()}`)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    say(`${taken()}: ${error.sentence(locales.zh)}`)
  }
}

/** The most that this process ever held, in megabytes, as Linux tells it. */
function mostMemory(): number {
  const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commands } from '../commands/index.ts'
import { openApp } from '../src/app.ts'
import type { Asker } from '../src/core/platform.ts'
import { readSettings } from '../src/settings.ts'

/** Speed as ratios inside one run: what the bot does, over the least that the same machine needs for it just then. */
interface Pair {
  name: string
  floorName: string
  work(round: number): Promise<unknown>
  floor(round: number): Promise<unknown>
}

const ROUNDS = 60

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const folder = await mkdtemp(join(tmpdir(), 'huimin-bench-'))
const rssBefore = process.memoryUsage.rss()
const app = await openApp({
  settings: readSettings({ DATA_DIR: folder }),
  commands,
  log: quiet,
  now: () => new Date('2018-07-02T01:00:00Z'),
})
const asker: Asker = {
  account: { platform: 'terminal', workspace: 'local', id: 'bench', name: 'bench', local: true },
  place: { platform: 'terminal', workspace: 'local', channel: 'terminal' },
  language: 'zh',
}
const [plan] = app.library.all()
const text = plan?.clauses.map((clause) => clause.text).join('\n') ?? ''
const insert = () => app.database.member.create({ data: { name: 'bench' } })

function say(words: string[], request: string) {
  const reading = app.bot.read(words, asker)
  if (reading.type !== 'run') throw new Error(`not understood: ${words.join(' ')}`)
  return app.bot.handle({ asker, command: reading.command, raw: reading.raw, request })
}

const pairs: Pair[] = [
  {
    name: 'log a milestone',
    floorName: 'insert one row',
    work: (round) => say(['milestone', 'T1', 'add:1', 'date:2018-06-30', `note:bench ${round}`], `bench:${round}`),
    floor: insert,
  },
  {
    name: 'all targets with their standing',
    floorName: 'read the ledger',
    work: (round) => say(['targets'], `targets:${round}`),
    floor: () => app.database.entry.findMany(),
  },
  {
    name: 'answer a question of the plan',
    floorName: 'scan the plan 100 times',
    work: () => app.answer({ question: '大气污染防治要做哪些研究？' }),
    floor: async () => Array.from({ length: 100 }, (_, index) => text.split(`监测预警${index}`).length),
  },
]

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

async function timed(work: (round: number) => Promise<unknown>, round: number): Promise<number> {
  const start = performance.now()
  await work(round)
  return performance.now() - start
}

for (const { name, floorName, work, floor } of pairs) {
  const times: [number, number][] = []
  for (let round = 0; round < ROUNDS; round++) times.push([await timed(work, round), await timed(floor, round)])
  const ratio = median(times.map(([own, least]) => own / least))
  const [own, least] = [median(times.map(([value]) => value)), median(times.map(([, value]) => value))]
  console.log(
    `${name} / ${floorName}: ${ratio.toFixed(1)} (${own.toFixed(2)} ms / ${least.toFixed(2)} ms, median of ${ROUNDS})`,
  )
}
console.log(
  `memory: ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB resident, ${Math.round(rssBefore / 2 ** 20)} MB before the database was opened`,
)
await app.close()
await rm(folder, { recursive: true, force: true })

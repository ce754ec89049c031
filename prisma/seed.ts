import type { App } from '../src/app.ts'
import type { Asker } from '../src/core/platform.ts'
import type { Plan, Target } from '../src/plan/plan.ts'
import { aimOf, isCeiling } from '../src/progress/aim.ts'
import { addsUp } from '../src/progress/reached.ts'

const EXAMPLE = '示例 / example（虚构，仅供演示）'

const asker: Asker = {
  account: { platform: 'terminal', workspace: 'local', id: 'example', name: '示例 example', local: true },
  place: { platform: 'terminal', workspace: 'local', channel: 'terminal' },
  language: 'zh',
}

/** Shares of each target that the examples reach, so that a newcomer sees every standing. */
const SHARES = [1, 0.86, 0.93, 0.64, 1.04]

/** Fills an empty ledger with entries that are visibly made up. They are logged by the same commands that people use. */
export async function seedExamples({ bot, database, library }: App): Promise<void> {
  if (await database.entry.count()) return
  const [plan] = library.all()
  if (!plan) return
  for (const [index, line] of linesFor(plan).entries()) {
    const reading = bot.read(line, asker)
    if (reading.type !== 'run') throw new Error(`the example “${line.join(' ')}” was not understood`)
    const reply = await bot.handle({ asker, command: reading.command, raw: reading.raw, request: `example:${index}` })
    if (reply.failed) throw new Error(`the example “${line.join(' ')}” was refused`)
  }
}

function linesFor(plan: Plan): string[][] {
  const counted = plan.targets.filter((target) => isGoal(target))
  const targets = counted.flatMap((target, index) => targetLines(plan, target, SHARES[index % SHARES.length] ?? 1))
  const tasks = plan.tasks
    .filter((_, index) => index % 4 === 0)
    .map(({ code, name }, index) => [
      'milestone',
      code,
      `date:${dayAt(plan, (index + 1) / 7)}`,
      `note:${EXAMPLE} ${name}：完成阶段工作`,
    ])
  const lines = [...targets, ...tasks].sort((a, b) => dateIn(a).localeCompare(dateIn(b)))
  const [first] = counted
  if (!first) return lines
  return [
    ...lines,
    ['milestone', first.code, 'add:1', `date:${dayAt(plan, 0.9)}`, `note:${EXAMPLE} 重复登记的一条`],
    ['withdraw', String(lines.length + 1), `reason:${EXAMPLE} 重复登记`],
  ]
}

/** Whether a target has an amount to work up to. */
function isGoal(target: Target): boolean {
  const aim = aimOf(target)
  return aim !== undefined && !isCeiling(aim) && !aim.falls
}

/** One entry a year: what was added, or for a level or a change what was reached. */
function targetLines(plan: Plan, target: Target, share: number): string[][] {
  const { code, amount: floor = 0 } = target
  const years = 5
  return Array.from({ length: years }, (_, index) => {
    const reached = (part: number) => Math.floor((floor * share * part) / years)
    const amount = !addsUp(target)
      ? `level:${Math.floor(floor * share * (0.6 + (0.4 * (index + 1)) / years))}`
      : `add:${Math.max(1, reached(index + 1) - reached(index))}`
    return [
      'milestone',
      code,
      amount,
      `date:${dayAt(plan, (index + 0.8) / years)}`,
      `note:${EXAMPLE} 第 ${index + 1} 年`,
    ]
  })
}

const dateIn = (line: string[]) => line.find((word) => word.startsWith('date:')) ?? ''

/** The day at a share of the plan's period, as YYYY-MM-DD. */
function dayAt({ period }: Plan, share: number): string {
  const start = Date.parse(period.start)
  return new Date(start + (Date.parse(period.end) - start) * share).toISOString().slice(0, 10)
}

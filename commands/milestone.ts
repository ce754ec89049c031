import { loggedCard } from '../src/cards/entries.ts'
import type { Misfit } from '../src/core/command.ts'
import { type Amount, option } from '../src/core/option-kinds.ts'
import { Problem } from '../src/core/problem.ts'
import { findItem } from '../src/plan/items.ts'
import { aimWords } from '../src/plan/target-words.ts'
import { amountMisfits, fieldsWithout, keptAmount } from '../src/progress/amount.ts'
import { decimal } from '../src/progress/decimal.ts'
import { append, entriesOf } from '../src/progress/ledger.ts'
import { dayIn, reportDay } from '../src/progress/schedule.ts'
import { standingsOf } from '../src/progress/standing.ts'
import { defineCommand } from '../src/world.ts'

export default defineCommand({
  name: 'milestone',
  role: 'coordinator',
  options: {
    item: option.item(),
    add: option.amount({ optional: true }),
    level: option.amount({ optional: true }),
    date: option.date({ optional: true }),
    note: option.paragraph(),
    done: option.done({ optional: true }),
    evidence: option.url({ optional: true }),
    corrects: option.entry({ optional: true }),
  },
  misfits({ item: code, add, level, done, date, corrects }, { world, now }) {
    const { plan } = world
    if (world.library.isArchived(plan))
      return [{ option: 'item', sentence: (t) => t.plan.archivedReadOnly(plan.title) }]
    const item = findItem(plan, code)
    const today = dayIn(world.timezone, now)
    const day = date?.toString()
    return [
      ...(item && (add || level || done || !corrects) ? amountMisfits(item, { add, level, done }) : []),
      ...(day && day > today ? [{ option: 'date', sentence: (t) => t.progress.futureDate(day) } satisfies Misfit] : []),
      ...(day && day < plan.period.start && !plan.period.assumed?.includes('start')
        ? [{ option: 'date', sentence: (t) => t.progress.beforeStart(day, plan.period.start) } satisfies Misfit]
        : []),
    ]
  },
  asks({ item: word = '' }, { world: { plan } }) {
    const item = findItem(plan, word.trim())
    if (!item) return { without: [], hints: {} }
    return { without: fieldsWithout(item), hints: item.type === 'target' ? { item: (t) => aimWords(item, t) } : {} }
  },
  async run({ input, asker, member, request, now, t, world }) {
    const { database, library, plan, timezone } = world
    library.mustBeInUse(plan)
    const item = findItem(plan, input.item)
    const stored = (amount: Amount | undefined) =>
      amount && item?.type === 'target' ? decimal(keptAmount(item, amount) ?? amount.value) : null
    const corrected = input.corrects
      ? await database.entry.findFirst({ where: { number: input.corrects, planSlug: plan.slug } })
      : null
    if (corrected && corrected.item !== input.item)
      throw new Problem((words) => words.progress.otherItem(corrected.number, corrected.item))
    const amount = input.add || input.level ? { add: stored(input.add), level: stored(input.level) } : undefined
    const { add, level } = amount ?? corrected ?? { add: null, level: null }
    const entry = await append(database, {
      kind: 'milestone',
      planSlug: plan.slug,
      item: input.item,
      add,
      level,
      done: input.done ? input.done === 'yes' : (corrected?.done ?? null),
      date: input.date ? new Date(input.date.toString()) : (corrected?.date ?? new Date(dayIn(timezone, now))),
      note: input.note,
      evidence: input.evidence ?? corrected?.evidence ?? null,
      supersedes: input.corrects ?? null,
      memberId: member.id,
      platform: asker.account.platform,
      request,
      loggedAt: now,
    })
    const all = await entriesOf(database, plan.slug)
    const standing = (upTo: number) =>
      standingsOf(
        plan,
        all.filter(({ number }) => number <= upTo),
        reportDay(plan, timezone, now),
      ).find(({ target }) => target.code === input.item)
    const logged = { entry, by: member.name, before: standing(entry.number - 1), after: standing(entry.number) }
    return { audience: 'everyone', card: loggedCard(plan, logged, t) }
  },
})

import type { Said } from '../core/input.ts'
import type { Choice } from '../core/option.ts'
import type { Place } from '../core/platform.ts'
import type { Database } from '../database/open.ts'
import { type PlanChoices, planChoices } from './choices.ts'
import type { Plan } from './plan.ts'
import { loadPlanFiles, type Reject, readPlans } from './shelf.ts'

/** The plans the bot knows, and which one is meant. */
export interface Library extends Pick<PlanChoices, 'choose'> {
  all(): Plan[]
  /** By slug, or by a title or part of a title that only one plan has. */
  named(words: string): Plan | undefined
  /** The plan that was named; else the channel's, the workspace's, or the first one. */
  meant(said: Said): Plan
  suggest(words: string): Choice[]
  /** Reads what other processes have loaded or chosen. */
  refresh(): Promise<void>
}

/**
 * Opens the library. The first time, it loads every plan file that is there; later ones are loaded by hand, once
 * somebody has reviewed them.
 * @throws Error where there is no plan at all
 */
export async function openLibrary(database: Database, now: Date, reject: Reject): Promise<Library> {
  if (!(await database.plan.count())) await loadPlanFiles(database, now, reject)
  const choices = await planChoices(database)
  let plans = await readPlans(database, [])
  if (!plans.length) throw new Error('there is no plan: put a plan file into prisma/plans')
  const named = (words: string) => namedIn(plans, words)
  return {
    all: () => plans,
    named,
    choose: choices.choose,
    meant: ({ asker, raw }) => (raw.plan ? named(raw.plan) : undefined) ?? planIn(asker.place),
    suggest: (words) =>
      matching(plans, words)
        .slice(0, 25)
        .map(({ slug, title }) => ({ value: slug, label: title })),
    async refresh() {
      await choices.refresh()
      plans = await readPlans(database, plans)
    },
  }

  function planIn(place: Place): Plan {
    const plan = named(choices.chosen(place) ?? '') ?? plans[0]
    if (!plan) throw new Error('the plans are gone')
    return plan
  }
}

const namedIn = (plans: readonly Plan[], words: string) => {
  const found = matching(plans, words)
  return (
    plans.find(({ slug, title }) => slug === words || title === words) ??
    (words && found.length === 1 ? found[0] : undefined)
  )
}

const matching = (plans: readonly Plan[], words: string) =>
  plans.filter(
    ({ slug, title }) => slug.includes(words.toLowerCase()) || title.toLowerCase().includes(words.toLowerCase()),
  )

import type { Said } from '../core/input.ts'
import type { Choice } from '../core/option.ts'
import type { Place } from '../core/platform.ts'
import { Problem } from '../core/problem.ts'
import type { Database } from '../database/open.ts'
import { type PlanChoices, planChoices } from './choices.ts'
import type { Plan } from './plan.ts'
import { type KnownPlan, loadShipped, type Reject, readPlans } from './shelf.ts'

/** The plans the bot knows, and which one is meant. An archived one is meant only where it is named. */
export interface Library extends Pick<PlanChoices, 'choose'> {
  /** Those in use. */
  all(): Plan[]
  archived(): Plan[]
  isArchived(plan: Plan): boolean
  /**
   * For what would add to the record of a plan.
   * @throws Problem where the plan is archived
   */
  mustBeInUse(plan: Plan): void
  /** By slug, or by a title or part of a title that only one plan has; among several those in use come first. */
  named(words: string): Plan | undefined
  /** The plan that was named; else the channel's, the workspace's, or the first one. */
  meant(said: Said): Plan
  suggest(words: string, from?: 'inUse' | 'archived'): Choice[]
  /** Reads what other processes have loaded, archived or chosen. */
  refresh(): Promise<void>
}

/**
 * Opens the library. A database without any plan gets those that come with this program; later ones are loaded by hand,
 * once somebody has reviewed them.
 * @throws Error where there is no plan at all
 */
export async function openLibrary(database: Database, now: Date, reject: Reject): Promise<Library> {
  if (!(await database.plan.count())) await loadShipped(database, now, reject)
  const choices = await planChoices(database)
  let known: KnownPlan[] = await readPlans(database, [])
  if (!known.length) throw new Error('there is no plan: put a plan file into prisma/plans')
  const those = (archived: boolean) => known.flatMap(({ plan, isArchived }) => (isArchived === archived ? plan : []))
  const named = (words: string) => namedIn(those(false), those(true), words)
  const isArchived = (plan: Plan) => those(true).includes(plan)
  return {
    all: () => those(false),
    archived: () => those(true),
    isArchived,
    mustBeInUse(plan) {
      if (isArchived(plan)) throw archivedProblem(plan)
    },
    named,
    choose: choices.choose,
    meant: ({ asker, raw }) => (raw.plan ? named(raw.plan) : undefined) ?? planIn(asker.place),
    suggest: (words, from = 'inUse') =>
      matching(those(from === 'archived'), words)
        .slice(0, 25)
        .map(({ slug, title }) => ({ value: slug, label: title })),
    async refresh() {
      await choices.refresh()
      known = await readPlans(database, known)
    },
  }

  function planIn(place: Place): Plan {
    const inUse = those(false)
    const chosen = choices.chosen(place).flatMap((slug) => inUse.find((plan) => plan.slug === slug) ?? [])
    const plan = chosen[0] ?? inUse[0] ?? known[0]?.plan
    if (!plan) throw new Error('the plans are gone')
    return plan
  }
}

const archivedProblem = ({ slug, title }: Plan) =>
  new Problem(
    (t) => t.plan.archivedReadOnly(title),
    (t) => [{ label: t.plan.unarchive, run: `unarchive ${slug}` }],
  )

/** What names one plan exactly comes before what is a part of another's name. */
function namedIn(inUse: readonly Plan[], archived: readonly Plan[], words: string): Plan | undefined {
  if (!words) return undefined
  const exactly = [...inUse, ...archived].find(({ slug, title }) => slug === words || title === words)
  return exactly ?? onlyOne(matching(inUse, words)) ?? onlyOne(matching(archived, words))
}

const onlyOne = (plans: readonly Plan[]) => (plans.length === 1 ? plans[0] : undefined)

const matching = (plans: readonly Plan[], words: string) =>
  plans.filter(
    ({ slug, title }) => slug.includes(words.toLowerCase()) || title.toLowerCase().includes(words.toLowerCase()),
  )

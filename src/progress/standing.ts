import type { Status } from '../core/reply.ts'
import type { Plan, Target } from '../plan/plan.ts'
import { dayOf, type Entry } from './entry.ts'
import { counting } from './ledger.ts'

/** How a target stands on one day, by the entries that count. */
export interface Standing {
  target: Target
  /** YYYY-MM-DD; entries dated later are left out. */
  asof: string
  /** Whether the plan's period had ended: then it is a final review. */
  final: boolean
  /** In the target's unit; null where nothing is recorded. */
  reached: number | null
  /** Share of what is needed, 1 being done; null where nothing is recorded or the target is qualitative. */
  share: number | null
  /** What the schedule (progress proportional to elapsed time) would have by now; null for levels and qualitative aims. */
  expected: number | null
  status: Status
  /** Numbers of the entries that make up the figure, oldest first. */
  entries: number[]
  /** Date of the newest of them. */
  latest: string | null
  /** How many more entries there are, dated after that day. */
  later: number
}

/** 30个左右 counts as reached from nine tenths of it: a rule of ours, shown wherever it is applied. */
export const APPROXIMATELY = 0.9

/** From this many days before the due date an unreached target is due soon. */
const DUE_SOON_DAYS = 90

/** How every target of a plan stands on a day (YYYY-MM-DD), from the entries that count. */
export function standingsOf(plan: Plan, entries: readonly Entry[], asof: string): Standing[] {
  const holding = counting(entries)
  return plan.targets.map((target) => standingOf(plan, target, holding, asof))
}

function standingOf(plan: Plan, target: Target, holding: readonly Entry[], asof: string): Standing {
  const own = holding.filter((entry) => entry.item === target.code)
  const dated = own.filter((entry) => dayOf(entry) <= asof)
  const figure = figureOf(target, inOrder(dated))
  const later = own.length - dated.length
  const share = figure.reached === null || target.floor === undefined ? null : figure.reached / target.floor
  const expected = expectedOf(plan, target, asof)
  const standing = { target, asof, final: asof >= plan.period.end, ...figure, later, share, expected }
  return { ...standing, status: statusOf(standing) }
}

const inOrder = (entries: readonly Entry[]) =>
  entries.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.number - b.number)

/** A level replaces what came before it; additions add up. A yearly level is never added to. */
function figureOf(target: Target, entries: readonly Entry[]): Pick<Standing, 'reached' | 'entries' | 'latest'> {
  let reached = null as Entry['add']
  let behind: number[] = []
  for (const entry of entries) {
    if (entry.level !== null) [reached, behind] = [entry.level, [entry.number]]
    else if (entry.add !== null && target.measure === 'total')
      [reached, behind] = [reached?.plus(entry.add) ?? entry.add, [...behind, entry.number]]
    else if (!isCounted(target)) behind.push(entry.number)
  }
  const newest = entries.at(-1)
  return { reached: reached?.toNumber() ?? null, entries: behind, latest: newest ? dayOf(newest) : null }
}

/** Whether a target has a number to reach. */
export const isCounted = ({ kind }: Target): boolean => kind !== 'qualitative' && kind !== 'date'

/** 序时进度: the needed amount in proportion to the time elapsed between the plan's start and the due date. */
function expectedOf(plan: Plan, { floor, measure, due }: Target, asof: string): number | null {
  if (floor === undefined || measure === 'level') return null
  const elapsed = daysBetween(plan.period.start, asof) / daysBetween(plan.period.start, due)
  return floor * Math.min(1, Math.max(0, elapsed))
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Whether a figure is what the target asks for: each kind of wording has its own rule. */
export function isReached({ kind, floor = 0, ceiling = 0, exclusive }: Target, reached: number): boolean {
  switch (kind) {
    case 'exact':
    case 'range':
      return reached >= floor
    case 'approximate':
      return reached >= floor * APPROXIMATELY
    case 'threshold':
      return exclusive ? reached > floor : reached >= floor
    case 'ceiling':
      return exclusive ? reached < ceiling : reached <= ceiling
    default:
      return false
  }
}

/** An aim with a date and no number is done once something is logged for it by then; a qualitative one never by itself. */
function isDone({ target, reached, entries, latest }: Unrated): boolean {
  if (target.kind === 'date') return entries.length > 0 && latest !== null && latest <= target.due
  return reached !== null && isReached(target, reached)
}

type Unrated = Omit<Standing, 'status'>

function statusOf(standing: Unrated): Status {
  const { target, reached, expected, asof, entries } = standing
  if (isDone(standing)) return 'done'
  if (reached === null && (target.kind !== 'date' || !entries.length)) return 'grey'
  if (asof >= target.due) return 'red'
  if (expected !== null && reached !== null && reached < expected) return 'yellow'
  if (daysBetween(asof, target.due) <= DUE_SOON_DAYS) return 'blue'
  return expected === null ? 'grey' : 'onTrack'
}

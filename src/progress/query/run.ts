import { isStated } from '../aim.ts'
import { addsUp } from '../reached.ts'
import { checkFindings, supposedFindings } from './claim.ts'
import { compareFindings, differenceFindings, proportionFindings } from './compare.ts'
import { crossingFindings } from './crossing.ts'
import { countingOf, gainIn, ofMembers, type RecordContext, standsAt } from './figures.ts'
import type { RecordFinding, Stand } from './finding.ts'
import { byDate } from './live-record.ts'
import { paceFindings } from './pace.ts'
import type { RecordQuery } from './query.ts'
import { growthFindings, peakFindings, rankingFindings, statusFindings, unrecordedFindings } from './rank.ts'
import {
  correctionFindings,
  countFindings,
  latestFindings,
  peopleFindings,
  recordFindings,
  reviewFindings,
  spansIn,
} from './select.ts'
import { entriesTold, toldByNotes } from './told.ts'
import { uncountedFindings } from './uncounted.ts'
import { withTargets } from './under.ts'
import { hasTasks, ofBase, overviewFinding, targetsOf, taskFindings } from './whole.ts'

/** The day that a question asks the state of: a named one, never after the record's own. */
function dayOf({ asof }: RecordContext, { periods }: RecordQuery): string {
  const named = periods.at(-1)?.to
  return named !== undefined && named < asof ? named : asof
}

const ofItems = ({ items, basis }: RecordQuery, stands: readonly Stand[]): Stand[] =>
  items.length
    ? stands.filter(({ standing }) => items.includes(standing.target.code))
    : stands.filter(({ standing: { target } }) => !isStated(target) && (basis === undefined || target.basis === basis))

/** Runs a query; what it finds names the entries behind it. */
export function runRecordQuery(context: RecordContext, query: RecordQuery): RecordFinding[] {
  const told = toldByNotes(context, query)
  if (told) return findingsFor(told.context, told.query)
  const pointed = entriesTold(context, query)
  if (pointed) return recordFindings(context, pointed)
  if (query.unheld !== undefined) return [{ type: 'unheld', subject: query.unheld }]
  const reason: RecordFinding[] = query.why ? [{ type: 'noReason' }] : []
  const asked = ofBase(context, query)
  const doubt: RecordFinding[] = query.doubtful ? [{ type: 'nearest' }] : []
  return [...doubt, ...reason, ...outside(context, asked), ...findingsFor(context, ofClauses(context, asked))]
}

/** Of tasks that nothing was ever logged for, what was logged for the targets of their clauses is meant. */
function ofClauses({ plan, records }: RecordContext, query: RecordQuery): RecordQuery {
  if (query.items.some((code) => plan.targets.some((target) => target.code === code))) return query
  if (!query.items.length || records.some(({ item }) => query.items.includes(item))) return query
  const items = withTargets(plan, query.items).filter((code) => records.some(({ item }) => item === code))
  return items.length ? { ...query, items } : query
}

/** Periods that the plan does not cover. */
const outside = ({ plan }: RecordContext, { periods }: RecordQuery): RecordFinding[] =>
  periods
    .filter(({ from, to, point }) => (point ? to : from) > plan.period.end || to < plan.period.start)
    .map((period) => ({ type: 'outside', period, plan: plan.period }))

function findingsFor(context: RecordContext, query: RecordQuery): RecordFinding[] {
  switch (query.want) {
    case 'entries':
      return recordFindings(context, query)
    case 'count':
      return countFindings(context, query)
    case 'people':
      return peopleFindings(context, query)
    case 'latest':
      return latestFindings(context, query)
    case 'corrections':
    case 'withdrawals':
      return correctionFindings(context, query)
    case 'pending':
    case 'returned':
      return reviewFindings(context, query, query.want)
    case 'unrecorded':
      return unrecordedFindings(context, query)
    default:
      return figureFindings(context, query)
  }
}

const OF_MEMBERS: ReadonlySet<RecordQuery['want']> = new Set(['standing', 'added', 'sum'])

/** How much of each target some members have logged; of levels, which. */
function memberFindings(context: RecordContext, query: RecordQuery): RecordFinding[] {
  const targets = context.plan.targets.filter(({ code }) => query.items.includes(code))
  const own = ofMembers(context, query.people)
  const spans = spansIn(query)
  const whole = { from: context.plan.period.start, to: dayOf(context, query) }
  return targets.flatMap((target): RecordFinding[] =>
    addsUp(target)
      ? (spans.length ? spans : [whole]).map((span) => ({
          type: 'gain',
          gain: gainIn(own, target, span),
          people: query.people,
        }))
      : recordFindings(context, { ...query, items: [target.code], amounts: [] }),
  )
}

/** These ask of a part of the plan as a whole how all in it stands. */
const OF_WHOLE: ReadonlySet<RecordQuery['want']> = new Set(['standing', 'overview', 'check'])

/** A task is as far as the targets of its clause; of one without them the entries are shown. */
function figureFindings(context: RecordContext, query: RecordQuery): RecordFinding[] {
  if (query.scope && !query.items.length && OF_WHOLE.has(query.want))
    return [overviewFinding(context, query, dayOf(context, query)), ...taskFindings(context, query, query.scope.items)]
  const meant = query.items.length ? query.items : (query.scope?.items ?? [])
  const targets = targetsOf(context, meant)
  if (targets.length && query.people.length && OF_MEMBERS.has(query.want)) return memberFindings(context, query)
  if (query.only === 'tasks' && !meant.length && hasTasks(context))
    return recordFindings(context, { ...query, amounts: [], by: 'date' })
  const ofTasks = taskFindings(context, query, meant)
  if (meant.length && !targets.length)
    return ofTasks.length ? ofTasks : [{ type: 'noRecords', query: { ...query, items: [...meant] } }]
  return [...ofTargets(context, { ...query, items: targets }), ...ofTasks]
}

function ofTargets(context: RecordContext, query: RecordQuery): RecordFinding[] {
  const day = dayOf(context, query)
  const all = standsAt(context, day)
  const stands = ofItems(query, all)
  const now = () => (day === context.asof ? stands : ofItems(query, standsAt(context, context.asof)))
  switch (query.want) {
    case 'late':
    case 'finished':
      return query.items.length
        ? ofNamed(context, query.want, stands)
        : statusFindings(context, query.want, query.basis ? stands : all, query.overdue)
    case 'ranking':
      return rankingFindings(query, stands)
    case 'growth':
      return growthFindings(context, query, now())
    case 'peak':
      return peakFindings(context, query, now())
    case 'pace':
      return query.amounts.length && !query.items.length ? [{ type: 'unclear' }] : paceFindings(context, query, now())
    case 'check':
      return checkFindings(context, query, stands)
    case 'crossed':
      return crossingFindings(context, query, now())
    case 'hypothesis':
      return supposedFindings(context, query, now())
    case 'added':
      return addedFindings(context, query, stands)
    case 'sum':
      return sumFindings(context, stands)
    case 'difference':
      return differenceFindings(context, query, now())
    case 'compare':
      return compareFindings(context, query, stands)
    case 'proportion':
      return proportionFindings(context, query, now())
    case 'overview':
      return [overviewFinding(context, query, dayOf(context, query))]
    default:
      return standingFindings(context, query, stands)
  }
}

/** Of what is named each is told, with when it was done; what is not done may be late. */
function ofNamed(context: RecordContext, want: 'late' | 'finished', stands: readonly Stand[]): RecordFinding[] {
  const open = stands.filter(({ standing }) => !standing.done)
  const status = want === 'late' && open.length ? statusFindings(context, want, open) : []
  return [...status, ...stands.map((stand): RecordFinding => ({ type: 'standing', stand, focus: 'done' }))]
}

/** Levels of different days are not added up: each is told. */
const sumFindings = (context: RecordContext, stands: readonly Stand[]): RecordFinding[] =>
  stands.map((stand) => {
    const { target } = stand.standing
    if (addsUp(target) || !stand.standing.entries.length) return { type: 'standing', stand, focus: 'value' }
    return { type: 'levels', target, records: byDate(countingOf(context, target.code)) }
  })

/** 2017年底和2018年底各是多少 asks of each day. */
function standingFindings(context: RecordContext, query: RecordQuery, stands: readonly Stand[]): RecordFinding[] {
  const days = query.periods.length > 1 ? query.periods.map(({ to }) => (to < context.asof ? to : context.asof)) : []
  const all = days.length ? days.flatMap((day) => ofItems(query, standsAt(context, day))) : stands
  return all.flatMap((stand): RecordFinding[] => {
    const { target, entries, asof } = stand.standing
    const others = query.items.length && !entries.length ? uncountedFindings(context, target.code, asof) : []
    return [{ type: 'standing', stand, focus: query.focus }, ...others]
  })
}

/** What was added in each period; without one, since the plan began. */
function addedFindings(context: RecordContext, query: RecordQuery, stands: readonly Stand[]): RecordFinding[] {
  const spans = spansIn(query)
  if (!spans.length) return stands.map((stand) => ({ type: 'standing', stand, focus: query.focus }))
  const gains = stands.flatMap(({ standing: { target } }) => spans.map((period) => gainIn(context, target, period)))
  const moved = query.items.length && !query.scope ? gains : gains.filter(({ entries }) => entries.length)
  return moved.length ? moved.map((gain) => ({ type: 'gain', gain })) : [{ type: 'noRecords', query }]
}

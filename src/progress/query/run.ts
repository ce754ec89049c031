import { isStated } from '../aim.ts'
import { addsUp } from '../reached.ts'
import { checkFindings, supposedFindings } from './claim.ts'
import { compareFindings, differenceFindings, proportionFindings } from './compare.ts'
import { countingOf, gainIn, ofMembers, type RecordContext, standsAt } from './figures.ts'
import type { RecordFinding, Stand } from './finding.ts'
import { byDate, countingRecords } from './live-record.ts'
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

/** The day that a question asks the state of: a named one, never after the record's own. */
function dayOf({ asof }: RecordContext, { periods }: RecordQuery): string {
  const named = periods.at(-1)?.to
  return named !== undefined && named < asof ? named : asof
}

const ofItems = ({ items }: RecordQuery, stands: readonly Stand[]): Stand[] =>
  items.length
    ? stands.filter(({ standing }) => items.includes(standing.target.code))
    : stands.filter(({ standing }) => !isStated(standing.target))

/** Runs a query; what it finds names the entries behind it. */
export function runRecordQuery(context: RecordContext, query: RecordQuery): RecordFinding[] {
  if (query.unheld !== undefined) return [{ type: 'unheld', subject: query.unheld }]
  return [...outside(context, query), ...findingsFor(context, query)]
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

/** What is asked of tasks alone has no figures: their entries are shown. */
function figureFindings(context: RecordContext, query: RecordQuery): RecordFinding[] {
  const { plan } = context
  const tasks = query.items.filter((code) => plan.tasks.some((task) => task.code === code))
  const targets = query.items.filter((code) => !tasks.includes(code))
  if (targets.length && query.people.length && OF_MEMBERS.has(query.want)) return memberFindings(context, query)
  const byItem = tasks.map((code) => recordFindings(context, { ...query, items: [code], amounts: [], by: 'date' }))
  const ofTasks =
    query.theme !== undefined
      ? recordFindings(context, { ...query, items: [], amounts: [], by: 'date' })
      : byItem.flat()
  if (query.only === 'tasks' && !query.items.length && query.theme === undefined)
    return recordFindings(context, { ...query, amounts: [], by: 'date' })
  if (ofTasks.length && !targets.length) return ofTasks
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
      return statusFindings(context, query.want, query.items.length ? stands : all)
    case 'ranking':
      return rankingFindings(query, stands)
    case 'growth':
      return growthFindings(context, query, now())
    case 'peak':
      return peakFindings(context, query, now())
    case 'pace':
      return paceFindings(context, query, now())
    case 'check':
      return checkFindings(context, query, stands)
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
      return [
        {
          type: 'overview',
          stands: all,
          tasks: tasksRecorded(context),
          entries: countingRecords(context.records).length,
          asof: day,
        },
      ]
    default:
      return standingFindings(context, query, stands)
  }
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
  return all.map((stand) => ({ type: 'standing', stand, focus: query.focus }))
}

const tasksRecorded = ({ plan, records }: RecordContext): number =>
  plan.tasks.filter(({ code }) => countingRecords(records).some(({ item }) => item === code)).length

/** What was added in each period; without one, since the plan began. */
function addedFindings(context: RecordContext, query: RecordQuery, stands: readonly Stand[]): RecordFinding[] {
  const spans = spansIn(query)
  if (!spans.length) return stands.map((stand) => ({ type: 'standing', stand, focus: query.focus }))
  const gains = stands.flatMap(({ standing: { target } }) => spans.map((period) => gainIn(context, target, period)))
  const moved = query.items.length ? gains : gains.filter(({ entries }) => entries.length)
  return moved.length ? moved.map((gain) => ({ type: 'gain', gain })) : [{ type: 'noRecords', query }]
}

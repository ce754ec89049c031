import type { Target } from '../../plan/target.ts'
import { amountIn } from '../../text/index.ts'
import { edgeOf, holds } from '../aim.ts'
import { type Decimal, decimal } from '../decimal.ts'
import { gainIn, gapOf, percentOfAim, type RecordContext } from './figures.ts'
import type { RecordFinding, Stand } from './finding.ts'
import { countingRecords, type LiveRecord } from './live-record.ts'
import type { RecordQuery } from './query.ts'
import { uncountedFindings } from './uncounted.ts'

type Answer = 'yes' | 'more' | 'less' | 'no'

/** The amounts of a query that can be of a target, in its unit. */
export const fitting = ({ unit }: Target, { amounts }: RecordQuery): Decimal[] =>
  amounts.flatMap((given) => {
    const kept = amountIn(unit, given)
    // 26个 of what is counted in 项 is still a number of them, and so are 26 projects.
    const counts = given.unit.length <= 1 || /^[a-z ]{4,}$/i.test(given.unit)
    const loose =
      kept === undefined && counts && unit.length === 1 && (unit !== '%' || !given.unit) ? given.value : kept
    return loose === undefined ? [] : [decimal(loose)]
  })

function answerTo(given: Decimal, found: Decimal, comparator: RecordQuery['comparator']): Answer {
  if (comparator === 'more') return found.gt(given) ? 'yes' : 'no'
  if (comparator === 'least') return found.gte(given) ? 'yes' : 'no'
  if (comparator === 'less') return found.lt(given) ? 'yes' : 'no'
  if (found.eq(given)) return 'yes'
  return found.gt(given) ? 'more' : 'less'
}

/** Whether what a person takes for recorded is so. */
export function checkFindings(context: RecordContext, query: RecordQuery, stands: readonly Stand[]): RecordFinding[] {
  const meant = query.items.length ? stands : stands.filter((stand) => isOfAmount(query, stand))
  if (!meant.length || meant.length > FEW) return [{ type: 'unclear' }]
  return meant.flatMap((stand) => {
    const found = checkOf(context, query, stand)
    const { target, asof } = stand.standing
    // What is claimed may be with what does not count.
    const holds = found.type === 'verdict' && found.answer === 'yes'
    return holds ? [found] : [found, ...uncountedFindings(context, target.code, asof)]
  })
}

/** A claim that names nothing is of the targets that aim at what it names, or that have it; of all it says nothing. */
const isOfAmount = (query: RecordQuery, { standing: { target, aim, reached } }: Stand): boolean =>
  fitting(target, query).some((given) => (aim && given.eq(edgeOf(aim))) || reached?.eq(given) === true)
const FEW = 3

function checkOf(context: RecordContext, query: RecordQuery, stand: Stand): RecordFinding {
  const { target, reached } = stand.standing
  const claimed = percentClaim(query, stand)
  const [given] = claimed ?? fitting(target, query)
  if (!given) return { type: 'standing', stand, focus: query.focus === 'value' ? 'done' : query.focus }
  const period = query.periods.find(({ point }) => !point)
  if (period) {
    const gain = gainIn(context, target, period)
    const answer = answerTo(given, gain.amount ?? decimal(0), query.comparator)
    return { type: 'gainVerdict', gain, given, unit: target.unit, answer }
  }
  if (reached === null) return { type: 'standing', stand, focus: 'value' }
  const share = claimed ? percentOfAim(stand, reached) : null
  const found = share ?? (query.focus === 'gap' ? (stand.gap ?? reached) : reached)
  return {
    type: 'verdict',
    stand,
    given,
    unit: share ? '%' : target.unit,
    answer: answerTo(given, found, query.comparator),
  }
}

/** 完成60%了吧 of a target that is no percentage itself claims a share of it. */
function percentClaim({ amounts }: RecordQuery, { standing }: Stand): Decimal[] | undefined {
  const percent = amounts.find(({ unit }) => unit === '%')
  return percent && standing.target.unit !== '%' ? [decimal(percent.value)] : undefined
}

/** 再建27个够50个吗 supposes 27: what is aimed at is no part of it. */
function supposedOf({ standing: { target, aim } }: Stand, query: RecordQuery): Decimal[] {
  const given = fitting(target, query)
  const others = given.filter((amount) => !aim || !amount.eq(edgeOf(aim)))
  return given.length > 1 && others.length ? others : given
}

/** What waits for review; 没批的那5个 points at one of several. */
function waitingOf(records: readonly LiveRecord[], target: Target, query: RecordQuery): LiveRecord[] {
  const waiting = records.filter(({ item, state }) => item === target.code && state === 'pending')
  const given = fitting(target, query)
  const meant = waiting.filter(({ add }) => given.some((amount) => add !== null && amount.eq(add)))
  return meant.length ? meant : waiting
}

/** A correction comes in the place of what it corrects, if that still counts. */
const replacedBy = (records: readonly LiveRecord[], { supersedes }: LiveRecord): number =>
  countingRecords(records).find(({ number }) => number === supersedes)?.add ?? 0

/** What would be, were so much added, or so much reached, or approved what waits for it. */
export function supposedFindings(
  { records }: RecordContext,
  query: RecordQuery,
  stands: readonly Stand[],
): RecordFinding[] {
  const isPending = ({ standing: { target } }: Stand) =>
    records.some(({ item, state }) => item === target.code && state === 'pending')
  const meant = query.items.length ? stands : query.withPending ? stands.filter(isPending) : []
  if (!meant.length && query.withPending) return [{ type: 'reviewed', state: 'pending', records: [] }]
  if (!meant.length) return [{ type: 'unclear' }]
  return meant.flatMap((stand): RecordFinding[] => {
    const { target, reached, aim } = stand.standing
    const waiting = query.withPending ? waitingOf(records, target, query) : []
    const amounts = query.withPending
      ? waiting.map((record) => decimal(record.add ?? 0).minus(replacedBy(records, record)))
      : supposedOf(stand, query)
    if (query.withPending && !waiting.length)
      return [
        { type: 'reviewed', state: 'pending', records: [] },
        { type: 'standing', stand, focus: query.focus },
      ]
    if (!amounts.length || !aim) return [{ type: 'standing', stand, focus: query.focus }]
    const added = amounts.reduce((sum, amount) => sum.plus(amount), decimal(0))
    const onTop = query.withPending || (query.onTop && target.basis !== 'level')
    const result = onTop ? added.plus(reached ?? 0) : added
    const done = holds(aim, result)
    const percent = percentOfAim(stand, result)
    const pending = waiting.map(({ number }) => number)
    return [{ type: 'supposed', stand, added, result, percent, gap: gapOf(aim, result, done), done, pending, onTop }]
  })
}

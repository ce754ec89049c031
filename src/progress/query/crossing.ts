import { edgeOf } from '../aim.ts'
import { type Decimal, decimal } from '../decimal.ts'
import { dayOf } from '../entry.ts'
import { heldSince, inOrder } from '../reached.ts'
import { fitting } from './claim.ts'
import { countingOf, type RecordContext } from './figures.ts'
import type { RecordFinding, Stand } from './finding.ts'
import { countedOf } from './live-record.ts'
import type { RecordQuery } from './query.ts'

/** The amount that is asked about; 50% of a target that is no percentage itself is half of what it aims at. */
function goalOf({ standing: { target, aim } }: Stand, query: RecordQuery): Decimal | undefined {
  const percent = target.unit === '%' ? undefined : query.amounts.find(({ unit }) => unit === '%')
  if (percent) return aim ? decimal(edgeOf(aim)).times(percent.value).div(100) : undefined
  return fitting(target, query)[0]
}

/** Since which entry each target has been at an amount, or past it; of what begins anew each year, in this one. */
export const crossingFindings = (
  context: RecordContext,
  query: RecordQuery,
  stands: readonly Stand[],
): RecordFinding[] =>
  stands.map((stand) => {
    const { target, aim, asof, entries } = stand.standing
    const goal = goalOf(stand, query)
    if (!goal || !entries.length) return { type: 'standing', stand, focus: 'value' }
    const year = target.basis === 'yearly' ? asof.slice(0, 4) : ''
    const own = inOrder(countingOf(context, target.code).map(countedOf)).filter(
      (entry) => dayOf(entry) <= asof && dayOf(entry).startsWith(year),
    )
    const isPast = query.comparator === 'more' && !query.amounts.some(({ unit }) => unit === '%')
    const since = heldSince(target, own, (reached) =>
      aim?.falls ? reached.lte(goal) : isPast ? reached.gt(goal) : reached.gte(goal),
    )
    return { type: 'crossed', stand, goal, ...(since && { since: { day: dayOf(since), number: since.number } }) }
  })

import type { Status } from '../core/reply.ts'
import { holds, isStated } from './aim.ts'
import { daysBetween } from './pace.ts'
import type { Standing, Unrated } from './standing-shape.ts'

/** From this many days before its next date an unreached target is due soon. */
const DUE_SOON_DAYS = 90

/** The status colour. It is read from exact figures: nothing is rounded into a colour. */
export function colourOf(standing: Unrated): Status {
  const { target, done, entries, reached, expected, asof } = standing
  if (done) return 'done'
  if (!entries.length) return 'grey'
  if (isStated(target)) return colourOfStated(standing)
  if (isLost(standing)) return 'red'
  if (reached === null) return 'grey'
  if (isBehind(standing) || missedPoints(standing).length) return 'yellow'
  if (standing.years[0]?.done) return 'onTrack'
  if (daysBetween(asof, nextDate(standing)) <= DUE_SOON_DAYS) return 'blue'
  return expected === null ? 'grey' : 'onTrack'
}

/** Over its ceiling, past its date, or with a year that was missed. */
const isLost = (standing: Unrated): boolean =>
  standing.over ||
  missedYears(standing).length > 0 ||
  (standing.asof >= standing.due && (standing.reached !== null || standing.years.length > 0))

/** Without a word on its completion, nothing is said of what is overdue either. */
function colourOfStated({ statement, asof, due }: Unrated): Status {
  if (asof >= due) return statement ? 'red' : 'grey'
  return daysBetween(asof, due) <= DUE_SOON_DAYS ? 'blue' : 'grey'
}

/** Years that are over, with something on record, and not reached. */
export const missedYears = ({ years, asof, due }: Pick<Standing, 'years' | 'asof' | 'due'>) =>
  years.filter(({ year, reached, done }) => reached !== null && !done && (`${year}-12-31` < asof || asof >= due))

/** Checkpoints that are past, and that the figure of today would not meet either. */
export const missedPoints = ({ points, reached }: Pick<Standing, 'points' | 'reached'>) =>
  points.filter(({ met, aim }) => met === false && (reached === null || !holds(aim, reached)))

function isBehind({ aim, reached, expected, years }: Unrated): boolean {
  if (reached === null || expected === null || years[0]?.done) return false
  return aim?.falls ? reached.gt(expected) : reached.lt(expected)
}

function nextDate({ points, years, due, asof }: Unrated): string {
  const [year] = years
  return year ? `${year.year}-12-31` : (points.find((point) => point.due > asof)?.due ?? due)
}

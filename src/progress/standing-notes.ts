import type { Sentences } from '../locale/index.ts'
import type { Target } from '../plan/target.ts'
import { amountWords, baselineOf } from '../plan/target-words.ts'
import { type Aim, APPROXIMATELY, falls, isFromAbove, isJustAt } from './aim.ts'
import { figure } from './decimal.ts'
import type { PointStanding } from './points.ts'
import { loggedUnit } from './reached.ts'
import type { Standing } from './standing-shape.ts'

/** What there is to know about a figure: the pace, checkpoints, other years, and which rule was applied. */
export const notesOf = (standing: Standing, t: Sentences): string[] => [
  ...paceNote(standing, t),
  ...factNotesOf(standing, t),
]

/** The same without the pace, for where it stands apart. */
export const factNotesOf = (standing: Standing, t: Sentences): string[] => [
  ...computedNote(standing, t),
  ...boundNotes(standing, t),
  ...yearNotes(standing, t),
  ...pointNotes(standing, t),
  ...plainNotes(standing, t),
]

/** Level and baseline that a change was computed from. */
function computedNote({ target, level }: Standing, t: Sentences): string[] {
  if (!level) return []
  const now = t.target.amounts.exact(figure(level), loggedUnit(target) ?? '')
  return [t.progress.computed(now, baselineOf(target, t))]
}

function paceNote({ target, expected, final, reached, assumedStart, due }: Standing, t: Sentences): string[] {
  if (expected === null || final || reached === null) return []
  const pace = t.progress.expected(figure(expected), target.unit, falls(target))
  const assumed = [
    ...(assumedStart && target.basis !== 'yearly' ? [t.progress.assumedStart(assumedStart)] : []),
    ...(target.due === undefined ? [t.progress.assumedDue(due)] : []),
  ]
  return [assumed.length ? t.progress.paceFrom(pace, assumed) : pace]
}

function boundNotes({ target, aim, reached, beyond, done }: Standing, t: Sentences): string[] {
  if (!aim || reached === null) return []
  const { unit } = target
  return [
    ...(beyond ? [t.progress.beyond(amountWords(aim, unit, t))] : []),
    ...(isJustAt(aim, reached) ? [t.progress.justAt(amountWords(aim, unit, t))] : []),
    ...(done && isOnlyNearly(aim, reached) ? [nearlyNote(aim, t)] : []),
  ]
}

function nearlyNote(aim: Aim, t: Sentences): string {
  const tenths = Math.round(APPROXIMATELY * 10)
  return isFromAbove(aim) ? t.progress.nearlyAbove(10 - tenths) : t.progress.nearly(tenths)
}

const isOnlyNearly = (aim: Aim, reached: NonNullable<Standing['reached']>) =>
  aim.bound === 'approximate' && (isFromAbove(aim) ? reached.gt(aim.amount) : reached.lt(aim.amount))

/** Years before the current one; none before the start is asked for, where that is known. */
function yearNotes({ years, target, entries, assumedStart }: Standing, t: Sentences): string[] {
  if (!entries.length || !years.length) return []
  const before = years
    .slice(1)
    .map(({ year, reached, done }) =>
      reached === null
        ? t.progress.noRecordYear(year)
        : t.progress.pastYear(year, t.target.amounts.exact(figure(reached), target.unit), done),
    )
  return [...before, ...(assumedStart ? [t.progress.assumedStart(assumedStart)] : [])]
}

/** A checkpoint with its day. */
export const pointWords = ({ due, aim }: PointStanding, { unit }: Pick<Target, 'unit'>, t: Sentences): string =>
  t.target.point(due, amountWords(aim, unit, t))

function pointNotes({ points, target, asof }: Standing, t: Sentences): string[] {
  const words = (point: PointStanding) => pointWords(point, target, t)
  const next = points.find(({ due }) => due > asof)
  return [
    ...points.flatMap((point) => (point.met === null ? [] : [t.progress.pastPoint(words(point), point.met)])),
    ...(next ? [t.progress.nextPoint(words(next))] : []),
  ]
}

function plainNotes({ target, unused }: Standing, t: Sentences): string[] {
  return [
    ...(target.each ? [t.progress.byEach(target.each)] : []),
    ...(target.imprecise ? [t.progress.imprecise] : []),
    ...(unused ? [t.progress.unused(unused)] : []),
  ]
}

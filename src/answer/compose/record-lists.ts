import type { Language } from '../../locale/index.ts'
import { wordingWords } from '../../plan/target-words.ts'
import { percentOf } from '../../progress/decimal.ts'
import type { RecordFinding, RecordQuery, Stand } from '../../progress/query/index.ts'
import { lackWords, reachedWords } from '../../progress/standing-words.ts'
import type { Part } from '../draft.ts'
import { amountOf, itemName, partOf, type RecordWords, spanOf } from './record-words.ts'

type Of<T extends RecordFinding['type']> = Extract<RecordFinding, { type: T }>

const shareOf = ({ standing: { share } }: Stand): string => (share === null ? '' : percentOf(share))

/** Whoever asks which is first or last is told of so many. */
const FIRST = 5
/** So many are named that have no record; more would leave no room for those that have one. */
const MOST_UNRANKED = 3

function rowsRanked(words: RecordWords, stands: readonly Stand[]): string[] {
  const { say, t } = words
  const nameOf = ({ standing }: Stand) => itemName(words, standing.target)
  const ranked = stands.filter((stand) => shareOf(stand) !== '')
  const others = stands.filter((stand) => shareOf(stand) === '')
  return [
    ...ranked.map((stand, at) => say.ranked(at + 1, nameOf(stand), reachedWords(stand.standing, t), shareOf(stand))),
    ...(others.length > MOST_UNRANKED
      ? [say.unrankedMany(others.length)]
      : others.map((one) => (one.standing.entries.length ? say.unshared : say.unranked)(nameOf(one)))),
  ]
}

export function rankingParts(words: RecordWords, { stands, first }: Of<'ranking'>): Part[] {
  const { say } = words
  const rated = stands.filter((stand) => shareOf(stand) !== '')
  if (!first || rated.length <= FIRST) return [partOf(say.ranking, rowsRanked(words, stands))]
  return [partOf(say.ranking, [...rowsRanked(words, rated.slice(0, FIRST)), say.othersRanked(rated.length - FIRST)])]
}

export function fasterParts(words: RecordWords, { stands }: Of<'faster'>): Part[] {
  const [first] = stands
  return first ? [partOf(words.say.faster, itemName(words, first.standing.target), rowsRanked(words, stands))] : []
}

export function growthParts(words: RecordWords, { period, gains }: Of<'growth'>, query: RecordQuery): Part[] {
  const { say } = words
  const amount = ({ gain: { amount: gained, target } }: (typeof gains)[number]) =>
    gained ? amountOf(words, gained, target.unit) : ''
  const [first, ...others] = gains
  if (!first) return [partOf(say.noEntries, spanOf(words, period))]
  const rows = others.map((one) => say.growthRow(itemName(words, one.gain.target), amount(one), one.points.toFixed()))
  const name = itemName(words, first.gain.target)
  return [
    partOf(
      say.growth,
      spanOf(words, period),
      name,
      first.points.toFixed(),
      amount(first),
      rows,
      query.order === 'most',
    ),
  ]
}

/** What is longer than there is room for is not told at all; an answer has other sentences besides. */
const ROOM: Record<Language, number> = { zh: 450, en: 1200 }

const fits = ({ language }: RecordWords, rows: readonly string[]): boolean => rows.join('；').length <= ROOM[language]

/** How each stands: what it aims at and lacks, and how much there is, as far as there is room for it. */
function rowsOf(words: RecordWords, stands: readonly Stand[]): string[] {
  const full = stands.map((stand) => rowOf(words, stand))
  if (fits(words, full)) return full
  const brief = (stand: Stand, amount: string) =>
    words.say.brief(itemName(words, stand.standing.target), amount, shareOf(stand))
  const amounts = stands.map((stand) => brief(stand, reachedWords(stand.standing, words.t)))
  return fits(words, amounts)
    ? amounts
    : stands.map((stand) => brief(stand, shareOf(stand) ? '' : reachedWords(stand.standing, words.t)))
}

function rowOf(words: RecordWords, stand: Stand): string {
  const { standing } = stand
  const { target, done } = standing
  const missing = done ? '' : lackWords(standing, words.t)
  return words.say.row(
    itemName(words, target),
    reachedWords(standing, words.t),
    wordingWords(target),
    shareOf(stand),
    missing,
  )
}

export function statusesParts(words: RecordWords, { which, stands, unrecorded, asof, final }: Of<'statuses'>): Part[] {
  const { say } = words
  const rows = rowsOf(words, stands)
  const none = which === 'late' ? say.noneLate : say.noneFinished
  const head = !rows.length
    ? partOf(none, asof)
    : which === 'late'
      ? partOf(say.late, asof, final, rows.length, rows)
      : partOf(say.finished, asof, rows.length, rows)
  const silent = unrecorded.map((target) => itemName(words, target)).join(say.between)
  return [head, ...(silent ? [partOf(say.unjudged, silent)] : [])]
}

export function unrecordedParts(words: RecordWords, { items, asof, all, what }: Of<'unrecorded'>): Part[] {
  const { say } = words
  if (!items.length) return [partOf(say.allRecorded, asof)]
  return [
    partOf(
      say.unrecorded,
      asof,
      what,
      items.length,
      all,
      items.map(({ code, name }) => `${code} ${name}`).join(say.between),
    ),
  ]
}

export function overviewParts(words: RecordWords, { name, stands, tasks, entries, asof }: Of<'overview'>): Part[] {
  const { say } = words
  const known = stands.filter(({ standing }) => standing.entries.length)
  const head = partOf(
    say.overview,
    name === undefined ? '' : say.scopeItems(name),
    asof,
    entries,
    known.length,
    stands.length,
    tasks,
  )
  const rows = rowsOf(words, known)
  // Of the whole plan the names of what has no entry would be too many.
  const silent = name === undefined ? [] : stands.filter((stand) => !known.includes(stand))
  const names = silent.map(({ standing }) => itemName(words, standing.target)).join(say.between)
  return [
    head,
    ...(rows.length ? [partOf(say.overviewRows, rows)] : []),
    ...(names ? [partOf(say.unjudged, names)] : []),
  ]
}

import type { Progress } from '../core/reply.ts'
import type { Sentences } from '../locale/index.ts'
import type { Standing } from '../progress/standing.ts'

/** A figure without the noise of floating point, at most four decimals. */
export const figure = (value: number): string => String(Number(value.toFixed(4)))

/** A standing as one line of progress. */
export const progressOf = (standing: Standing, t: Sentences): Progress => ({
  label: `${standing.target.code} ${standing.target.name}`,
  share: standing.share,
  caption: captionOf(standing, t),
  status: standing.status,
})

/** What was reached of what, in words. */
export function captionOf({ target, reached, expected, entries, latest, ...standing }: Standing, t: Sentences): string {
  const { unit, wording, ceiling } = target
  if (target.kind === 'date') return t.progress.dated(wording, entries.length)
  if (target.kind === 'qualitative') return t.progress.qualitative(wording, entries.length)
  if (reached === null)
    return standing.later
      ? t.progress.laterOnly(wording, standing.later, standing.asof)
      : t.progress.noRecordUnit(wording)
  const sentence =
    target.measure === 'level'
      ? t.progress.reachedLevel(figure(reached), unit, wording, latest ?? '')
      : t.progress.reached(figure(reached), unit, wording)
  const more = [
    ...(expected !== null && !standing.final
      ? [t.progress.expected(figure(Math.floor(expected * 10) / 10), unit)]
      : []),
    ...(ceiling !== undefined && reached > ceiling ? [t.progress.overCeiling(figure(ceiling), unit)] : []),
    statusOf({ ...standing, target }, t),
  ]
  return [sentence, ...more].join(' · ')
}

export const statusOf = ({ status, final }: Pick<Standing, 'status' | 'final' | 'target'>, t: Sentences): string =>
  status === 'red' && final ? t.progress.finalRed : t.progress.statuses[status]

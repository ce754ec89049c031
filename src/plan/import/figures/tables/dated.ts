import { timesIn } from '../../../../text/index.ts'
import type { Context } from '../find/index.ts'
import { type Column, MEASURES } from './columns.ts'
import type { Cell } from './table.ts'
import type { Value } from './values.ts'

/** Target | Due: where the head of the only target names no year, the row may. */
export function dated(
  aims: readonly Value[],
  stated: { last?: string } | undefined,
  { period }: Context,
): readonly Value[] {
  const own = aims.length === 1 && stated?.last !== undefined ? stated.last : undefined
  return own === undefined
    ? aims
    : aims.map((aim) => (aim.due === undefined || aim.due === period?.last ? { ...aim, due: own } : aim))
}

/** The time that a row sets for all that stands in it: in its column, else alone in a cell, as in 10月底前. */
export function dueIn(cells: readonly Cell[], columns: readonly Column[], context: Context) {
  const at = (isMeant: (type: Column['type'] | undefined, text: string) => boolean) =>
    cells
      .filter(({ text }, index) => isMeant(columns[index]?.type, text))
      .flatMap(({ text }) => timesIn(text, context))
      .find((time) => time.role === 'by' && time.last !== undefined)
  const isForeign = !cells.some(({ text }) => /\p{Script=Han}/u.test(text))
  return (
    at((type) => type === 'time') ??
    at((type, text) => type !== 'time' && type !== 'start' && isTimeAlone(text, context) && !isCount(text, type))
  )

  /** 停车位 | 2000 says how many; Roofs | 2030, in a column of no values, says when. */
  function isCount(text: string, type: Column['type'] | undefined): boolean {
    const isMeasure = type !== undefined && MEASURES.has(type)
    return isMeasure ? /^[\d\s.,，~～至–—-]+$/.test(text) : !isForeign && YEARS.test(text)
  }
}

const YEARS = /^\d{4}(?:\s*[~～至–—-]\s*\d{4})?$/

function isTimeAlone(text: string, context: Context): boolean {
  const [time, ...others] = timesIn(text, context)
  const words = time ? text.slice(0, time.start) + text.slice(time.end) : text
  return time !== undefined && !others.length && /^(?:前|完成|[（()），。\s])*$/.test(words)
}

import type { SaidClause } from './clauses.ts'
import type { OpenPoint } from './report.ts'

/** When it happened: the day that is said, the last one of a longer time, or today. */
export function daySaid(
  reporting: readonly SaidClause[],
  all: readonly SaidClause[],
  today: string,
): { date: string; open: OpenPoint[] } {
  const said = [...reporting, ...all]
    .flatMap(({ periods, text }) => periods.map((period) => ({ period, text })))
    .filter(({ period }) => !(period.from > today && period.from !== period.to))
  const [first] = said
  if (!first) return { date: today, open: [{ type: 'today' }] }
  // A whole time that is still to come is part of a name: our 2022 goals.
  const { from, to, point, start, end } = first.period
  const isDay = from === to || point === true
  const date = from <= today && to > today && !(point && from !== to) ? today : to
  return { date, open: isDay ? [] : [{ type: 'day', words: first.text.slice(start, end) }] }
}

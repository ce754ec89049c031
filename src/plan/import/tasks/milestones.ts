import { timesIn } from '../../../text/index.ts'
import { cellsOf } from '../../table-row.ts'
import type { Section } from '../section.ts'

/** A row of a table of milestones. */
export interface Milestone {
  /** The row as published. */
  quote: string
  name: string
  date: string
  day?: string
  lead?: string
}

/** The milestones that the tables of a section list, where a column gives their date. */
export function milestonesIn(section: Section): Milestone[] {
  const rows = section.lines.filter(({ row }) => row)
  const header = rows.findIndex(({ text }) => /date|deadline|due|timeline|timeframe/i.test(text) && isHeader(text))
  if (header < 0) return []
  const columns = cellsOf(rows[header]?.text ?? '').map((cell) => cell.toLowerCase())
  const dated = columns.findIndex((name) => /date|deadline|due|timeline|timeframe/.test(name))
  const led = columns.findIndex((name) => /responsible|lead|owner|agency|party|entity|office/.test(name))
  return rows.slice(header + 1).map(({ text }) => milestone(text, dated, led))
}

const isHeader = (row: string) => cellsOf(row).every((cell) => cell.length <= 40)

function milestone(row: string, dated: number, led: number): Milestone {
  const cells = cellsOf(row)
  const date = cells[dated] ?? ''
  const day = timesIn(date).find(({ last }) => last)?.last
  const lead = led < 0 ? '' : (cells[led] ?? '')
  return { quote: row, name: cells[0] ?? row, date, ...(day && { day }), ...(lead && { lead }) }
}

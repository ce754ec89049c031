import type { Cell, Table } from './table.ts'

/** Indicator: …, Measure: …: the label with which each record of a series begins. */
const BEGINS =
  /^(?:(?:key |performance |outcome |result |output )*(?:indicators?|measures?|metrics?)|KPI)(?: \d[\d.]*)?$/i
const AIM = /\btarget\b(?!.*\bdate\b)|^(?:goal|aim)$/i
const LABELLED = /^\s*(?:[-•*]\s+)?(?:\*\*)?([A-Z][^:.;|\d*]{2,40}?)(?: \d[\d.]*)?(?:\*\*)?:(?:\*\*)?\s+(?=\S)/

/**
 * Indicator: …, Baseline: …, Target: …, Date: … on lines one below the other: a row of a table, of which every line
 * brings its own head.
 */
export function recordsIn(lines: readonly string[]): Table[] {
  const tables: Table[] = []
  for (let at = 0; at < lines.length; at++) {
    const first = labelledAt(lines, at)
    if (!first || !BEGINS.test(first.head.text)) continue
    const cells = [first]
    for (let next = labelledAt(lines, at + 1); next && !BEGINS.test(next.head.text); ) {
      cells.push(next)
      next = labelledAt(lines, at + cells.length)
    }
    if (!cells.some(({ head }) => AIM.test(head.text))) continue
    tables.push([cells.map(({ head }) => head), cells.map(({ body }) => body)])
    at += cells.length - 1
  }
  return tables
}

function labelledAt(lines: readonly string[], line: number): { head: Cell; body: Cell } | undefined {
  const text = lines[line] ?? ''
  const [whole, label = ''] = LABELLED.exec(text) ?? []
  if (!whole) return undefined
  const at = whole.length
  return { head: { text: label, line, at: 0 }, body: { text: text.slice(at).trimEnd(), line, at } }
}

import type { OpenPoint, Report } from '../answer/report/index.ts'
import type { Field, Form } from '../core/form.ts'
import type { Card, Fact, Node } from '../core/reply.ts'
import type { Sentences } from '../locale/index.ts'
import { findItem, type Item } from '../plan/items.ts'
import type { Plan } from '../plan/plan.ts'
import { loggedUnit } from '../progress/reached.ts'

/** What would be logged of progress that somebody told, and what is still open; the form comes with it. */
export function reportCard(plan: Plan, { date, open }: Report, form: Form, t: Sentences): Card {
  const filled = form.fields.filter(({ value }) => value)
  const item = findItem(plan, filled.find(({ source }) => source === 'item')?.value ?? '')
  const facts = filled.map((field) => factOf(plan, item, field))
  const points = [
    ...open.map((point) => pointWords(plan, point, t)),
    ...(date > plan.period.end ? [t.progress.afterEnd(plan.period.end)] : []),
    ...form.fields.flatMap(({ label, problem }) => (problem ? [t.report.problem(label, problem)] : [])),
  ]
  const openNodes: Node[] = [
    { type: 'text', text: t.report.open, tone: 'warning' },
    { type: 'list', items: points },
  ]
  return {
    title: t.report.title,
    nodes: [
      { type: 'facts', items: facts },
      ...(points.length ? openNodes : []),
      { type: 'text', text: t.report.lead },
    ],
  }
}

/** An amount without a unit is one in the unit of its target. */
function factOf(plan: Plan, item: Item | undefined, { label, value, control, source, choices = [] }: Field): Fact {
  if (source === 'item') return { label, value: nameOf(plan, value) }
  if (control === 'number' && item?.type === 'target' && /^[\d.]+$/.test(value))
    return { label, value: `${value}${loggedUnit(item) ?? ''}` }
  return { label, value: choices.find((choice) => choice.value === value)?.label ?? value }
}

const nameOf = (plan: Plan, code: string): string => `${code} ${findItem(plan, code)?.name ?? ''}`.trim()

function pointWords(plan: Plan, point: OpenPoint, { report }: Sentences): string {
  switch (point.type) {
    case 'items':
      return report.items(point.codes.map((code) => nameOf(plan, code)))
    case 'amounts':
      return report.amounts(point.amounts)
    case 'addOrSum':
      return report.addOrSum[point.as]
    case 'day':
      return report.day(point.words)
    case 'besides':
      return report.besides(point.clauses)
    default:
      return report[point.type]
  }
}

import type { Card, Node } from '../../../core/reply.ts'
import type { Sentences } from '../../../locale/index.ts'
import { type Change, type FieldChange, isSame, type PartDifference, type PlanDifference } from './difference.ts'
import { fieldName, fieldValue } from './field-words.ts'

/** Words longer than this are not shown side by side. */
const LONG = 40

/** What an amended version changes, for a person to check before it is loaded. */
export function differenceCard(title: string, difference: PlanDifference, t: Sentences): Card {
  const nodes: Node[] = isSame(difference)
    ? [{ type: 'text', text: t.import.same, tone: 'quiet' }]
    : [...headNodes(difference.head, t), ...difference.parts.flatMap((part) => partNodes(part, t))]
  return { title: t.import.differenceTitle(title), nodes }
}

function headNodes(head: readonly FieldChange[], t: Sentences): Node[] {
  if (!head.length) return []
  return [
    { type: 'text', text: t.import.parts.plan, tone: 'strong' },
    { type: 'list', items: head.map((change) => fieldText(change, t)) },
  ]
}

const partNodes = ({ part, added, removed, changed }: PartDifference, t: Sentences): Node[] => [
  { type: 'text', text: t.import.parts[part], tone: 'strong' },
  {
    type: 'list',
    items: [
      ...added.map((name) => t.import.added(name)),
      ...removed.map((name) => t.import.removed(name)),
      ...changed.map((change) => changeText(change, t)),
    ],
  },
]

const changeText = ({ name, fields }: Change, t: Sentences) =>
  t.import.changed(name, fields.map((field) => fieldText(field, t)).join('；'))

function fieldText({ field, before, after }: FieldChange, t: Sentences): string {
  if (field === 'text') return t.import.textChanged
  const short = (value: unknown) => {
    const words = fieldValue(field, value, t)
    return words.length > LONG ? `${words.slice(0, LONG)}…` : words
  }
  return t.import.fieldChanged(fieldName(field, t), short(before), short(after))
}

import { numeral } from '../numerals.ts'
import type { Package } from './package.ts'
import { child, type Element, elementsOf, inside, isOn, val } from './xml.ts'

interface Level {
  start: number
  format: string
  /** Such as `第%1条`. */
  text: string
  /** The level, counted from 1, whose numbers make this one begin again; 0 for none. */
  restart?: number
  style?: string
  /** All numbers of its text in digits. */
  legal: boolean
}

interface List {
  /** Lists with the same definition count on together. */
  definition: string
  levels: (Level | undefined)[]
  /** The first paragraph of this list begins again here. */
  starts: Map<number, number>
}

export type Lists = ReadonlyMap<string, List>

/** The lists that a Word file defines, by their numId. */
export async function listsOf(parts: Package, file: string): Promise<Lists> {
  const definitions = new Map<string, Element>()
  const numbers: Element[] = []
  for await (const element of elementsOf(parts.part('word/numbering.xml'), 'w:numbering', file)) {
    const id = element.attributes['w:abstractNumId']
    if (element.name === 'w:abstractNum' && id !== undefined) definitions.set(id, element)
    if (element.name === 'w:num') numbers.push(element)
  }
  const linked = new Map<string, string>()
  for (const [id, element] of definitions) {
    const style = val(child(element, 'w:styleLink'))
    if (style) linked.set(style, id)
  }
  return new Map(numbers.map((number) => [number.attributes['w:numId'] ?? '', listFrom(number, definitions, linked)]))
}

function listFrom(number: Element, definitions: Map<string, Element>, linked: Map<string, string>): List {
  const named = val(child(number, 'w:abstractNumId')) ?? ''
  const link = val(child(definitions.get(named), 'w:numStyleLink'))
  const definition = (link && linked.get(link)) || named
  const list: List = { definition, levels: [], starts: new Map() }
  for (const element of inside(definitions.get(definition))) if (element.name === 'w:lvl') takeLevel(list, element)
  for (const override of inside(number)) {
    const level = Number(override.attributes['w:ilvl'])
    const start = val(child(override, 'w:startOverride'))
    const own = child(override, 'w:lvl')
    if (own) takeLevel(list, own)
    if (start !== undefined) list.starts.set(level, Number(start))
  }
  return list
}

function takeLevel(list: List, element: Element): void {
  const level = Number(element.attributes['w:ilvl'])
  if (!Number.isInteger(level) || level < 0 || level > 8) return
  const restart = val(child(element, 'w:lvlRestart'))
  const style = val(child(element, 'w:pStyle'))
  list.levels[level] = {
    start: Number(val(child(element, 'w:start')) ?? 1) || 0,
    format: formatOf(element),
    text: val(child(element, 'w:lvlText')) ?? '',
    ...(restart !== undefined && { restart: Number(restart) }),
    ...(style !== undefined && { style }),
    legal: isOn(child(element, 'w:isLgl')) ?? false,
  }
}

/** Newer formats stand as alternatives beside the older ones. */
function formatOf(level: Element): string {
  const choice = child(child(level, 'mc:AlternateContent'), 'mc:Choice')
  return val(child(level, 'w:numFmt') ?? child(choice, 'w:numFmt')) ?? 'decimal'
}

/** The level that a list gives to the paragraphs of a style. */
export const levelOfStyle = (lists: Lists, numId: string, style: string): number =>
  Math.max(0, lists.get(numId)?.levels.findIndex((level) => level?.style === style) ?? 0)

/** Counts the paragraphs of a document's lists, and gives each the number that it is shown with. */
export function numberer(lists: Lists): (numId: string, level: number) => string {
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (numId, level) => {
    const list = lists.get(numId)
    if (!list?.levels[level]) return ''
    const count = counts.get(list.definition) ?? []
    counts.set(list.definition, count)
    if (!begun.has(numId)) for (const [at, start] of list.starts) count[at] = start - 1
    begun.add(numId)
    return labelOf(list, level, advanced(list, level, count))
  }
}

function advanced(list: List, level: number, count: (number | undefined)[]): (number | undefined)[] {
  for (let above = 0; above < level; above++) count[above] ??= list.levels[above]?.start ?? 1
  count[level] = (count[level] ?? (list.levels[level]?.start ?? 1) - 1) + 1
  for (let below = level + 1; below < 9; below++) {
    const { restart } = list.levels[below] ?? {}
    if (restart === undefined || level < restart) count[below] = undefined
  }
  return count
}

function labelOf(list: List, level: number, count: readonly (number | undefined)[]): string {
  const own = list.levels[level]
  if (!own || own.format === 'bullet') return ''
  const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const format = list.levels[at]?.format ?? 'decimal'
    return numeral(count[at] ?? 1, own.legal ? 'decimal' : format)
  })
  return label.trim()
}

import { Parser } from 'htmlparser2'
import { problem } from '../document.ts'
import { LIMITS } from '../limits.ts'

export interface Element {
  /** With the usual prefix of its namespace, whatever prefix the file gives it: `w:p`. */
  name: string
  attributes: Readonly<Record<string, string>>
  children: (Element | string)[]
}

const PREFIXES: [RegExp, string][] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/markup-compatibility\//, 'mc'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
]

/** Nothing in these is text or tells anything of it. */
const IDLE =
  /^w:(?:rsids?|tblPr|tblGrid|tcW|tcBorders|tcMar|shd|sectPr|instrText|rFonts|sz|szCs|lang|spacing|ind|jc|tabs|kern|color|[pr]PrChange|tblPrEx|binData|proofErr|bookmarkStart|bookmarkEnd|lastRenderedPageBreak)$|^mc:Fallback$/

interface Building {
  prefixes: Map<string, string>
  /** The open elements that are kept, the outermost first. */
  open: Element[]
  depth: number
  /** At which depth an element began that is not kept. */
  idle: number | undefined
  elements: number
  done: Element[]
}

/**
 * The elements that stand directly in `within`, one after the other, so that only one is held at a time. Entities
 * that a document declares for itself are never expanded.
 * @throws Problem where they are nested too deep, or one is too large
 */
export async function* elementsOf(
  bytes: AsyncIterable<Uint8Array>,
  within: string,
  file: string,
): AsyncGenerator<Element> {
  const building: Building = { prefixes: new Map(), open: [], depth: 0, idle: undefined, elements: 0, done: [] }
  const parser = new Parser(events(building, within, file), { xmlMode: true })
  const decoder = new TextDecoder()
  for await (const chunk of bytes) {
    parser.write(decoder.decode(chunk, { stream: true }))
    yield* building.done.splice(0)
  }
  parser.end(decoder.decode())
  yield* building.done.splice(0)
}

function events(building: Building, within: string, file: string) {
  return {
    onopentag(written: string, attributes: Record<string, string>) {
      const { prefixes } = building
      declare(prefixes, attributes)
      const name = usual(written, prefixes)
      building.depth++
      if (building.depth > LIMITS.depth) throw problem((t) => t.tooDeep(file))
      if (building.idle !== undefined || !keeps(building, name, within)) return
      if (IDLE.test(name)) building.idle = building.depth
      else openElement(building, { name, attributes: renamed(attributes, prefixes), children: [] }, file)
    },
    ontext(text: string) {
      if (building.idle === undefined) building.open.at(-1)?.children.push(text)
    },
    onclosetag() {
      if (building.idle === undefined) closeElement(building)
      else if (building.idle === building.depth) building.idle = undefined
      building.depth--
    },
  }
}

/** Outside of `within` nothing is kept, but for `within` itself. */
const keeps = ({ open }: Building, name: string, within: string) => open.length > 0 || name === within

function openElement(building: Building, element: Element, file: string): void {
  if (++building.elements > LIMITS.elements) throw problem((t) => t.bomb(file))
  if (building.open.length > 1) building.open.at(-1)?.children.push(element)
  building.open.push(element)
}

function closeElement(building: Building): void {
  const element = building.open.pop()
  if (!element || building.open.length !== 1) return
  building.done.push(element)
  building.elements = 0
}

function declare(prefixes: Map<string, string>, attributes: Record<string, string>): void {
  for (const [key, uri] of Object.entries(attributes)) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue
    const known = PREFIXES.find(([pattern]) => pattern.test(uri))
    prefixes.set(key.slice(6), known?.[1] ?? key.slice(6))
  }
}

function usual(name: string, prefixes: Map<string, string>): string {
  const colon = name.indexOf(':')
  const prefix = prefixes.get(colon < 0 ? '' : name.slice(0, colon))
  return prefix === undefined ? name : `${prefix && `${prefix}:`}${name.slice(colon + 1)}`
}

function renamed(attributes: Record<string, string>, prefixes: Map<string, string>): Record<string, string> {
  const entries = Object.entries(attributes).map(([key, value]) => [
    key.includes(':') ? usual(key, prefixes) : key,
    value,
  ])
  return Object.fromEntries(entries)
}

/** The elements inside, without the text between them. */
export const inside = (element: Element | undefined): Element[] =>
  (element?.children ?? []).filter((child): child is Element => typeof child !== 'string')

/** The first element of that name inside. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  inside(element).find((found) => found.name === name)

/** What an element says in its `w:val`. */
export const val = (element: Element | undefined): string | undefined => element?.attributes['w:val']

/** A switch such as `w:strike`: on where it stands without a value. Undefined where it does not stand. */
export function isOn(element: Element | undefined): boolean | undefined {
  if (!element) return undefined
  return !['0', 'false', 'off', 'none'].includes(val(element) ?? 'true')
}

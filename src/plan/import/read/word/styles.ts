import type { Package } from './package.ts'
import { child, type Element, elementsOf, isOn, val } from './xml.ts'

/** What a paragraph or a run says of itself, or its style says for it. */
export interface Properties {
  /** Which list numbers the paragraph; 0 for none. */
  numId?: string
  ilvl?: number
  /** 0… as Word counts; 9 for body text. */
  outline?: number
  struck?: boolean
  hidden?: boolean
}

export interface Style extends Properties {
  name: string
  /** The style, itself or one that it is based on, that names the list. */
  numbered?: string
}

export interface Styles {
  get(id: string | undefined): Style | undefined
  /** The style of paragraphs that name none. */
  usual: string | undefined
}

/** The styles of a Word file, each with what it takes from those that it is based on. */
export async function stylesOf(parts: Package, file: string): Promise<Styles> {
  const elements = new Map<string, Element>()
  let usual: string | undefined
  for await (const element of elementsOf(parts.part('word/styles.xml'), 'w:styles', file)) {
    const id = element.attributes['w:styleId']
    if (element.name !== 'w:style' || id === undefined) continue
    elements.set(id, element)
    if (element.attributes['w:type'] === 'paragraph' && element.attributes['w:default'] === '1') usual = id
  }
  const known = new Map<string, Style>()
  const get = (id: string | undefined): Style | undefined => {
    const element = id === undefined ? undefined : elements.get(id)
    if (!element || id === undefined) return undefined
    const style = known.get(id) ?? resolved(id, elements)
    known.set(id, style)
    return style
  }
  return { get, usual }
}

/** Styles that are based on each other in a circle end where it closes. */
function resolved(id: string, elements: ReadonlyMap<string, Element>): Style {
  const chain: [string, Element][] = []
  for (let next: string | undefined = id; next !== undefined && chain.length < 50; ) {
    const element = elements.get(next)
    if (!element) break
    chain.push([next, element])
    next = val(child(element, 'w:basedOn'))
  }
  let style: Style = { name: val(child(elements.get(id), 'w:name')) ?? id }
  for (const [named, element] of chain.reverse()) {
    const own = { ...paragraphProperties(child(element, 'w:pPr')), ...runProperties(child(element, 'w:rPr')) }
    style = { ...style, ...own, ...(own.numId !== undefined && { numbered: named }) }
  }
  const heading = /^heading ([1-9])$/i.exec(style.name)?.[1]
  return heading && style.outline === undefined ? { ...style, outline: Number(heading) - 1 } : style
}

export function paragraphProperties(properties: Element | undefined): Properties {
  const numbering = child(properties, 'w:numPr')
  const numId = val(child(numbering, 'w:numId'))
  const ilvl = val(child(numbering, 'w:ilvl'))
  const outline = val(child(properties, 'w:outlineLvl'))
  return {
    ...(numId !== undefined && { numId }),
    ...(ilvl !== undefined && { ilvl: Number(ilvl) }),
    ...(outline !== undefined && { outline: Number(outline) }),
  }
}

export function runProperties(properties: Element | undefined): Properties {
  const single = isOn(child(properties, 'w:strike'))
  const struck = isOn(child(properties, 'w:dstrike')) || single
  const hidden = isOn(child(properties, 'w:vanish'))
  return { ...(struck !== undefined && { struck }), ...(hidden !== undefined && { hidden }) }
}

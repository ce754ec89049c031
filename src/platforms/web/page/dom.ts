type Child = Node | string | false | undefined

type Tags = HTMLElementTagNameMap

/** Makes an element. Text goes in as text: no markup is ever read. */
export function el<K extends keyof Tags>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: Child[]
): Tags[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children.filter((child) => child !== false && child !== undefined))
  return element
}

const SVG = 'http://www.w3.org/2000/svg'

/** A drawing of 16 by 16 made of strokes; decoration, so that screen readers pass over it. */
export function icon(path: string, kind = ''): SVGSVGElement {
  const drawing = document.createElementNS(SVG, 'svg')
  const stroke = document.createElementNS(SVG, 'path')
  stroke.setAttribute('d', path)
  drawing.setAttribute('viewBox', '0 0 16 16')
  drawing.setAttribute('aria-hidden', 'true')
  drawing.setAttribute('class', `icon ${kind}`.trim())
  drawing.append(stroke)
  return drawing
}

export const ICONS = {
  send: 'M8 13V3M3.5 7.5 8 3l4.5 4.5',
  plus: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M8 3v10M3.5 8.5 8 13l4.5-4.5',
  lock: 'M4.5 7.5h7v5.5h-7zM5.8 7.5V5.3a2.2 2.2 0 0 1 4.4 0v2.2',
  link: 'M6 3.5H3.5v9h9V10M9 3h4v4M12.5 3.5 7.5 8.5',
  warning: 'M8 4.2v4.6M8 11.6v.1',
  arrow: 'M4 8h8M8.5 4.5 12 8l-3.5 3.5',
}

import type { Removed } from '../document.ts'
import { elementsIn, type HtmlElement, isHidden, textIn } from './tree.ts'

/** Parts of a page that lead to other pages. */
const AROUND = new Set(['nav', 'footer', 'aside', 'form', 'menu'])
/** A part that holds this share of its surroundings' text is where the text is. */
const SHARE = 0.7

/**
 * The part of a page that has its text: from the outside in, always the one that has most of the words that are no
 * links, until they divide. The nearest heading above it is its title.
 */
export function mainContent(root: HtmlElement): { main: HtmlElement; title?: string; removed: Removed[] } {
  const weights = new Map<HtmlElement, number>()
  weigh(root, weights)
  const removed: Removed[] = []
  let main = root
  let title: string | undefined
  for (;;) {
    const around = main
    const inner = elementsIn(around).find((child) => weightOf(child, weights) > weightOf(around, weights) * SHARE)
    if (!inner || !holdsParagraphs(inner) || (inner.name === 'table' && !arranges(inner, weights))) break
    const before = elementsIn(around).slice(0, elementsIn(around).indexOf(inner))
    title = before.flatMap(headingsIn).findLast(Boolean) ?? title
    removed.push(...leftOut(around, inner))
    main = inner
  }
  return { main, ...(title && { title }), removed: removed.filter(({ text }) => text !== title) }
}

const weightOf = (element: HtmlElement, weights: ReadonlyMap<HtmlElement, number>) => weights.get(element) ?? 0

/** Characters that are no links. */
function weigh(element: HtmlElement, weights: Map<HtmlElement, number>): number {
  let weight = 0
  if (element.name !== 'a' && !AROUND.has(element.name) && !isHidden(element))
    for (const child of element.children)
      weight += typeof child === 'string' ? child.replace(/\s+/g, '').length : weigh(child, weights)
  weights.set(element, weight)
  return weight
}

/** A single paragraph, heading or row may be longer than all others together, and is not the whole text. */
const holdsParagraphs = ({ name }: HtmlElement) =>
  !/^(?:p|h[1-6]|span|font|b|strong|em|li|a|pre|blockquote)$/.test(name)

/** In a table that only arranges a page one cell has nearly all of the words; one of data has no such cell. */
const arranges = (table: HtmlElement, weights: ReadonlyMap<HtmlElement, number>): boolean =>
  elementsIn(table)
    .flatMap((part) => (part.name === 'tr' ? [part] : elementsIn(part)))
    .flatMap(elementsIn)
    .some((cell) => weightOf(cell, weights) > weightOf(table, weights) * SHARE)

const headingsIn = (element: HtmlElement): string[] =>
  /^h[1-3]$/.test(element.name) ? [textIn(element)] : elementsIn(element).flatMap(headingsIn)

function leftOut(around: HtmlElement, inner: HtmlElement): Removed[] {
  return around.children.flatMap((child): Removed[] => {
    const text = child === inner ? '' : typeof child === 'string' ? child.trim() : textIn(child)
    return text ? [{ reason: 'navigation', text, at: 1 }] : []
  })
}

export const isAround = (element: HtmlElement): boolean => AROUND.has(element.name) || isMenu(element)

/** A block of nothing but links, and more than one of them: it leads elsewhere, whatever it is called. */
const isMenu = (element: HtmlElement): boolean =>
  /^(?:div|ul|ol|dl|section)$/.test(element.name) && linksIn(element) > 1 && wordsBesideLinks(element) === 0

const linksIn = (element: HtmlElement): number =>
  elementsIn(element).reduce((count, child) => count + (child.name === 'a' ? 1 : linksIn(child)), 0)

const wordsBesideLinks = (element: HtmlElement): number =>
  element.children.reduce<number>((count, child) => {
    if (typeof child === 'string') return count + child.replace(/[\s|·>]+/g, '').length
    return child.name === 'a' ? count : count + wordsBesideLinks(child)
  }, 0)

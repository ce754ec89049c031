import { Parser } from 'htmlparser2'
import { problem } from '../document.ts'
import { LIMITS } from '../limits.ts'

export interface HtmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (HtmlElement | string)[]
}

/** Nothing in these is to be read. */
const UNREAD = new Set(
  'script style noscript template svg iframe object canvas audio video head select button input textarea'.split(' '),
)

/**
 * The elements of a page; what is never read is left out, but for the title and what the page says of itself.
 * @throws Problem where they are nested too deep
 */
export function treeOf(html: string, file: string): { root: HtmlElement; meta: Map<string, string> } {
  const root: HtmlElement = { name: 'root', attributes: {}, children: [] }
  const meta = new Map<string, string>()
  const open = [root]
  let unread = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'meta' && attributes.name) meta.set(attributes.name.toLowerCase(), attributes.content ?? '')
      const element: HtmlElement = { name, attributes, children: [] }
      if (UNREAD.has(name)) unread++
      else if (!unread) open.at(-1)?.children.push(element)
      open.push(element)
      if (open.length > LIMITS.depth) throw problem((t) => t.tooDeep(file))
    },
    ontext(text) {
      if (!unread) open.at(-1)?.children.push(text)
    },
    onclosetag(name) {
      open.pop()
      if (UNREAD.has(name)) unread--
    },
  })
  for (let at = 0; at < html.length; at += 65_536) parser.write(html.slice(at, at + 65_536))
  parser.end()
  return { root, meta }
}

export const elementsIn = (element: HtmlElement): HtmlElement[] =>
  element.children.filter((child): child is HtmlElement => typeof child !== 'string')

/** All text of an element, with its white space as one blank each. */
export function textIn(element: HtmlElement): string {
  const parts: string[] = []
  const collect = (inner: HtmlElement) => {
    for (const child of inner.children) {
      if (typeof child === 'string') parts.push(child)
      else collect(child)
    }
  }
  collect(element)
  return parts.join(' ').replace(/\s+/g, ' ').trim()
}

/** Shown to nobody. */
export const isHidden = ({ attributes }: HtmlElement): boolean =>
  attributes.hidden !== undefined ||
  attributes['aria-hidden'] === 'true' ||
  /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(attributes.style ?? '')

export const isStruck = ({ name, attributes }: HtmlElement): boolean =>
  ['s', 'del', 'strike'].includes(name) ||
  /(?:^|;)\s{0,9}text-decoration[a-z-]{0,9}\s{0,9}:[^;]{0,40}line-through/i.test(attributes.style ?? '')

const FILE = /\.(?:docx?|wps|pdf|ofd|xlsx?|et|pptx?|zip|rar|7z|txt|jpe?g|png)$/i

/** A link whose words are the name of a file: it is to be fetched by itself. */
export const isAttachment = (element: HtmlElement): boolean =>
  element.name === 'a' && FILE.test(element.attributes.href?.split(/[?#]/)[0] ?? '') && FILE.test(textIn(element))

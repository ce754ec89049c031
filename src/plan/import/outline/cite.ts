import type { Rank, Section } from '../section.ts'
import type { Node } from './state.ts'

/** Ranks by depth, for forms that custom gives none. */
const RANKS: Rank[] = ['part', 'item', 'third', 'fourth', 'fifth']

/** The clauses as a person would cite them: 三(二) 加强…, 第三章 第二节 …, 行动1 任务2 …, 1.2.1 …, 第十二条. */
export function sectionsOf(nodes: readonly Node[]): Section[] {
  const citations = new Map<Node, string>()
  const paths = new Map<Node, string>()
  const taken = new Map<string, number>()
  return nodes.map((node) => {
    citations.set(node, citationOf(node, citations))
    const path = unique(node, pathOf(node, citations.get(node) ?? ''), taken)
    paths.set(node, path)
    const parent = node.parent && paths.get(node.parent)
    return {
      path,
      ...(node.heading && { heading: node.heading }),
      ...(parent && node.parent?.rung.key !== 'whole' && { parent }),
      rank: node.rank ?? rankOf(node),
      lines: node.lines,
      bodyAt: node.bodyAt,
    }
  })
}

function rankOf(node: Node): Rank {
  let depth = 0
  for (let above = node.parent; above; above = above.parent) if (above.rank !== 'book') depth++
  return RANKS[depth] ?? 'fifth'
}

/** Forms whose numbers run through the whole document, or name what they stand in: they are cited alone. */
const ALONE = new Set(['book', 'chapter', 'article', 'box', 'decimal'])
const SPACED = new Set(['book', 'chapter', 'section', 'article', 'word', 'box'])

/** What citations of the clauses below begin with. */
function citationOf(node: Node, citations: ReadonlyMap<Node, string>): string {
  const annex = annexOf(node)
  const above = upper(node)
  const local = above && join(citations.get(above) ?? '', above, node)
  if (node === annex) return node.label
  if (local !== undefined) return local
  return annex && node.mark?.style !== 'box' ? `${annex.label} ${node.label}` : node.label
}

function join(before: string, above: Node, node: Node): string {
  const { label } = node
  const spaced = !above.mark || SPACED.has(above.mark.style) || !node.mark || SPACED.has(node.mark.style)
  const closed = /^[(①-⑳㉑-㉟❶-❿]/.test(label)
  const clash = /[\dA-Za-zⅠ-ⅻ]$/.test(before) && /^[\dA-Za-z]/.test(label)
  const blank = (spaced && !(closed && above.mark)) || clash
  return `${before}${blank ? ' ' : ''}${label}`
}

const annexOf = (node: Node): Node | undefined => {
  let top = node
  while (top.parent) top = top.parent
  return top.rung.level === 0 ? top : undefined
}

/** The nearest clause above that a citation names. */
function upper(node: Node): Node | undefined {
  const style = node.mark?.style
  if (style && ALONE.has(style)) return undefined
  for (let above = node.parent; above; above = above.parent) {
    const aboveStyle = above.mark?.style
    if (above.rung.level === 0 || aboveStyle === 'book' || aboveStyle === 'box') continue
    if (style === 'section' && aboveStyle && aboveStyle !== 'chapter') continue
    if (style === 'word' && aboveStyle && aboveStyle !== 'word') continue
    return above
  }
  return undefined
}

function pathOf(node: Node, citation: string): string {
  const { heading, mark } = node
  if (!heading || mark?.style === 'article' || (!mark && node.rung.level !== 0)) return citation
  if (mark?.style === 'part') return `${citation}、${heading}`
  return `${citation}${mark?.style === 'dotted' ? '.' : ''} ${heading}`
}

/** Two clauses may not share a path: what they stand in tells them apart, else the later one says which it is. */
function unique(node: Node, path: string, taken: Map<string, number>): string {
  const full =
    taken.has(path) && node.parent?.label && !path.includes(node.parent.label) ? `${node.parent.label} ${path}` : path
  const count = (taken.get(full) ?? 0) + 1
  taken.set(full, count)
  return count === 1 ? full : `${full} [${count}]`
}

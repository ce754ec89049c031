import type { types } from '@slack/bolt'
import { plainNode } from '../../core/plain.ts'
import type { Node } from '../../core/reply.ts'
import type { Sentences } from '../../locale/index.ts'
import { drawn, merged, preformatted, small } from './cards.ts'
import { LIMITS } from './limits.ts'

type Block = types.KnownBlock

/** A node with how much of it was left out. */
interface Part {
  node: Node
  items: number
  characters: number
}

/** Blocks that are kept whole. */
interface Surroundings {
  above: readonly Block[]
  below: readonly Block[]
}

/** All nodes as blocks within Slack's limits; what had to be left out is counted and said. */
export function fitted(nodes: readonly Node[], { above, below }: Surroundings, t: Sentences): Block[] {
  const parts = nodes.map(withinTable)
  let dropped = 0
  for (;;) {
    const said = dropped ? small([t.slack.moreParts(dropped)]) : []
    const blocks = [...above, ...withNotes(parts, t), ...said, ...below]
    const fewer = blocks.length > LIMITS.blocks ? merged(blocks) : blocks
    const tooMany = fewer.length > LIMITS.blocks
    if (!parts.length || (!tooMany && weight(fewer) <= LIMITS.message)) return fewer
    if (!tooMany && shortenHeaviest(parts)) continue
    parts.splice(lastExpendable(parts), 1)
    dropped++
  }
}

const weight = (blocks: readonly Block[]) => JSON.stringify(blocks).length

function withinTable(node: Node): Part {
  const most = LIMITS.tableRows - 1
  if (node.type !== 'table' || node.rows.length <= most) return { node, items: 0, characters: 0 }
  return { node: { ...node, rows: node.rows.slice(0, most) }, items: node.rows.length - most, characters: 0 }
}

/** Slack draws one table in a message; any other is set in columns. */
function withNotes(parts: readonly Part[], t: Sentences): Block[] {
  const table = parts.find(({ node }) => node.type === 'table')
  return parts.flatMap((part) => [
    ...(part.node.type === 'table' && part !== table ? [preformatted(plainNode(part.node))] : drawn(part.node)),
    ...(part.items ? small([t.slack.moreItems(part.items)]) : []),
    ...(part.characters ? small([t.slack.moreCharacters(part.characters)]) : []),
  ])
}

/** Halves the part that takes the most room; false where nothing can be shortened any more. */
function shortenHeaviest(parts: Part[]): boolean {
  const candidates = parts
    .map((part, at) => ({ at, shorter: shortened(part), weight: weight(drawn(part.node)) }))
    .sort((a, b) => b.weight - a.weight)
  const heaviest = candidates.find(({ shorter }) => shorter)
  if (!heaviest?.shorter) return false
  parts[heaviest.at] = heaviest.shorter
  return true
}

function shortened(part: Part): Part | undefined {
  const { node } = part
  if (node.type === 'actions' || node.type === 'divider') return undefined
  if (node.type === 'text') {
    const characters = [...node.text]
    if (characters.length <= 100) return undefined
    const keep = Math.ceil(characters.length / 2)
    const text = `${characters.slice(0, keep).join('')}…`
    return { ...part, node: { ...node, text }, characters: part.characters + characters.length - keep }
  }
  const [shorter, left] = halved(node)
  if (left) return { ...part, node: shorter, items: part.items + left }
  const text = plainNode(node)
  return text.length > 100 ? { ...part, node: { type: 'text', text } } : undefined
}

type Itemised = Exclude<Node, { type: 'text' | 'actions' | 'divider' }>

/** The first half of a node's items, and how many were left out. */
function halved(node: Itemised): [Node, number] {
  const count = node.type === 'table' ? node.rows.length : node.items.length
  const keep = Math.ceil(count / 2)
  const shorter = node.type === 'table' ? { ...node, rows: node.rows.slice(0, keep) } : first(node, keep)
  return [shorter, count - keep]
}

const first = <N extends { items: unknown[] }>(node: N, count: number): N => ({
  ...node,
  items: node.items.slice(0, count),
})

/** Buttons go last of all: without them nothing can be asked for that was left out. */
function lastExpendable(parts: readonly Part[]): number {
  const at = parts.findLastIndex(({ node }) => node.type !== 'actions')
  return at < 0 ? parts.length - 1 : at
}

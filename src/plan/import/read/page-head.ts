import type { Block, Draft, Removed } from './document.ts'
import { FOOT, labelled, type PageFact, type PageFacts, TRAIL } from './site-words.ts'

/** The head of a page is among its first blocks, its foot among the last. */
const HEAD = 24
const FOOT_LENGTH = 60
/** So many labels are no accident. */
const FEWEST = 3

/** Head and foot of a saved page taken out: the facts in its head are kept apart. */
export function withoutPageHead({ blocks, removed }: Draft): { draft: Draft; facts: PageFacts } {
  const head = blocks.slice(0, HEAD).map((block) => labelled(textOf(block)))
  const around = removed.flatMap(({ reason, text }) => (reason === 'navigation' ? labelled(text) : []))
  const isHead = head.flat().length >= FEWEST
  const end = footAt(blocks)
  const isGone = (block: Block, index: number) =>
    index >= end ||
    (isHead && isAllLabels(block, head[index] ?? [])) ||
    (index < HEAD && block.type === 'line' && block.text.length < 80 && TRAIL.test(block.text))
  const gone = blocks.flatMap((block, index): Removed[] =>
    isGone(block, index) ? [{ reason: 'navigation', text: textOf(block), at: block.at }] : [],
  )
  const known = around.length >= FEWEST ? [...around, ...(isHead ? head.flat() : [])] : isHead ? head.flat() : []
  return {
    draft: { blocks: blocks.filter((block, index) => !isGone(block, index)), removed: [...removed, ...gone] },
    facts: factsFrom(known),
  }
}

function factsFrom(labels: readonly { fact: PageFact | 'other'; value: string }[]): PageFacts {
  const facts: PageFacts = {}
  for (const { fact, value } of labels) if (fact !== 'other' && value && value.length < 120) facts[fact] ??= value
  return facts
}

const textOf = (block: Block) =>
  block.type === 'table' ? block.rows.map((row) => unmerged(row)).join(' | ') : block.text

/** A merged cell says its words once. */
const unmerged = (row: readonly string[]) => row.filter((cell, index) => cell !== row[index - 1]).join(' | ')

/** A line that begins with a label, and a table in which every other cell is one. */
function isAllLabels(block: Block, labels: ReturnType<typeof labelled>): boolean {
  if (!labels.length) return false
  if (block.type !== 'table') return block.text.length < 200 && labelled(block.text.slice(0, 12)).length > 0
  return labels.length * 3 >= block.rows.flatMap((row) => unmerged(row).split(' | ')).filter(Boolean).length
}

/** Everything behind the first line of the foot belongs to the page. */
function footAt(blocks: readonly Block[]): number {
  const from = Math.max(3, blocks.length - FOOT_LENGTH)
  const at = blocks.findIndex((block, index) => index >= from && block.type === 'line' && FOOT.test(block.text))
  return at < 0 ? blocks.length : at
}

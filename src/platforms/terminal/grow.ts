import { restOf } from '../../core/beginning.ts'
import type { Card } from '../../core/reply.ts'
import { drawCard } from './draw.ts'

/** Writes a card as it comes: what was written is only ever added to. */
export function growingPage(output: { write(text: string): unknown }, colour: boolean) {
  let shown: Card = { nodes: [] }
  const write = (card: Card) => {
    const text = drawCard(card, colour)
    if (text) output.write(`${text}\n`)
  }
  return {
    show(beginning: Card) {
      write({ nodes: restOf(beginning, shown) ?? [] })
      shown = beginning
    },
    end(card: Card) {
      const rest = shown.nodes.length ? restOf(card, shown) : undefined
      write(rest ? { nodes: rest } : card)
    },
  }
}

import { setTimeout as after } from 'node:timers/promises'
import type { Card, Node } from './reply.ts'

/**
 * What of a card is not shown yet where its beginning is; undefined where it begins otherwise. For platforms on which
 * a message can only be added to.
 */
export function restOf({ title, nodes }: Card, shown: Card): Node[] | undefined {
  const [before] = shown.nodes
  if (!before) return title === undefined ? nodes : undefined
  const [first, ...rest] = nodes
  if (title !== shown.title || shown.nodes.length > 1) return undefined
  if (before.type !== 'text' || first?.type !== 'text' || !first.text.startsWith(before.text)) return undefined
  const more = first.text.slice(before.text.length).replace(/^\n+/, '')
  return more ? [{ ...first, text: more }, ...rest] : rest
}

/** Beginnings of a reply as they come, until somebody shows them. */
export interface Beginnings {
  push(beginning: Card): void
  /**
   * Shows the newest beginning, one after the other, `gap` milliseconds apart; stops at the first that cannot be shown.
   * What it returns is called when the whole reply is there, and resolves once nothing more is being shown.
   */
  follow(show: (beginning: Card) => Promise<unknown>, gap: number): () => Promise<void>
}

export function beginnings(): Beginnings {
  let newest: Card | undefined
  let wake = () => {}
  return {
    push(beginning) {
      newest = beginning
      wake()
    },
    follow(show, gap) {
      const ending = new AbortController()
      const { signal } = ending
      const run = async () => {
        for (let shown: Card | undefined; !signal.aborted; ) {
          if (newest && newest !== shown) {
            shown = newest
            await show(newest)
            await after(gap, undefined, { signal }).catch(() => {})
          } else
            await new Promise<void>((resolve) => {
              wake = resolve
            })
        }
      }
      const running = run().catch(() => {})
      return async () => {
        ending.abort()
        wake()
        await running
      }
    },
  }
}

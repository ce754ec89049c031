import { type APIActionRowComponent, type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js'
import type { Card } from '../../core/reply.ts'
import { fitted, LIMITS } from './limits.ts'

const { buttonsPerRow, rows: mostRows, buttonLabel } = LIMITS.message

/** A button by what its press sends. */
export interface Button {
  label: string
  id: string
  main: boolean
}

/** The card's buttons and more as rows, and how many there was no room for. Every id can occur only once in a message. */
export function buttonRows(card: Card, more: readonly Button[]) {
  const all = [...more, ...card.nodes.flatMap((node) => (node.type === 'actions' ? node.items.map(buttonOf) : []))]
  const unique = [...new Map(all.map((button) => [button.id, button])).values()]
  const shown = unique.filter(({ id }) => id.length <= LIMITS.customId).slice(0, mostRows * buttonsPerRow)
  const rows = Array.from({ length: Math.ceil(shown.length / buttonsPerRow) }, (_, row) =>
    rowOf(shown.slice(row * buttonsPerRow, (row + 1) * buttonsPerRow)),
  )
  return { rows, hidden: unique.length - shown.length }
}

const buttonOf = ({ label, run, main = false }: { label: string; run: string; main?: boolean }): Button => ({
  label,
  id: `run:${run}`,
  main,
})

const rowOf = (buttons: readonly Button[]): APIActionRowComponent<APIButtonComponent> => ({
  type: ComponentType.ActionRow,
  components: buttons.map(({ label, id, main }) => ({
    type: ComponentType.Button,
    style: main ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label: fitted(label, buttonLabel),
    custom_id: id,
  })),
})

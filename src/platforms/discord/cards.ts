import { type APIComponentInContainer, type APIContainerComponent, ComponentType, MessageFlags } from 'discord.js'
import type { Card, Node } from '../../core/reply.ts'
import type { Sentences } from '../../locale/index.ts'
import { type Button, buttonRows } from './buttons.ts'
import { escaped } from './escape.ts'
import { LIMITS } from './limits.ts'
import { type Piece, pieceOf } from './lines.ts'
import { shortener } from './shorten.ts'

/** Kept free for the sentences about what is left out. */
const SENTENCES = 300
const WARNING_COLOUR = 0xe0a000

interface Extras {
  buttons?: Button[]
  /** A quiet line at the end. */
  footer?: string
}

/** A card as a message: one container of Components v2, in which nothing that people wrote is markup. */
export function asMessage(card: Card, t: Sentences, extras: Extras = {}) {
  const flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds =
    MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds
  return { components: [drawCard(card, t, extras)], flags, allowedMentions: { parse: [] as const } }
}

/** Draws a card within Discord's limits; says how much did not fit. */
function drawCard(card: Card, t: Sentences, { buttons = [], footer = '' }: Extras = {}): APIContainerComponent {
  const { rows, hidden: hiddenButtons } = buttonRows(card, buttons)
  const { text, containerComponents } = LIMITS.message
  const { take, hidden } = shortener(text - SENTENCES - footer.length)
  const parts = [...titleOf(card), ...card.nodes.filter(({ type }) => type !== 'actions').map(partOf)].map((part) =>
    part === DIVIDER ? part : take(part),
  )
  const sentences = [
    hidden.lines && t.discord.more(hidden.lines, hidden.characters),
    hiddenButtons && t.discord.moreButtons(hiddenButtons),
    footer,
  ].filter(Boolean)
  const children = stacked(
    [...parts, ...sentences.map((sentence) => `-# ${sentence}`)],
    containerComponents - rows.length,
  )
  return {
    type: ComponentType.Container,
    ...(card.nodes.some((node) => node.type === 'text' && node.tone === 'warning') && { accent_color: WARNING_COLOUR }),
    components: [...children, ...rows],
  }
}

const titleOf = ({ title }: Card): Piece[] =>
  title
    ? [{ open: '', lines: [{ before: '## ', text: escaped(title).replace(/\s+/g, ' '), after: '' }], close: '' }]
    : []

const DIVIDER = null
const partOf = (node: Node) => (node.type === 'divider' ? DIVIDER : pieceOf(node))

/** Texts between separators; separators go first where there is no room for all. */
function stacked(parts: readonly (string | typeof DIVIDER)[], room: number): APIComponentInContainer[] {
  const children: APIComponentInContainer[] = []
  const filled = parts.filter((part) => part !== '')
  for (const part of filled.some((part) => part !== DIVIDER) ? filled : ['…']) {
    const last = children.at(-1)
    if (part === DIVIDER) {
      const fits = last?.type === ComponentType.TextDisplay && children.length + 2 <= room
      if (fits) children.push({ type: ComponentType.Separator })
    } else if (last?.type === ComponentType.TextDisplay) last.content += `\n${part}`
    else children.push({ type: ComponentType.TextDisplay, content: part })
  }
  return children
}

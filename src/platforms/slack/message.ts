import type { types } from '@slack/bolt'
import { plainText } from '../../core/plain.ts'
import type { Card, Node } from '../../core/reply.ts'
import type { Sentences } from '../../locale/index.ts'
import { drawn, drawnTitle } from './cards.ts'
import { cut, escaped, pieces, plain } from './escape.ts'
import { fitted } from './fit.ts'
import { LIMITS } from './limits.ts'

/** A message as Slack takes it; `text` is for notifications and screen readers. */
export interface Message {
  text: string
  blocks: types.KnownBlock[]
}

/** What every message says of itself: nothing in it is to be parsed or unfolded. */
export const QUIETLY = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false } as const

/** What stands above and below a card. */
export interface Frame {
  lead?: types.KnownBlock | undefined
  tail?: types.KnownBlock | undefined
}

/** A card as a message within all limits. */
export function messageOf(card: Card, t: Sentences, { lead, tail }: Frame = {}): Message {
  const above = [...(lead ? [lead] : []), ...(card.title ? [drawnTitle(card.title)] : [])]
  return { text: fallback(card), blocks: fitted(card.nodes, { above, below: tail ? [tail] : [] }, t) }
}

/** The same without any of the newer blocks, for workspaces that refuse them. */
export function plainerMessageOf(card: Card, t: Sentences, { lead, tail }: Frame = {}): Message {
  const actions = card.nodes.filter((node): node is Node & { type: 'actions' } => node.type === 'actions')
  const texts = pieces(plainText(card), LIMITS.section)
  const most = Math.floor(LIMITS.message / LIMITS.section) - 1
  const left = texts.slice(most).join('').length
  const shown = left ? [...texts.slice(0, most), t.slack.moreCharacters(left)] : texts
  return {
    text: fallback(card),
    blocks: [
      ...(lead ? [lead] : []),
      ...shown.map((text): types.SectionBlock => ({ type: 'section', text: plain(text, LIMITS.section) })),
      ...actions.flatMap(drawn),
      ...(tail ? [tail] : []),
    ],
  }
}

const fallback = (card: Card) => escaped(cut(plainText(card), LIMITS.fallback)) || '–'

import type { MessageBlock, ModalView } from './slack-blocks.ts'

/** A message as Slack keeps it. */
export interface SlackMessage {
  channel: string
  ts: string
  thread_ts?: string
  text: string
  blocks: MessageBlock[]
  metadata?: { event_type: string; event_payload: Record<string, unknown> } | undefined
  /** Only this member sees it. */
  onlyFor?: string
  via: 'chat' | 'response'
  /** It can still be added to. */
  streaming?: boolean
}

type Text = { type: string; text: string }

const decoded = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** What a person reads: text objects are decoded, rich text and cells are literal. */
export function seen(message: { blocks: (MessageBlock | ModalView['blocks'][number])[] }): string {
  return textsIn(message.blocks)
    .map(({ type, text }) => (type === 'plain_text' || type === 'mrkdwn' ? decoded(text) : text))
    .join('\n')
}

/** Everything in a message that does more than stand there: mentions, links and formatting. */
export function alive(message: SlackMessage): string[] {
  const texts = [{ type: 'mrkdwn', text: message.text }, ...textsIn(message.blocks)]
  const markup = texts
    .filter(({ type }) => type === 'mrkdwn' || type === 'plain_text')
    .flatMap(({ type, text }) => text.match(type === 'mrkdwn' ? /<[^>]+>/g : /<[!@#][^>]*>/g) ?? [])
  return [...markup, ...linksIn(message.blocks)]
}

export function buttonsIn({ blocks }: SlackMessage) {
  return blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))
}

function linksIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(linksIn)
  if (typeof value !== 'object' || value === null) return []
  const own = 'url' in value && typeof value.url === 'string' ? [value.url] : []
  return [...own, ...Object.values(value).flatMap(linksIn)]
}

function textsIn(value: unknown): Text[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  const own =
    'type' in value && 'text' in value && typeof value.type === 'string' && typeof value.text === 'string'
      ? [{ type: value.type, text: value.text }]
      : []
  return [...own, ...Object.values(value).flatMap(textsIn)]
}

import type { types } from '@slack/bolt'

/**
 * Slack reads `&`, `<` and `>` in its text objects and nowhere else.
 * Rich text and table cells are literal and must not be escaped.
 */
export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The longest start of a text that is within the limit once it is escaped. */
export function cut(text: string, limit: number): string {
  if (escaped(text).length <= limit) return text
  let room = limit - 1
  let kept = ''
  for (const character of text) {
    room -= escaped(character).length
    if (room < 0) break
    kept += character
  }
  return `${kept}…`
}

/** A text object that never reads markup or emoji names. */
export function plain(text: string, limit: number): types.PlainTextElement {
  return { type: 'plain_text', text: escaped(cut(text, limit)) || '–', emoji: false }
}

/** A long text as several that each are within the limit; nothing is lost. */
export function pieces(text: string, limit: number): string[] {
  const all: string[] = []
  let room = 0
  for (const character of text) {
    const size = escaped(character).length
    if (size > room) {
      all.push('')
      room = limit
    }
    all[all.length - 1] += character
    room -= size
  }
  return all
}

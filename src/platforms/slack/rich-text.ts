import type { types } from '@slack/bolt'
import { LIMITS } from './limits.ts'

type Inline = types.RichTextElement
type Style = { bold?: boolean; code?: boolean }

/** A run of text; none where there is nothing to show, since Slack refuses empty ones. */
export const run = (text: string, style?: Style): Inline[] =>
  text ? [{ type: 'text', text, ...(style && { style }) }] : []

/** A real link where the address is one, otherwise the text alone. */
export function linkTo(url: string | undefined, text: string): Inline[] {
  if (!url || !/^https?:\/\//i.test(url) || !URL.canParse(url) || url.length > LIMITS.linkUrl) return run(text)
  return [{ type: 'link', url, text: text || url }]
}

function paragraph(elements: Inline[]): types.RichTextSection {
  return { type: 'rich_text_section', elements: elements.length ? elements : run(' ') }
}

/** Several lines in one block. */
export function lines(all: Inline[][]): types.RichTextBlock {
  const elements = all.flatMap((line, index) => (index ? [...run('\n'), ...line] : line))
  return { type: 'rich_text', elements: [paragraph(elements)] }
}

export function list(items: string[], ordered: boolean): types.RichTextBlock {
  const elements = items.map((item) => paragraph(run(item)))
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style: ordered ? 'ordered' : 'bullet', elements }] }
}

/** What Discord accepts; a request over any of these is refused as a whole. Characters unless said otherwise. */
export const LIMITS = {
  customId: 100,
  message: { text: 4000, containerComponents: 10, buttonsPerRow: 5, rows: 4, buttonLabel: 80 },
  modal: { components: 5, title: 45, label: 45, description: 100, placeholder: 100, value: 4000 },
  select: { options: 25, text: 100 },
  command: { subcommands: 25, description: 100, choices: 25, choice: 100 },
  nonce: 25,
  messagesPerPage: 100,
} as const

/** A text that fits, ending in an ellipsis where it was cut. */
export function fitted(text: string, limit: number): string {
  if (text.length <= limit) return text
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

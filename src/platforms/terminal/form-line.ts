import type { Form } from '../../core/form.ts'
import type { Card } from '../../core/reply.ts'

/** What a shell takes as it stands. */
const PLAIN = /^[\p{L}\p{N}_.,:：%/+-]+$/u

const quoted = (word: string): string => {
  if (PLAIN.test(word)) return word
  return /["$`\\!%]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`
}

/** The line for a shell that submits a form as it is filled; what must still be filled in stands in it, empty. */
export function formLine({ command, fields }: Form): string {
  const shown = fields.filter(({ value, required }) => value || required)
  const words = shown.map(({ name, value }) => quoted(`${name}:${value}`))
  return ['npm run -s plan --', command, ...words].join(' ')
}

/** A card with the line that does what its form would do. */
export const withFormLine = (card: Card, form: Form): Card => ({
  ...card,
  nodes: [...card.nodes, { type: 'actions', items: [{ label: form.submit, run: formLine(form), main: true }] }],
})

import stringWidth from 'string-width'

/** The text filled up to a width in columns, of which a Chinese character takes two. */
export function padded(text: string, width: number, right = false): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return right ? space + text : text + space
}

/** Columns of the widest text. */
export const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => stringWidth(text)))

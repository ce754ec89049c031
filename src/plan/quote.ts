/** Text without what may differ between two copies of the same words: white space and character width. */
export const squashed = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

/** Whether the words stand in the text, letter by letter; white space and width aside. */
export function isVerbatim(quote: string, text: string): boolean {
  if (text !== last.text) last = { text, words: squashed(text) }
  return last.words.includes(squashed(quote))
}

/** The quotations of one clause are looked at one after the other. */
let last = { text: '', words: '' }

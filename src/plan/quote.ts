/** Text without what may differ between two copies of the same words: white space and character width. */
export const squashed = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

/** Whether the words stand in the text, letter by letter; white space and width aside. */
export const isVerbatim = (quote: string, text: string): boolean => squashed(text).includes(squashed(quote))

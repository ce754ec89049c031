const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words of a normalised text, in order. */
export function wordsIn(plain: string): string[] {
  const words: string[] = []
  // Each segment holds the whole text: of a long one they must not be held all at once.
  for (const { segment, isWordLike } of segmenter.segment(plain)) if (isWordLike) words.push(segment)
  return words
}

/** Every piece of a text, words and what stands between them, in order. */
export const segmentsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** The part of an English word that its forms share. */
export function stem(word: string): string {
  if (!/^[a-z']+$/.test(word)) return word
  const bare = word
    .replace(/'s?$/, '')
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x)es$/, '$1')
    .replace(/([^su])s$/, '$1')
  return bare
}

/** As a stem, but also without endings that turn a verb into a noun; for searching only. */
export const root = (word: string): string => {
  const bare = stem(word)
  return bare.length > 5 ? bare.replace(/(?:ations?|ings?|ed|ion|ment|e|al|ly|y)$/, '') : bare
}

const bigrams = (run: string): string[] =>
  Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2))

/** What is indexed: words, and pairs of Chinese characters, which find what the segmenter cuts otherwise. */
export function tokensOf(plain: string): string[] {
  const pairs = (plain.match(/\p{Script=Han}+/gu) ?? []).flatMap(bigrams)
  return [
    ...wordsIn(plain)
      .map(root)
      .filter((word) => word.length !== 2 || !/\p{Script=Han}/u.test(word)),
    ...pairs,
  ]
}

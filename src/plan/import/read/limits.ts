/**
 * What a file may take up. The largest published plans we know have 120,000 characters and a document.xml of 6 MB, so
 * that each limit is far above what a plan needs and far below what hurts.
 */
export const LIMITS = {
  /** Megabytes of a file of text, and of one that may carry pictures. */
  textMegabytes: 10,
  packedMegabytes: 50,
  /** Bytes that the parts of a Word file may come to, counted while they are inflated. */
  inflatedBytes: 40 * 1024 * 1024,
  /** Members of a ZIP archive. */
  members: 20_000,
  /** Elements that one paragraph or table may consist of. */
  elements: 400_000,
  /** How deep elements may stand in each other. */
  depth: 500,
  /** Cells of one table once merged ones are repeated. */
  cells: 200_000,
  /** Characters of the text that is left. */
  characters: 1_500_000,
  /** Lines of that text. */
  lines: 80_000,
  /** Digits of one number. */
  digits: 60,
  /** Numbers of that text, in figures and in words: 3,100 dense paragraphs have 15,000, the largest plan we know 5,000. */
  numbers: 24_000,
  /**
   * Characters that are read, and quoted, with the numbers between the same two stops: 5,000 numbers in phrases of 40
   * come to 200,000, as does a table whose 230 cells ran into one line.
   */
  phrases: 4_000_000,
  pages: 1_000,
} as const

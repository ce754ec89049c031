/**
 * Full-width letters, digits and signs as half-width ones, 二〇二五年 as 2025年. The length stays, so that a place found in the folded text
 * is the same place in the text as published.
 */
export const fold = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
    .replace(/二[〇零○][〇零○一二三四五六七八九]{2}(?=年)/g, (year) => [...year].map(digitOf).join(''))

const digitOf = (char: string) => Math.max(0, '〇一二三四五六七八九'.indexOf(char))

/** The same length of text with what a pattern finds blanked out. */
export const blank = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => '\u0001'.repeat(found.length))

/** A pattern source that finds any of the words, the longest first. */
export const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|')

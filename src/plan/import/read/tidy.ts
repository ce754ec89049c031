import { unitAt } from '../../../text/index.ts'

/** Signs that nothing shows, but for the tab. */
const UNSEEN = /[^\P{Cc}\t\n]|\p{Cf}/gu

/** Without what nothing shows and without blanks around; runs of blanks, which align or pad, come to two. */
export const tidyText = (text: string): string =>
  withoutBlanksInAmounts(
    visible(text)
      .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
      .replace(/[^\S\t\n]{3,}/g, '  ')
      .trim(),
  )

const SET_APART = /(?<=\p{Script=Han}) (\d+(?:[.,]\d+)*)(?: |(?=[%％‰]))/gu

/** 到 2025 年，达到 89%: blanks that only set numbers apart from the words around them. */
const withoutBlanksInAmounts = (text: string): string =>
  text.replace(SET_APART, (words, number: string, at: number) => (unitAt(text, at + words.length) ? number : words))

export const visible = (text: string): string => text.replace(UNSEEN, '')

/** A sentence, a list's line or a bracket ends here. */
export const isClosed = (text: string): boolean => /[。；：:;！!？?”）)】》…]$/.test(text)

/** Two parts of one line put together; between words of letters goes a blank. */
export const joined = (before: string, after: string): string =>
  /[A-Za-z][,;.:]?$/.test(before)
    ? /^[A-Za-z0-9(]/.test(after)
      ? `${before} ${after}`
      : before + after
    : /[\d,;]$/.test(before) && /^[A-Za-z]/.test(after)
      ? `${before} ${after}`
      : before + after

/** Between two characters that stand for themselves: letters that stand alone do, too, as in 5 G. */
const SPACED =
  /(?<=[\p{Script=Han}\p{P}\d]|(?<![A-Za-z])[A-Za-z])[ \u3000]{1,2}(?=[\p{Script=Han}\p{P}\d]|[A-Za-z](?![A-Za-z]))/gu
const TIGHT = /\p{Script=Han}(?=\p{Script=Han})|[A-Za-z](?=[A-Za-z])/gu

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/**
 * Recognised scans often have a blank between any two characters. Where a line is mostly so, the blanks are no part
 * of its words; a document that has many such lines decides for its short ones too.
 */
export function withoutSpacing(texts: readonly string[]): string[] {
  const shares = texts.map((text) => {
    const spaced = countOf(text, SPACED)
    return { spaced, share: spaced / Math.max(1, spaced + countOf(text, TIGHT)) }
  })
  const surely = shares.map(({ spaced, share }) => spaced >= 8 && share >= 0.8)
  const many = surely.filter(Boolean).length >= Math.max(3, texts.length * 0.2)
  return texts.map((text, index) =>
    surely[index] || (many && (shares[index]?.share ?? 0) >= 0.5) ? text.replace(SPACED, '') : text,
  )
}

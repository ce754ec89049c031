import { amountsIn } from '../../text/index.ts'
import { escaped } from './escaped.ts'
import type { Term } from './terms.ts'

/** 3+1, V2G, "631", "5G+工业互联网": digits with letters or signs, or between quotation marks, are a name of their own. */
const BARE = /(?<![a-z\d.+])(?:(?=\d*[a-z])(?=[a-z]*\d)[a-z\d]+|\d{1,3}(?:\+[a-z\d]+)+)(?![a-z\d+]|\.\d)/gu
const QUOTED = /"(?=[^"]*[a-z\d])([^"\s,。;]{2,16})"/gu
/** A year, a share or an amount that only stands between quotation marks. */
const isAmount = (words: string): boolean =>
  /^(?:19|20)\d\d/u.test(words) || /^\d{1,2}$/u.test(words) || /^[\d.,]+(?:%|\p{Script=Han})/u.test(words)

/** T1 and M3 number what the plan holds. */
const CODE = /^[tm]\d{1,3}$/u

/** The names of a plan that are made of digits, letters and signs, normalised, the longest first. */
export function labelsOf(plain: string): string[] {
  const quoted = [...plain.matchAll(QUOTED)].map(([, words = '']) => words)
  const bare = [...plain.matchAll(BARE)]
    .map(([words]) => words)
    .filter((words) => (/^\d{1,4}[a-z]/u.test(words) ? !isMeasured(words) : true))
  const all = [...quoted.filter((words) => !isAmount(words)), ...bare].filter((words) => !CODE.test(words))
  return [...new Set(all)].sort((a, b) => b.length - a.length)
}

/** 100m, 25km2: an amount with its unit. */
const isMeasured = (words: string): boolean => amountsIn(words).some(({ unit }) => unit !== '')

/** The labels that a normalised text has; 631所 is an amount. */
export function labelsIn(labels: readonly string[], text: string): string[] {
  let rest = text
  return labels.filter((label) => {
    const stands = new RegExp(`(?<![a-z\\d.+])${escaped(label)}(?![a-z\\d+]|\\.\\d)`, 'u')
    const at = rest.search(stands)
    if (at < 0 || (/^\d+$/u.test(label) && amountsIn(text).some(({ unit, start }) => unit !== '' && start === at)))
      return false
    rest = rest.replaceAll(label, ' ')
    return true
  })
}

/** 3加1 for 3+1. */
export const withSigns = (labels: readonly string[], text: string): string =>
  labels.reduce(
    (rest, label) => (label.includes('+') ? rest.replaceAll(label.replaceAll('+', '加'), label) : rest),
    text,
  )

/** A text without its labels. */
export const withoutLabels = (found: readonly string[], text: string, by = ' '): string =>
  found.reduce((rest, label) => rest.replaceAll(label, by), text)

export const asTerms = (labels: readonly string[]): Term[] => labels.map((word) => ({ word, forms: [word] }))

import { figureKeys } from './figure-keys.ts'
import { comparatorsIn, negationsIn } from './polarity.ts'
import { claimWords, isCondition, phraseBefore, type Word } from './weave/index.ts'

/** Shortest quotation that is taken as one, in characters without white space. */
const SHORTEST = 6

/** Text without white space and width, with where each character of it stands in the text. */
function squashed(text: string): { plain: string; at: number[] } {
  let plain = ''
  const at: number[] = []
  let offset = 0
  for (const char of text) {
    const piece = char.normalize('NFKC').replace(/\s+/g, '')
    plain += piece
    for (let unit = 0; unit < piece.length; unit++) at.push(offset)
    offset += char.length
  }
  return { plain, at }
}

/** A parenthesis with responsible bodies ends a phrase as a comma does. */
const isBreak = (text: string, at: number) =>
  /[导责头合与实][)）]$/u.test(text.slice(Math.max(0, at - 1), at + 1)) ||
  /[，。；：！？、;:!?\n]/u.test(text[at] ?? '\n') ||
  (/[,.]/.test(text[at] ?? '') && !/\d/.test(text[at + 1] ?? ' '))

/** A verb before a list is said of every member of it: 限制生产、销售和使用……. */
const isListBreak = (text: string, at: number) => text[at] !== '、' && isBreak(text, at)

/** Words with the rest of what they were taken from, between two breaks. */
function widened(text: string, from: number, to: number, isEnd = isBreak): string {
  let [start, end] = [from, to]
  while (start > 0 && !isEnd(text, start - 1)) start--
  while (end < text.length && !isEnd(text, end - 1) && !isEnd(text, end)) end++
  return text.slice(start, end)
}

const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join()

const { turning, forbidding, hedges, controls, tails, adverbs } = claimWords.zh
const anyOf = (...lists: (readonly Word[])[]): string =>
  lists
    .flat()
    .map((word) => word.join(''))
    .filter((word) => word.length > 1)
    .join('|')
const TURNED_BEFORE = new RegExp(
  `(?:${anyOf(forbidding, hedges)})|(?:${anyOf(turning)}|零|趋)$|^(?:${anyOf(adverbs)})?(?:${anyOf(controls)})`,
  'u',
)
const TURNED_BEHIND = new RegExp(`^(?:${anyOf(tails)})`, 'u')

/** Whether the rest of the phrase turns what the words say: 基本 before them, or 防治 right behind. */
function isTurned(words: string, phrase: string): boolean {
  const at = phrase.indexOf(words)
  return TURNED_BEFORE.test(phrase.slice(0, at)) || TURNED_BEHIND.test(phrase.slice(at + words.length))
}

/** Whether the rest of the phrase holds a part of a number, a negation or a bound that the words leave out, or turns them. */
function isCut(words: string, phrase: string, list: string): boolean {
  const whole = figureKeys(phrase)
  return (
    isTurned(words, phrase) ||
    isTurned(words, list) ||
    !figureKeys(words).every((key) => whole.includes(key)) ||
    negationsIn(words) !== negationsIn(phrase) ||
    !same(comparatorsIn(words), comparatorsIn(phrase))
  )
}

/** The plan's own words that a quotation copies; a sentence for the model where there are none. */
export type Located = { words: string } | { reason: string }

/** Finds a quotation in the text of its clause, letter by letter, and sees that it leaves out nothing that turns it. */
export function locate(quote: string, text: string): Located {
  const [wanted, own] = [squashed(quote).plain, squashed(text)]
  if (wanted.length < SHORTEST) return { reason: `a quote must have at least ${SHORTEST} characters` }
  let reason = 'the quote is not verbatim in the clause named'
  const cutIn = new Set<string>()
  for (let from = own.plain.indexOf(wanted); from >= 0; from = own.plain.indexOf(wanted, from + 1)) {
    const [start, last] = [own.at[from] ?? 0, own.at[from + wanted.length - 1] ?? 0]
    const words = text.slice(start, last + String.fromCodePoint(text.codePointAt(last) ?? 32).length)
    const before = phraseBefore(text, start)
    const phrase = widened(text, start, start + words.length)
    const list = widened(text, start, start + words.length, isListBreak)
    if (before && isCondition({ text: before })) reason = 'the quote leaves out the condition right before it'
    else if (!cutIn.has(list) && !isCut(words, phrase, list)) return { words }
    else {
      cutIn.add(list)
      reason = 'the quote cuts off a number, a negation, a bound or what turns it; quote the whole phrase'
    }
  }
  return { reason }
}

import { amountsIn, fold, timesIn } from '../../../text/index.ts'
import { squashed } from '../../quote.ts'
import { cellsOf, isRow } from '../../table-row.ts'
import type { Doubt, Line, Section } from '../section.ts'
import { markOf } from './marks.ts'

/** How much of the words of a line must stand in a sentence of the body for it to say the same again. */
const SAME = 0.6
/** Of words so few that a name and its number make up most of them. */
const SAME_SHORT = 0.7
const SHORT = 12
/** Lines of an annex that are compared: shorter ones are cells of names and numbers. */
const SHORTEST = 6
/** Shorter words may stand twice by accident. */
const SHORTEST_COPY = 12
/** A name of fewer pairs of characters is no name of an indicator. */
const SHORTEST_NAME = 2
/** A number that very many sentences have tells nothing; comparing with all of them would take too long. */
const MOST = 40

/** What the text before has said. */
interface Known {
  /** Sentences by the numbers in them: only those that share a number can say the same. */
  byNumber: Map<string, Set<string>[]>
  sentences: Set<string>
}

/**
 * An annex that lists the tasks of the body once more, or a table that gives its indicators again: the lines that
 * repeat a sentence are marked, so that nothing in them counts twice, and the reader is told.
 */
export function repeatsOf(sections: readonly Section[]): { sections: Section[]; doubts: Doubt[] } {
  const isAnnex = annexes(sections)
  const known: Known = { byNumber: new Map(), sentences: new Set() }
  const doubts: Doubt[] = []
  const marked = sections.map((section): Section => {
    const inAnnex = isAnnex(section)
    const lines = section.lines.map((line): Line => (repeats(line, known, inAnnex) ? { ...line, repeats: true } : line))
    for (const { text } of section.lines) learn(text, known, !inAnnex && section.rank !== 'whole' && !isRow(text))
    const repeated = lines.filter((line) => line.repeats)
    if (!repeated.length) return section
    doubts.push(doubtOf(section, repeated))
    return { ...section, lines }
  })
  return { sections: marked, doubts }
}

const doubtOf = ({ path }: Section, repeated: readonly Line[]): Doubt => ({
  line: repeated[0]?.number ?? 0,
  words: repeated[0]?.text.slice(0, 60) ?? '',
  say: (t) => t.import.repeatedInAnnex(path, repeated.length),
})

function annexes(sections: readonly Section[]): (section: Section) => boolean {
  const paths = new Set<string>()
  for (const { path, parent, rank } of sections)
    if ((rank === 'book' && path.startsWith('附件')) || (parent && paths.has(parent))) paths.add(path)
  return ({ path }) => paths.has(path)
}

function learn(text: string, { byNumber, sentences }: Known, isBody: boolean): void {
  for (const sentence of sentencesIn(text)) sentences.add(sentence)
  if (!isBody) return
  for (const sentence of text.split(/[。；;]/)) {
    const pairs = pairsOf(sentence)
    for (const number of numbersIn(sentence)) {
      const like = byNumber.get(number)
      if (like) like.push(pairs)
      else byNumber.set(number, [pairs])
    }
  }
}

function repeats({ text }: Line, known: Known, inAnnex: boolean): boolean {
  const isSaid = (words: string) => isCopy(words, known) || isLike(words, known)
  if (!isRow(text)) return inAnnex && isSaid(text)
  const cells = cellsOf(text)
  if (cells.length > 1 && givesAgain(cells, known)) return true
  const counts = cells.some(hasAmount)
  return inAnnex && cells.some((cell) => (hasAmount(cell) || !counts) && isSaid(cell))
}

/**
 * What a row is to achieve is said in the cells that count something: where there are any, they are what may be said
 * again. 等12个部门 counts nothing that is done.
 */
function hasAmount(cell: string): boolean {
  const words = timeless(cell)
  return amountsIn(words).some(({ unit, end }) => unit !== '' && !/^(?:成员)?(?:部门|单位)/.test(words.slice(end)))
}

const timeless = (text: string): string =>
  timesIn(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)

/** Each of its sentences is known word by word. */
function isCopy(text: string, { sentences }: Known): boolean {
  const own = sentencesIn(text)
  return own.join('').length >= SHORTEST_COPY && own.every((sentence) => sentences.has(sentence))
}

function isLike(text: string, known: Known): boolean {
  const words = text.slice(markOf(text)?.length).replace(WHO, '').replace(WHEN, '')
  const pairs = pairsOf(words)
  const enough = pairs.size < SHORT ? SAME_SHORT : SAME
  const numbers = numbersIn(words)
  if (pairs.size < SHORTEST || !numbers.every((number) => known.byNumber.has(number))) return false
  return sentencesWith(numbers, known).some((said) => shared(pairs, said) >= enough)
}

/** Who does it and by when is said beside the task, and may stand elsewhere or nowhere in the body. */
const WHO = /[（(]?(?:牵头|责任|主责|负责|实施|配合|参与|完成)[^，。；:：]{0,6}[:：][^。；]*/g
const WHEN =
  /(?:到|于|力争|确保)?20\d\d年(?:[上下]半年|\d{1,2}月(?:\d{1,2}日)?)?(?:年?[底末]|[上中下]旬)?(?:之?[前内])?(?:全部|全面)?(?:完成)?/g

/**
 * | 养老床位 | 张 | 12000 | 17000 |: a sentence has said that the same indicator is to come to the last number. A row with
 * checkpoints says more than the sentence.
 */
function givesAgain(cells: readonly string[], known: Known): boolean {
  const numbers = cells
    .slice(1)
    .filter((cell) => !/^20\d\d年/.test(cell) && /^[^\d]{0,4}[\d.,，]+[^\d]{0,4}$/.test(fold(cell)))
  const last = numbers.length > 2 ? undefined : numbers.at(-1)
  const value = last && numbersIn(last).slice(0, 1)
  const name = cells.find((cell) => /\p{Script=Han}{2}/u.test(cell))
  const pairs = pairsOf(name?.replace(/[（(][^）)]*[）)]/g, '') ?? '')
  if (!value || pairs.size < SHORTEST_NAME) return false
  return sentencesWith(value, known).some((said) => shared(pairs, said) === 1)
}

const sentencesWith = (numbers: readonly string[], { byNumber }: Known) =>
  numbers.flatMap((number) => (byNumber.get(number) ?? []).slice(0, MOST))

const shared = (pairs: ReadonlySet<string>, sentence: ReadonlySet<string>) => {
  let count = 0
  for (const pair of pairs) if (sentence.has(pair)) count++
  return count / pairs.size
}

const sentencesIn = (text: string) =>
  text
    .slice(markOf(text)?.length)
    .split(/[。；\n]|[（(](?=[^（(]{0,60}[)）]$)/)
    .map(squashed)
    .filter(Boolean)

const numbersIn = (text: string) => fold(text).match(/\d+(?:\.\d+)?/g) ?? []

/** Its characters two by two, without signs. */
function pairsOf(text: string): Set<string> {
  const plain = fold(text).replace(/[^\p{Script=Han}\dA-Za-z]/gu, '')
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < plain.length; at++) pairs.add(plain.slice(at, at + 2))
  return pairs
}

import { fold } from '../../../text/index.ts'
import type { Doubt, Line, Section } from '../section.ts'

/** How much of the words of a line must stand in a sentence of the body for it to say the same again. */
const SAME = 0.6
/** Lines of an annex that are compared: shorter ones are cells of names and numbers. */
const SHORTEST = 6

/**
 * An annex that lists the tasks of the body once more: its lines that repeat a sentence are marked, so that nothing in
 * them counts twice, and the reader is told.
 */
export function repeatsOf(sections: readonly Section[]): { sections: Section[]; doubts: Doubt[] } {
  const isAnnex = annexes(sections)
  const body = new Map<string, Set<string>[]>()
  for (const section of sections)
    if (!isAnnex(section) && section.rank !== 'whole') for (const { text } of section.lines) index(text, body)
  const doubts: Doubt[] = []
  const marked = sections.map((section): Section => {
    if (!isAnnex(section)) return section
    const repeated = section.lines.filter((line) => repeats(line, body))
    if (!repeated.length) return section
    doubts.push(doubtOf(section, repeated))
    return { ...section, repeated: new Set(repeated) }
  })
  return { sections: marked, doubts }
}

const doubtOf = ({ path }: Section, repeated: readonly Line[]): Doubt => ({
  line: repeated[0]?.number ?? 0,
  words: repeated[0]?.text.slice(0, 30) ?? '',
  say: (t) => t.import.repeatedInAnnex(path, repeated.length),
})

function annexes(sections: readonly Section[]): (section: Section) => boolean {
  const paths = new Set<string>()
  for (const { path, parent, rank } of sections)
    if ((rank === 'book' && /^附件\d*|^附件[一二三四五六七八九十]/.test(path)) || (parent && paths.has(parent)))
      paths.add(path)
  return ({ path }) => paths.has(path)
}

/** Sentences by the numbers in them: only those that share a number can say the same. */
function index(text: string, body: Map<string, Set<string>[]>): void {
  for (const sentence of text.split(/[。；;]/)) {
    const numbers = numbersIn(sentence)
    if (!numbers.length) continue
    const pairs = pairsOf(sentence)
    for (const number of numbers) {
      const known = body.get(number)
      if (known) known.push(pairs)
      else body.set(number, [pairs])
    }
  }
}

/** A number that very many sentences have tells nothing; comparing with all of them would take too long. */
const MOST = 40

function repeats({ text }: Line, body: ReadonlyMap<string, Set<string>[]>): boolean {
  return cells(text).some((cell) => {
    const numbers = numbersIn(cell)
    const pairs = pairsOf(cell)
    if (!numbers.length || pairs.size < SHORTEST) return false
    const like = numbers.flatMap((number) => (body.get(number) ?? []).slice(0, MOST))
    return like.some((sentence) => shared(pairs, sentence) >= SAME)
  })
}

const cells = (text: string) => (text.startsWith('|') ? text.split('|') : [text])

const shared = (pairs: ReadonlySet<string>, sentence: ReadonlySet<string>) => {
  let count = 0
  for (const pair of pairs) if (sentence.has(pair)) count++
  return count / pairs.size
}

const numbersIn = (text: string) => fold(text).match(/\d+(?:\.\d+)?/g) ?? []

/** Its characters two by two, without signs. */
function pairsOf(text: string): Set<string> {
  const plain = fold(text).replace(/[^\p{Script=Han}\dA-Za-z]/gu, '')
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < plain.length; at++) pairs.add(plain.slice(at, at + 2))
  return pairs
}

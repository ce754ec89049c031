import type { Evidence, Place } from './evidence.ts'
import { freeWords } from './free-words.ts'
import type { Phrase } from './phrases.ts'
import { piecesAt } from './pieces.ts'
import { isPiece, type Loom, type Thread, threadsOver } from './threads.ts'
import { isHan, LIST } from './tokens.ts'
import { isUnhedged } from './turning.ts'
import { claimWords } from './words.ts'

export interface Woven {
  /** Words that the evidence has not. */
  stray?: string
  /** Whether pieces were joined that stand apart, or what turns them was left out. */
  apart: boolean
  /** The pieces of the evidence that it is put together from, in its order. */
  pieces: Taken[]
}

/** A piece of the evidence, and where the claim has it. */
export interface Taken {
  place: Place
  start: number
  end: number
}

/** How far a claim can be put together from any pieces at all, wherever they stand. */
function reachOf({ claim, evidence, words, free }: Loom): number {
  const reached = new Set([0])
  claim.tokens.forEach((token, at) => {
    if (!reached.has(at)) return
    const lengths = [
      ...[...free.framingAt(at), ...free.joiningAt(at)].map((word) => word.length),
      ...piecesAt(claim, at, evidence, words).map(({ length }) => length),
      ...(token === LIST ? [1] : []),
    ]
    for (const length of lengths) reached.add(at + length)
  })
  return Math.max(...reached)
}

function takenBy(thread: Thread | undefined, end: number): Taken[] {
  if (!thread) return []
  const own = isPiece(thread) && thread.last ? [{ place: thread.last, start: thread.at, end }] : []
  return [...takenBy(thread.before, thread.at), ...own]
}

/** Whether a claim says that something belongs to what it then does not name: ……属于主要目标. */
const isOpen = ({ equated }: Thread, { text }: Phrase): boolean =>
  Boolean(equated?.member) && !equated?.whole && !/之[一列]\P{L}*$/u.test(text)

/**
 * Tries to put a phrase of a claim together from pieces of its evidence, words that frame and words that join,
 * so that pieces next to each other also belong together in the evidence.
 * `before`: the last piece of the phrase before, of which this one may tell what it is or has.
 */
export function weave(claim: Phrase, evidence: Evidence, before?: Place): Woven {
  const { phrases, headings, language } = evidence
  const words = claimWords[language]
  const loom: Loom = { before, claim, evidence, words, free: freeWords(claim, evidence) }
  const threads = [...(threadsOver(loom).at(-1)?.values() ?? [])]
    .filter((thread) => !isOpen(thread, claim))
    .sort((a, b) => a.cost - b.cost)
  if (!threads.length) return { apart: true, pieces: [], ...strayIn(claim, reachOf(loom)) }
  const isUnsaid = ({ place }: Taken) => {
    const source = phrases[place.phrase]
    return source !== undefined && place.phrase < headings && isUnhedged(source, place, claim, evidence)
  }
  const piecesOf = (thread: Thread | undefined) => takenBy(thread, claim.tokens.length)
  const said = threads.find((thread) => !piecesOf(thread).some(isUnsaid))
  return { apart: !said, pieces: piecesOf(said ?? threads[0]) }
}

function strayIn({ tokens }: Phrase, reach: number): { stray?: string } {
  const stray = tokens.slice(reach, reach + 4)
  return stray.length ? { stray: stray.join(isHan(stray[0]) ? '' : ' ') } : {}
}

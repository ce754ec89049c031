import { isJoined, isListed, isVerb, type Joint } from './belonging.ts'
import { type Equation, isEquated } from './equations.ts'
import type { Evidence, Place } from './evidence.ts'
import type { FreeWords } from './free-words.ts'
import { isEdge, type Phrase } from './phrases.ts'
import { type Piece, piecesAt } from './pieces.ts'
import { isOneOf, LIST, type Word } from './tokens.ts'
import type { ClaimWords } from './words.ts'

/** A piece, and how a word behind it says what it is, has or belongs to. */
type Told = Equation & { place: Place }

/** How far a claim is put together, and what the next piece must go with. */
export interface Thread extends Joint {
  /** Less for few and long pieces. */
  cost: number
  /** The piece before; none after words that frame. */
  last: Place | undefined
  /** The piece before a verb. */
  over: Place | undefined
  /** The piece before a word that says what it is, has or belongs to. */
  equated: Told | undefined
  /** The heading of which every member of the list is told: 推进措施包括……、……. */
  group: Told | undefined
  /** A noun such as 目标 or 重点 came after the piece before. */
  label: boolean
  /** The member of a list before. */
  listed: Place | undefined
  /** What came last; a noun: one that frames, right after a piece. */
  came: 'start' | 'copy' | 'stand-in' | 'list' | 'word' | 'character' | 'noun'
  /** Where it stands in the claim. */
  at: number
  before: Thread | undefined
}

const START: Thread = {
  cost: 0,
  last: undefined,
  over: undefined,
  equated: undefined,
  group: undefined,
  label: false,
  listed: undefined,
  etc: false,
  fronted: false,
  came: 'start',
  at: 0,
  before: undefined,
}
const APART = { last: undefined, over: undefined, equated: undefined, label: false, listed: undefined, etc: false }
const PIECE = 2
const FREE = 1

/** What a phrase of a claim is put together on. */
export interface Loom {
  /** The last piece of the phrase before. */
  before: Place | undefined
  claim: Phrase
  evidence: Evidence
  words: ClaimWords
  free: FreeWords
}

export const isPiece = ({ came }: Thread): boolean => came === 'copy' || came === 'stand-in'
const sizeOf = (word: Word) => (word.length === 1 ? ('character' as const) : ('word' as const))

type Step = [length: number, thread: Thread]

/** Steps over words that need no evidence. None where that would cut a word of the evidence in two. */
function freeSteps(at: number, before: Thread, loom: Loom): Step[] {
  const { claim, evidence, words, free } = loom
  const { last } = before
  const source = last && evidence.phrases[last.phrase]
  if (source && last && before.came !== 'character' && !isEdge(source, last.end)) return []
  const next = { ...before, cost: before.cost + FREE, at, before }
  const isFronting = (word: Word) => isOneOf(words.fronting, word)
  const framed = free.framingAt(at).map((word): Step => {
    const fronted = before.fronted || isFronting(word)
    // A noun right after a piece belongs to it, so that what follows must too.
    const isNoun = isPiece(before) && isOneOf(words.nouns, word)
    if (isNoun) return [word.length, { ...next, label: true, came: 'noun' }]
    return [word.length, { ...next, ...linked(word, at, before, loom), fronted, came: sizeOf(word) }]
  })
  const joined = free.joiningAt(at).map((word): Step => {
    const fronted = before.fronted || (!last && isFronting(word))
    return [word.length, { ...next, fronted, etc: before.etc || word.includes('等'), came: sizeOf(word) }]
  })
  if (claim.tokens[at] !== LIST) return [...framed, ...joined]
  const isEmpty = before.listed && !last
  return [
    ...framed,
    ...joined,
    [1, { ...next, ...APART, cost: next.cost + (isEmpty ? 1 : 0), listed: last, equated: before.group, came: 'list' }],
  ]
}

/** What a word that frames makes of the piece before it. */
function linked(
  word: Word,
  at: number,
  { last: own, label }: Thread,
  { before, evidence, words }: Loom,
): Partial<Thread> {
  const last = own ?? (at === 0 ? before : undefined)
  if (last && isOneOf(words.nouns, word)) return { label: true }
  const [whole, member] = [isOneOf(words.wholes, word), isOneOf(words.members, word)]
  if (!last || !(whole || member)) return {}
  // What is a task, an aim or the like of what a heading names is told by all that stands under it.
  return label && last.phrase >= evidence.headings
    ? APART
    : { ...APART, equated: { place: last, whole, member, label, comma: !own } }
}

/** Whether a piece of the evidence belongs to what came before it in the claim. */
function isFitting({ place, copied, turned }: Piece, before: Thread, loom: Loom): boolean {
  const { evidence } = loom
  const { last, over, equated, listed, came } = before
  const follows = last?.phrase === place.phrase && last.end === place.start
  // A piece that goes on where the one before it ended was tried as one longer piece.
  if (came === 'noun' || (follows && copied && came === 'copy')) return false
  if (!follows && turned) return false
  if (over?.phrase === place.phrase && place.start < over.start) return false
  if (last) return isJoined(last, place, before, evidence)
  if (equated && !isEquated(equated.place, place, equated, evidence)) return isGoverning(place, equated, loom)
  return !listed || isListed(listed, place, evidence)
}

/** Whether a piece is the verb before the list that a member is of: ……属于着力攻克的关键技术. */
function isGoverning(place: Place, { place: own, member }: Told, { evidence, words }: Loom): boolean {
  const source = evidence.phrases[place.phrase]
  const isBefore = place.phrase === own.phrase && place.end <= own.start
  return member && isBefore && source !== undefined && isVerb(source, place, words)
}

/** A step over a piece of the evidence; undefined where it does not belong to what came before. */
function pieceStep(piece: Piece, before: Thread, loom: Loom): Step | undefined {
  const { place, at, length, copied } = piece
  const source = loom.evidence.phrases[place.phrase]
  if (!source || !isFitting(piece, before, loom)) return undefined
  const came = copied ? 'copy' : 'stand-in'
  const next = { ...before, cost: before.cost + PIECE, came, at, before } as const
  const { equated } = before
  if (equated && isGoverning(place, equated, loom)) return [length, next]
  const over = isVerb(source, place, loom.words) ? before.last : undefined
  const group = equated && equated.place.phrase >= loom.evidence.headings ? equated : before.group
  return [length, { ...next, ...APART, last: place, over, group }]
}

const keyOf = ({ last, over, equated, group, label, listed, etc, fronted, came }: Thread) =>
  JSON.stringify([last, over, equated, group, label, listed, etc, fronted, came])

/** So many threads are followed from one token; a claim that needs more of them is not plain enough. */
const MOST_THREADS = 150

/** The threads that reach each token of a claim, the cheapest of those that must go on alike. */
export function threadsOver(loom: Loom): Map<string, Thread>[] {
  const { claim, evidence, words } = loom
  const reached = Array.from({ length: claim.tokens.length + 1 }, () => new Map<string, Thread>())
  reached[0]?.set('', START)
  for (const [at, threads] of reached.entries()) {
    if (!threads.size) continue
    const pieces = piecesAt(claim, at, evidence, words)
    const cheapest = [...threads.values()].sort((a, b) => a.cost - b.cost).slice(0, MOST_THREADS)
    const steps = cheapest.flatMap((thread) => [
      ...freeSteps(at, thread, loom),
      ...pieces.flatMap((piece) => [pieceStep(piece, thread, loom)].flatMap((step) => (step ? [step] : []))),
    ])
    for (const [length, thread] of steps) {
      const key = keyOf(thread)
      const known = reached[at + length]?.get(key)
      if (!known || known.cost > thread.cost) reached[at + length]?.set(key, thread)
    }
  }
  return reached
}

import type { Evidence, Place } from './evidence.ts'
import { isEdge, type Phrase } from './phrases.ts'
import { has, isHan, LIST, matches, type Word } from './tokens.ts'
import { isTurned } from './turning.ts'
import type { ClaimWords } from './words.ts'

/** A stretch of a claim that stands in its evidence, or that a word of the evidence stands for. */
export interface Piece {
  place: Place
  /** Where it begins in the claim, and how long it is there, in tokens. */
  at: number
  length: number
  /** Word by word, and not by other words for the same. */
  copied: boolean
  /** What stands around it in the evidence turns it, and the claim leaves that out. */
  turned: boolean
}

type Found = Omit<Piece, 'turned'>

/** Whether a stretch of a claim may be taken as a piece: whole words, and more than a chance pair of characters. */
function isPiece(claim: Phrase, from: number, to: number, source: Phrase, at: number): boolean {
  const first = claim.tokens[from]
  const end = at + to - from
  if (first === LIST || claim.tokens[to - 1] === LIST) return false
  if (!isHan(first)) return true
  if (!isEdge(source, at) || !(isEdge(source, end) || to === claim.tokens.length)) return false
  if (to - from > 2) return true
  const isOwn = isEdge(claim, from) && isEdge(claim, to)
  return to - from === 2 ? isOwn || isEdge(source, end) : from === 0 && isOwn && isEdge(source, end)
}

function copiesIn(claim: Phrase, from: number, source: Phrase, phrase: number): Found[] {
  const pieces: Found[] = []
  source.tokens.forEach((token, start) => {
    if (token !== claim.tokens[from]) return
    for (let length = 1; claim.tokens[from + length - 1] === source.tokens[start + length - 1]; length++) {
      if (claim.tokens[from + length - 1] === undefined) return
      if (isPiece(claim, from, from + length, source, start))
        pieces.push({ place: { phrase, start, end: start + length }, at: from, length, copied: true })
    }
  })
  return pieces
}

function placesOf(word: Word, phrases: readonly Phrase[]): Place[] {
  const places: Place[] = []
  phrases.forEach(({ tokens }, phrase) => {
    for (let start = 0; start + word.length <= tokens.length; start++)
      if (matches(tokens, start, word)) places.push({ phrase, start, end: start + word.length })
  })
  return places
}

/** Pieces of the evidence for which a claim has a word that may stand for them; not where both have both words. */
function standInsAt(claim: Phrase, from: number, { phrases, claim: whole }: Evidence, { alike }: ClaimWords): Found[] {
  const isIn = (texts: readonly Phrase[], word: Word) => texts.some(({ tokens }) => has(tokens, word))
  return alike.flatMap((group) =>
    group
      .filter((word) => matches(claim.tokens, from, word))
      .flatMap((word) => {
        const others = isIn(phrases, word) ? group.filter((other) => !isIn(whole, other)) : group
        const places = others.flatMap((other) => placesOf(other, phrases))
        return places.map((place) => ({ place, at: from, length: word.length, copied: false }))
      }),
  )
}

/** Every piece that begins at a token of a claim. */
export function piecesAt(claim: Phrase, from: number, evidence: Evidence, words: ClaimWords): Piece[] {
  const { phrases } = evidence
  const found = [
    ...phrases.flatMap((source, phrase) => copiesIn(claim, from, source, phrase)),
    ...standInsAt(claim, from, evidence, words),
  ]
  return found.flatMap((piece) => {
    const source = phrases[piece.place.phrase]
    return source ? [{ ...piece, turned: isTurned(source, piece.place, claim, evidence) }] : []
  })
}

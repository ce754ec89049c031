import { normalise } from '../normalise.ts'
import { root, wordsIn } from '../tokens.ts'
import { words } from '../words.ts'
import { figureKeys } from './figure-keys.ts'
import { comparatorsIn, negationsIn } from './polarity.ts'
import { foreignWords } from './tiles.ts'
import { strayTurn } from './turning-words.ts'

/** Least share of a phrase's character pairs (or English words) that one phrase of its evidence must have. */
const COVERED = 0.7
/** Least share that a phrase with a number must have in common with the phrase that the number stands in. */
const BESIDE = 0.5
const LEAD_IN =
  /^(?:根据|按照|依据)?(?:本|该)?(?:方案|计划|规划|文件)(?:还|也)?(?:中)?(?:明确|提出|要求|指出|规定|提到)?|^(?:其中|此外|同时|另外|具体|包括)|^the plan (?:says|states|requires) (?:that )?/u

interface Phrase {
  text: string
  pieces: Set<string>
  figures: string[]
  /** The date that it stands under: 到2020年，…… */
  under: string[]
}

const stop = new Set(words.en.stop)

function piecesOf(plain: string): Set<string> {
  const runs = plain.match(/\p{Script=Han}{2,}/gu) ?? []
  const pairs = runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)))
  const latin = wordsIn(plain).filter((word) => /^[a-z]/.test(word) && !stop.has(word))
  return new Set([...pairs, ...latin.map(root)])
}

function phrasesOf(text: string): Phrase[] {
  let under: string[] = []
  const parts = text.split('\n').flatMap((line) => normalise(line).split(/[。;:!?"()]|,(?!\d)|\.(?!\d)/u))
  return parts.flatMap((part) => {
    const own = part.trim().replace(LEAD_IN, '')
    const [pieces, figures] = [piecesOf(own), figureKeys(own)]
    if (pieces.size < 2 && figures.some((key) => /^\d{4}年?/u.test(key))) under = figures
    return own ? [{ text: own, pieces, figures, under }] : []
  })
}

const common = (a: Phrase, b: Phrase) => [...a.pieces].filter((piece) => b.pieces.has(piece)).length
const likeness = (a: Phrase, b: Phrase) => common(a, b) / Math.max(1, Math.min(a.pieces.size, b.pieces.size))

/** The phrases of the evidence that a phrase takes up; at least the likest. */
function taken(phrase: Phrase, evidence: readonly Phrase[]): Phrase[] {
  const like = evidence.filter((other) => likeness(phrase, other) >= 0.5)
  const [best] = evidence.toSorted((a, b) => common(phrase, b) - common(phrase, a))
  return like.length || !best ? like : [best]
}

const turnsOf = (text: string) => `${negationsIn(text)} ${comparatorsIn(text).sort().join()}`

/** Whether it denies and bounds as the phrases that it takes up do, one of them or all together. */
function sameTurns({ text }: Phrase, sources: readonly Phrase[]): boolean {
  const all = sources.map((source) => source.text).join(' ')
  return [all, ...sources.map((source) => source.text)].some((source) => turnsOf(source) === turnsOf(text))
}

function strayOf(phrase: Phrase, evidence: readonly Phrase[]): string | undefined {
  const shared = Math.max(0, ...evidence.map((other) => common(phrase, other)))
  const all = evidence.map(({ text }) => text).join('\n')
  const word = foreignWords(phrase.text, all)
  if (word) return `“${word}” says more than its evidence`
  if (shared < phrase.pieces.size * COVERED) return `“${phrase.text}” joins what stands apart in its evidence`
  const figure = phrase.figures.find(
    (key) =>
      !evidence.some(
        (other) =>
          [...other.figures, ...other.under].includes(key) && common(phrase, other) >= phrase.pieces.size * BESIDE,
      ),
  )
  if (figure) return `the number ${figure} does not stand so in its evidence`
  const sources = taken(phrase, evidence)
  if (!sameTurns(phrase, sources)) return `“${phrase.text}” denies or bounds otherwise than its evidence`
  const turn = strayTurn(phrase.text, sources.map(({ text }) => text).join('\n'))
  return turn && `the word ${turn} does not stand so in its evidence`
}

/** What in the wording of a claim its evidence does not carry; undefined where it carries everything. */
export function strayWording(claim: string, evidence: readonly string[]): string | undefined {
  const sources = evidence.flatMap(phrasesOf)
  const phrases = phrasesOf(claim)
  const unspent = sources.flatMap(({ figures }) => figures)
  for (const key of phrases.flatMap(({ figures }) => figures)) {
    if (!unspent.includes(key)) return `the number ${key} does not stand so often in its evidence`
    unspent.splice(unspent.indexOf(key), 1)
  }
  for (const phrase of phrases) {
    const stray = strayOf(phrase, sources)
    if (stray) return stray
  }
  return undefined
}

import { pinyin } from 'pinyin-pro'
import { wordsIn } from './tokens.ts'
import { words } from './words.ts'

const LONGEST_PIECE = 6
const LONGEST_WORDS = 3
const MOST_REPAIRS = 5
/** People stop for breath sooner than that; what they did not write as a sentence is left as it is. */
const LONGEST_RUN = 60

/** Sounds that people mix up when they type are one. */
const loose = (sound: string): string => sound.replace(/^([zcs])h/, '$1').replace(/(?<=[aei])ng$/, 'n')

const soundsOf = (run: string): string[] => pinyin(run, { toneType: 'none', type: 'array' }).map(loose)
const runsOf = (text: string): string[] => text.match(/\p{Script=Han}{2,}/gu) ?? []
const alike = (a: string, b: string): number => [...a].filter((char, at) => char === b[at]).length

interface Piece {
  text: string
  at: number
}

/** Words of a run, and two or three of them together. */
function phrasesOf(run: string): Piece[] {
  const tokens = wordsIn(run)
  const starts = tokens.map((_, at) => tokens.slice(0, at).join('').length)
  return tokens.flatMap((_, at) =>
    Array.from({ length: LONGEST_WORDS }, (__, more) => ({
      text: tokens.slice(at, at + more + 1).join(''),
      at: starts[at] ?? 0,
    })).filter(({ text }) => text.length >= 2 && text.length <= LONGEST_PIECE),
  )
}

/** Every piece of 2 to 6 characters of a run, the longest first. */
function piecesOf(run: string): Piece[] {
  return [6, 5, 4, 3, 2].flatMap((length) =>
    Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) => ({ text: run.slice(at, at + length), at })),
  )
}

const { stop, generic, synonyms } = words.zh
const ordinary = [...stop, ...generic, ...synonyms.flatMap(({ say, plan }) => [...say, ...plan])].filter(
  (word) => word.length > 1,
)

/** Characters that ask or join are right as they stand. */
const GRAMMATICAL = /[几哪啥咋谁吗呢吧的了有没不是多少个项条类种家座所年月日一二三四五六七八九十]/u

/** Places in a run that belong to words people write on purpose. */
function deliberateIn(run: string): Set<number> {
  const found = ordinary.flatMap((word) => {
    const at = run.indexOf(word)
    return at < 0 ? [] : Array.from({ length: word.length }, (_, offset) => at + offset)
  })
  const asking = [...run].flatMap((char, at) => (GRAMMATICAL.test(char) ? [at] : []))
  return new Set([...found, ...asking])
}

/** Words of the dictionary in a run, right or not. */
function dictionaryIn(run: string): Piece[] {
  let start = 0
  return wordsIn(run).flatMap((text) => {
    const at = start
    start += text.length
    return text.length > 1 ? [{ text, at }] : []
  })
}

const placesOf = ({ text, at }: Piece): number[] => Array.from({ length: text.length }, (_, offset) => at + offset)

interface Run {
  spoken: string[]
  /** Places of words that people write on purpose. */
  kept: Set<number>
  found: Piece[]
  known: Set<number>
}

function readRun(run: string): Run {
  const found = dictionaryIn(run)
  return { spoken: soundsOf(run), kept: deliberateIn(run), found, known: new Set(found.flatMap(placesOf)) }
}

/** Whether a piece begins or ends inside a word: 标值 in 目标|值. */
const cuts = ({ text, at }: Piece, found: readonly Piece[]): boolean =>
  [at, at + text.length].some((edge) => found.some((word) => word.at < edge && edge < word.at + word.text.length))

/**
 * Puts right characters that sound like words of the plan (土攘污染 → 土壤污染).
 * Words that people write on purpose are left; a word of the dictionary only gives way to a long and nearly equal phrase.
 */
export function repairer(plain: string): (text: string) => string {
  const vocabulary = new Map<string, Set<string>>()
  for (const run of new Set(runsOf(plain))) {
    const spoken = soundsOf(run)
    for (const { text, at } of phrasesOf(run)) {
      const sound = spoken.slice(at, at + text.length).join(' ')
      vocabulary.set(sound, (vocabulary.get(sound) ?? new Set()).add(text))
    }
  }
  const wantedFor = ({ spoken, kept, found, known }: Run, { text, at }: Piece): string | undefined => {
    if (plain.includes(text)) return undefined
    const candidates = vocabulary.get(spoken.slice(at, at + text.length).join(' '))
    if (!candidates) return undefined
    const cut = cuts({ text, at }, found)
    return [...candidates].find((candidate) => {
      const changed = [...text]
        .map((_, offset) => offset)
        .filter((offset) => candidate[offset] !== text[offset])
        .map((offset) => at + offset)
      const nearlyEqual = text.length >= 4 && changed.length === 1
      return (
        alike(candidate, text) * 2 >= text.length &&
        changed.every((place) => !kept.has(place) && (nearlyEqual || !(cut || known.has(place))))
      )
    })
  }
  const repaired = (run: string, left = MOST_REPAIRS): string => {
    const read = readRun(run)
    for (const piece of piecesOf(run)) {
      const wanted = wantedFor(read, piece)
      if (wanted === undefined) continue
      const next = run.slice(0, piece.at) + wanted + run.slice(piece.at + piece.text.length)
      return left > 0 ? repaired(next, left - 1) : next
    }
    return run
  }
  return (text) => text.replace(/\p{Script=Han}{2,}/gu, (run) => (run.length > LONGEST_RUN ? run : repaired(run)))
}

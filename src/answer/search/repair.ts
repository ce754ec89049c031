import { pinyin } from 'pinyin-pro'
import { FUNCTION_WORDS } from './function-words.ts'
import { wordsIn } from './tokens.ts'

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

/**
 * Puts characters right that sound like words of the plan (土攘污染 → 土壤污染). Only for a question for which nothing was
 * found: repair damages what is right.
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
  const wantedFor = (spoken: readonly string[], { text, at }: Piece): string | undefined => {
    if (plain.includes(text)) return undefined
    const candidates = vocabulary.get(spoken.slice(at, at + text.length).join(' ')) ?? []
    return [...candidates].find((candidate) => alike(candidate, text) * 2 >= text.length)
  }
  const repaired = (run: string, left = MOST_REPAIRS): string => {
    const spoken = soundsOf(run)
    for (const piece of piecesOf(run)) {
      const wanted = wantedFor(spoken, piece)
      if (wanted === undefined) continue
      const next = run.slice(0, piece.at) + wanted + run.slice(piece.at + piece.text.length)
      return left > 0 ? repaired(next, left - 1) : next
    }
    return run
  }
  // Words that ask are right as they stand.
  const asking = new RegExp(`(${FUNCTION_WORDS.source})`, 'gu')
  return (text) =>
    text
      .split(asking)
      .map((piece, at) =>
        at % 2 === 1
          ? piece
          : piece.replace(/\p{Script=Han}{2,}/gu, (run) => (run.length > LONGEST_RUN ? run : repaired(run))),
      )
      .join('')
}

import { isStopWord } from '../../text/index.ts'
import { FUNCTION_CHARACTERS, FUNCTION_WORDS } from './function-words.ts'
import { root, segmentsOf, stem, wordsIn } from './tokens.ts'

/** What a question is about, in pieces that can be looked for: pairs of Chinese characters, or words. */
export interface Term {
  word: string
  /** How the plan may put it, the word itself first. */
  forms: string[]
  /** How surely a form says it, from 0 to 1, where the plan is in another language: there it is guessed. */
  weights?: ReadonlyMap<string, number>
  /** Two halves of words that only stand side by side: where the plan does not have it, it says nothing. */
  across?: true
}

const HAN = /\p{Script=Han}/u
/** 25个, 2027年, 今年, 13000亿元: read as amounts and times, not as words. */
const NUMBERS =
  /大?前年|去年|上一?年度?|今年|本年度?|当年|明年|后年|第?[\d.,]+(?:-[\d.,]+)?(?:%|个?百分点|万亿|亿|万|千|百)?(?:年底前?|年末|年|月底|月份|月|日|号|元)?|第?[一二三四五六七八九十百千万两]+(?=[大个项条类种家块步点句段])[大个项条类种家块步点句段]?|(?:多少|几(?!乎|何))(?:万|亿|千|百)?[大个项条类种家块步点座处所件台名位样门]?|哪[大个项条类种家块步点座处所件台名位样门章节]/gu

/** The runs of a normalised Chinese text that say what it is about: what stands between words that ask and join. */
export function runsIn(plain: string): string[] {
  const bare = plain.replace(NUMBERS, ' ').replace(FUNCTION_WORDS, ' ')
  const words = segmentsOf(bare).map((word) => (FUNCTION_CHARACTERS.has(word) ? ' ' : word))
  return words
    .join('')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((run) => run.length > 1 || /[a-z]/i.test(run))
}

/** The pairs of characters side by side of a run. */
export const pairsOf = (run: string): string[] =>
  Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2))

const RELATIVE_YEAR = /\b(?:this|next|last|current|coming) year\b/gu

/** The words of a normalised English text that say what it is about, each once, in order. */
export const wordsAbout = (plain: string): string[] => [
  ...new Set(
    wordsIn(plain.replace(RELATIVE_YEAR, ' '))
      .filter((word) => /^[a-z][a-z0-9'-]+$/.test(word) && !isStopWord(word) && !ASKING.test(word))
      .map(stem)
      .filter((word) => !ASKING.test(word)),
  ),
]

const ASKING = /^(?:how|what|who|when|why|tell|please|say|says|said|plan|document|many|much|exactly|thanks?|hi|hello)$/u

/** The terms of a normalised Chinese text, each once. */
export function piecesOf(plain: string): Term[] {
  const within = new Set(wordsIn(plain).flatMap((word) => (HAN.test(word) ? pairsOf(word) : [word])))
  const pieces = runsIn(plain).flatMap((run) => (HAN.test(run) ? mixedPieces(run) : [run]))
  return [...new Set(pieces)].map((word) => ({
    word,
    forms: [word],
    ...(HAN.test(word) && !within.has(word) && { across: true as const }),
  }))
}

/** 5g基站 is 5g, 基站. */
const mixedPieces = (run: string): string[] =>
  (run.match(/\p{Script=Han}+|[a-z\d][a-z\d.-]*/gu) ?? []).flatMap((piece) =>
    HAN.test(piece) ? pairsOf(piece) : [piece],
  )

const stands = (text: string, form: string): boolean =>
  text.includes(HAN.test(form) || form.length < 4 ? form : root(form))

/** Whether a normalised text has a term; where its forms are guessed, how surely, from 0 to 1. */
export function strengthIn(text: string, { forms, weights }: Term): number {
  let most = 0
  for (const form of forms) if (stands(text, form)) most = Math.max(most, weights?.get(form) ?? 1)
  return most
}

import { figureAt, figuresOf } from '../figure-keys.ts'
import { LIST, tokensIn, type Word } from './tokens.ts'

/** A number of a phrase. */
export interface Figure {
  key: string
  /** The token before which it stands. */
  at: number
}

/** A stretch of text from comma to comma, in pieces that can be compared. */
export interface Phrase {
  text: string
  /** Characters of Chinese, stems of other words; LIST between the members of a list. */
  tokens: Word
  /** Where words begin among the tokens, as the segmenter cuts them. */
  starts: Set<number>
  /** Its numbers, which are not among the tokens. */
  figures: Figure[]
  /** Which of several texts it is of, and which sentence of that. */
  quote: number
  sentence: number
  /** Which parenthesis about who is responsible it is of; 0 for the text itself. */
  aside: number
  /** The date that it stands under: 到2020年，…… */
  under: string[]
}

const BREAK = /[。；：！？，;:!?()（）\n]|,(?!\d{3}(?!\d))|\.(?!\d)/u
const ASIDE = /[（(]([^（()）]*(?:牵头|负责|指导|参与|配合|落实|分工)[^（()）]*)[)）]/u

/** A sentence from comma to comma, with what stands in a parenthesis about who is responsible told apart. */
const partsOf = (sentence: string) =>
  sentence.split(ASIDE).flatMap((piece, at) => piece.split(BREAK).map((part) => ({ part, isAside: at % 2 === 1 })))

const isDate = (key: string) => /^\d{4}(?:年|$)/u.test(key)

/** A parenthesis behind a sentence, such as who is responsible, belongs to it. */
const sentencesIn = (text: string): string[] =>
  text.split(/(?<=[。；！？;!?\n](?![（(]))|(?<=[。；][（(][^（()）]*[)）])|(?<=[a-z\d)]\.)\s/u)

type Stretch = Pick<Phrase, 'text' | 'tokens' | 'starts' | 'figures'>

function stretchOf(part: string): Stretch {
  const { keys, rest } = figuresOf(part)
  const { tokens, starts, marks } = tokensIn(rest)
  const figures = marks.flatMap(({ mark, at }) => {
    const key = keys[figureAt(mark)]
    return key === undefined ? [] : [{ key, at }]
  })
  return { text: part.trim(), tokens, starts, figures }
}

/** A text in phrases; `quote` tells it from other texts. */
export function phrasesIn(text: string, quote = 0): Phrase[] {
  let under: string[] = []
  return sentencesIn(text).flatMap((whole, sentence) =>
    partsOf(whole).flatMap(({ part, isAside }) => {
      const stretch = stretchOf(part)
      const keys = stretch.figures.map(({ key }) => key)
      if (stretch.tokens.length <= 3 && keys.some(isDate)) under = keys
      if (!stretch.tokens.length && !keys.length) return []
      return [{ ...stretch, quote, sentence, aside: isAside ? sentence + 1 : 0, under }]
    }),
  )
}

/** The member of a list that a token of a phrase is in, in tokens. */
export function memberAt({ tokens }: Phrase, at: number): { from: number; to: number } {
  const end = tokens.indexOf(LIST, at)
  return { from: at ? tokens.lastIndexOf(LIST, at - 1) + 1 : 0, to: end < 0 ? tokens.length : end }
}

/** Whether a word begins or ends there. */
export const isEdge = ({ starts, tokens }: Phrase, at: number): boolean =>
  starts.has(at) || at === tokens.length || tokens[at] === LIST

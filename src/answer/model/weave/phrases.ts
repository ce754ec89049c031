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
  /** What follows is said of it: 人才：……. */
  colon: boolean
}

const BREAK = /[。；：！？，;:!?()（）\n]|,(?!\d{3}(?!\d))|\.(?!\d)/u
/** A parenthesis about who is responsible, with what stands in it. */
export const ASIDE_PATTERN = '[（(]([^（()）]*(?:牵头|负责|指导|参与|配合|落实|分工)[^（()）]*)[)）]'
const ASIDE = new RegExp(ASIDE_PATTERN, 'u')

const BEHIND_BREAK = new RegExp(`(?<=${BREAK.source})`, 'u')

/** A sentence from comma to comma, with what stands in a parenthesis about who is responsible told apart. */
const partsOf = (sentence: string) =>
  sentence.split(ASIDE).flatMap((piece, at) =>
    piece.split(BEHIND_BREAK).map((part) => ({
      part: part.replace(BREAK, ''),
      isAside: at % 2 === 1,
      colon: /[：:]$/u.test(part),
    })),
  )

/** Whether two phrases are of one sentence of one text. */
export const areOfSentence = (one: Phrase, other: Phrase): boolean =>
  one.quote === other.quote && one.sentence === other.sentence

/** Whether a number is a year or a day. */
export const isDate = (key: string): boolean => /^自?\d{4}(?:年|$)/u.test(key)

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

/** Words that a date such as 到2020年 may have beside its number. */
const DATE_WORDS = 3

/** The keys of a phrase that is nothing but a date. */
function dateOf({ tokens, figures }: Stretch): string[] {
  const keys = figures.map(({ key }) => key)
  return tokens.length <= DATE_WORDS && keys.some(isDate) ? keys : []
}

/** The dates that a text stands under before it names one: in its sentence, and over every sentence of its paragraph. */
export interface Dates {
  sentence: string[]
  paragraph: string[]
}

/** The last date of a sentence that is not yet over. */
const lastDate = (text: string): string[] =>
  text
    .split(BREAK)
    .flatMap((part) => [dateOf(stretchOf(part))].filter((keys) => keys.length > 0))
    .at(-1) ?? []

/** The dates over a place in a text: a date that begins a paragraph is over all of it, any other over its sentence. */
export function datesOver(text: string, at: number): Dates {
  const line = text.lastIndexOf('\n', at - 1) + 1
  const [first = '', ...rest] = sentencesIn(
    text.slice(line, text.indexOf('\n', at) < 0 ? undefined : text.indexOf('\n', at)),
  )
  const isHeading = !/[,，]/u.test(first)
  const head = [first, ...(isHeading ? rest.slice(0, 1) : [])].map((sentence) => sentence.split(BREAK)[0] ?? '')
  const paragraph = head.flatMap((part) => dateOf(stretchOf(part)))
  const sentence = lastDate(sentencesIn(text.slice(line, at)).at(-1) ?? '')
  return { sentence: sentence.length ? sentence : paragraph, paragraph }
}

/** A text in phrases; `quote` tells it from other texts. */
export function phrasesIn(text: string, quote = 0, over: Dates = { sentence: [], paragraph: [] }): Phrase[] {
  return sentencesIn(text).flatMap((whole, sentence) => {
    let under = sentence ? over.paragraph : over.sentence
    return partsOf(whole).flatMap(({ part, isAside, colon }) => {
      const stretch = stretchOf(part)
      const date = dateOf(stretch)
      if (date.length) under = date
      if (!stretch.tokens.length && !stretch.figures.length) return []
      return [{ ...stretch, quote, sentence, aside: isAside ? sentence + 1 : 0, under, colon }]
    })
  })
}

const CONDITION =
  /^(?:若|如果|凡|除非)|^(?:对|对于|凡)?.*的$|(?:前提下|情况下|条件下)$|^经.*后$|^在?有条件的|^(?:if|unless|where) /iu

/** Whether a phrase only says when what follows it holds: 对符合标准的，……. */
export const isCondition = ({ text }: Pick<Phrase, 'text'>): boolean => CONDITION.test(text.trim())

/** The phrase right before a place in a text, in its sentence. */
export const phraseBefore = (text: string, at: number): string | undefined =>
  /([^，,。；;：:！!？?\n]+)[，,]$/u.exec(text.slice(0, at))?.[1]

/** The member of a list that a token of a phrase is in, in tokens. */
export function memberAt({ tokens }: Phrase, at: number): { from: number; to: number } {
  const end = tokens.indexOf(LIST, at)
  return { from: at ? tokens.lastIndexOf(LIST, at - 1) + 1 : 0, to: end < 0 ? tokens.length : end }
}

/** Whether a word begins or ends there. */
export const isEdge = ({ starts, tokens }: Phrase, at: number): boolean =>
  starts.has(at) || at === tokens.length || tokens[at] === LIST

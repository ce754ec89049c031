import type { Plan } from '../../plan/plan.ts'
import { normalise, root, wordsIn } from '../search/index.ts'

/** Something of the plan that entries are logged for. */
export interface NamedItem {
  type: 'target' | 'task' | 'theme'
  code: string
  /** Normalised. */
  name: string
  clause: string
  /** What it aims at, in numbers, and counts in. */
  amounts?: number[]
}

const HAN = /\p{Script=Han}/u

/** A word with where it stands in a text. */
export interface Word {
  text: string
  start: number
  end: number
}

/** What can be logged for in a plan, and its themes. */
export const itemsIn = ({ targets, tasks, themes }: Plan): NamedItem[] => [
  ...targets.map(({ code, name, clause, each = '', amount, high }) => ({
    type: 'target' as const,
    code,
    name: normalise(`${name}${each.replace(/^(?:each|every|每个?)/iu, '')}`),
    clause,
    amounts: [amount, high].filter((one) => one !== undefined),
  })),
  ...tasks.map(({ code, name, clause }) => ({ type: 'task' as const, code, name: normalise(name), clause })),
  ...themes.map(({ code, name, clause }) => ({ type: 'theme' as const, code, name: normalise(name), clause })),
]

/** Pairs of Chinese characters, and the roots of other words. */
export const piecesOf = (word: string): string[] =>
  HAN.test(word)
    ? Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2))
    : [root(word)]

/** Whether a name has a word; `words` are the roots of those of the name. */
export const nameHas = ({ name }: NamedItem, words: ReadonlySet<string>, word: string): boolean =>
  HAN.test(word) ? name.includes(word) : words.has(root(word))

/** The words of a text, with where they stand. */
export function placed(text: string): Word[] {
  let from = 0
  return wordsIn(text).map((word) => {
    const start = text.indexOf(word, from)
    from = start + word.length
    return { text: word, start, end: from }
  })
}

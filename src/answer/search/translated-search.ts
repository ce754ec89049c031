import type { Language } from '../../locale/index.ts'
import { kernel, kernelsOf } from './glosses.ts'
import type { Passage } from './passages.ts'
import type { Term } from './terms.ts'

/** A hit in a heading above the passage, beside one in the passage itself; 0.4 is worse. */
const HEADING = 0.6
/** How much a long passage, which has any word more easily, is marked down; more costs places among the first three. */
const LENGTH = 0.1

interface Sought {
  form: string
  score: number
}

const numbersIn = (text: string): string[] => text.match(/\d+(?:[,.]\d+)*/g) ?? []
const apart = (words: readonly string[]) => ` ${words.join(' ')} `

/** Chinese as it stands, English by what the forms of its words share; numbers whole, so that 60 is not in 160. */
const comparable = (plain: string, language: Language): string =>
  `${language === 'zh' ? plain : apart(kernelsOf(plain))}\n${apart(numbersIn(plain))}`

const comparableForm = (form: string, language: Language): string => {
  if (/^\d/.test(form)) return apart([form])
  return language === 'zh' ? form : apart([kernel(form)])
}

/** How rare a form is in the plan's passages, as BM25 has it. */
function rarityIn(texts: readonly string[]): (form: string) => number {
  const known = new Map<string, number>()
  return (form) => {
    const before = known.get(form)
    if (before !== undefined) return before
    const count = texts.filter((text) => text.includes(form)).length
    const rarity = Math.log(1 + (texts.length - count + 0.5) / (count + 0.5))
    known.set(form, rarity)
    return rarity
  }
}

const bestIn = (ways: readonly Sought[], text: string): number =>
  ways.find(({ form }) => text.includes(form))?.score ?? 0

/**
 * Scores every passage for a question in another language: by the best form of each of its words, the rarer in the plan
 * the more, and by its numbers as they stand. BM25 would add up the forms, and a word with twenty of them would outweigh
 * one with a single form that is sure.
 */
export function translatedSearch(passages: readonly Passage[], language: Language) {
  const texts = passages.map(({ plain, heading }) => (heading ? '' : comparable(plain, language)))
  const headings = passages.map(({ context }) => comparable(context, language))
  const average = texts.reduce((sum, { length }) => sum + length, 0) / texts.length
  const rarity = rarityIn(texts)
  const soughtFor = ({ forms, weights }: Pick<Term, 'forms' | 'weights'>): Sought[] =>
    forms
      .map((own) => ({ own, form: comparableForm(own, language) }))
      .map(({ own, form }) => ({ form, score: (weights?.get(own) ?? 1) * rarity(form) }))
      .sort((a, b) => b.score - a.score)

  return (terms: readonly Term[], text: string): number[] => {
    const sought = [...terms, ...numbersIn(text).map((number) => ({ forms: [number] }))].map(soughtFor)
    return texts.map((own, at) => {
      const above = headings[at] ?? ''
      const score = sought.reduce((sum, ways) => sum + Math.max(bestIn(ways, own), HEADING * bestIn(ways, above)), 0)
      return score / (1 - LENGTH + (LENGTH * own.length) / average)
    })
  }
}

import type { Language } from '../../locale/index.ts'
import { entriesIn } from './dictionary.ts'
import { type Bag, bagger } from './gloss-bags.ts'
import { kernel, kernelsOf, telling } from './glosses.ts'
import { cut, type Meaning, meaningsIn, sureness } from './headwords.ts'
import { namesIn } from './pinyin.ts'
import { type Gloss, glossesOf, shortMeanings } from './quote-glosses.ts'
import { runsIn, wordsAbout } from './terms.ts'
import { root } from './tokens.ts'

/** The ways a plan may put a word of the other language, with how surely each says it, from 0 to 1. */
export type Forms = ReadonlyMap<string, number>

/** Stands between a plan and a person who asks in the other language. */
export interface Translator {
  /** The words of a normalised question that say something, in order, with the ways the plan may put each. */
  formsIn(text: string): ReadonlyMap<string, Forms>
  /** The telling words of a Chinese quotation in English; none of an English one. */
  glossesOf(quote: string): Gloss[]
  /** What a Chinese text of the plan says in English; undefined for a plan in English. */
  bagOf?(plain: string): Bag
}

const HAN = /^\p{Script=Han}/u

function grouped(
  meanings: readonly Meaning[],
  keysOf: (meaning: Meaning) => readonly string[],
): Map<string, Meaning[]> {
  const groups = new Map<string, Meaning[]>()
  for (const meaning of meanings)
    for (const key of new Set(keysOf(meaning))) {
      const group = groups.get(key)
      if (group) group.push(meaning)
      else groups.set(key, [meaning])
    }
  return groups
}

function keepBest(forms: Map<string, number>, form: string, weight: number) {
  if (weight > (forms.get(form) ?? 0)) forms.set(form, weight)
}

/** Reads the dictionary once for a plan in Chinese, once a question for one in English, never before the first question. */
export const translatorTo = (language: Language, plain: string): Translator =>
  language === 'zh' ? toChinese(plain) : toEnglish(plain)

/**
 * The headwords of a Chinese plan that mean a word. Of a meaning in several words the question must have the others as
 * well, or it says the word only in part: 社会保障 is "social security", and half of it where only security is asked.
 */
function toChinese(plain: string): Translator {
  const entries = entriesIn(plain)
  const all = meaningsIn(entries)
  const byKernel = grouped(all, ({ kernels }) => kernels)
  const nameOf = namesIn(plain, entries)
  const meanings = shortMeanings(entries)
  const formsOf = (word: string, asked: ReadonlySet<string>): Forms => {
    const forms = new Map<string, number>()
    for (const { headword, kernels } of byKernel.get(kernel(word)) ?? []) {
      const said = kernels.filter((own) => asked.has(own)).length / kernels.length
      keepBest(forms, headword, said * sureness(headword))
    }
    const name = forms.size === 0 ? nameOf(word) : undefined
    return name === undefined ? forms : new Map([[name, 1]])
  }
  return {
    formsIn: (text) => {
      const asked = new Set(kernelsOf(text))
      return new Map(wordsAbout(text).map((word) => [word, formsOf(word, asked)]))
    },
    glossesOf: (quote) => glossesOf(quote, meanings),
    bagOf: bagger(all),
  }
}

/** The words that the meanings of a Chinese word share with an English plan, as the plan spells them. */
function toEnglish(plain: string): Translator {
  const spelt = new Map(telling(plain).map((word) => [kernel(word), root(word)]))
  const formsOf = (meanings: readonly Meaning[]): Forms => {
    const forms = new Map<string, number>()
    for (const { headword, kernels } of meanings)
      for (const own of kernels) {
        const form = spelt.get(own)
        if (form !== undefined) keepBest(forms, form, sureness(headword) / kernels.length)
      }
    return forms
  }
  let read: { text: string; meanings: Map<string, Meaning[]> } | undefined
  /** A question is asked for again in its parts: those need no other reading. */
  const meaningsFor = (text: string) => {
    if (!read?.text.includes(text))
      read = { text, meanings: grouped(meaningsIn(entriesIn(text)), ({ headword }) => [headword]) }
    return read.meanings
  }
  const formsIn = (text: string) => {
    const meanings = meaningsFor(text)
    const words = runsIn(text).flatMap((run) => (HAN.test(run) ? cut(run, (part) => meanings.has(part)) : [run]))
    return new Map(words.map((word) => [word, formsOf(meanings.get(word) ?? [])]))
  }
  return { formsIn, glossesOf: () => [] }
}

import { stemmer } from 'stemmer'
import { isStopWord, singular } from '../../text/index.ts'
import { plainForm } from './irregular.ts'
import { root } from './tokens.ts'

/** What a gloss says of a word's use, its kin or how it is written, and not of its meaning. */
const REMARK =
  /[[\]|]|^(?:surname|classifier|(?:\w+ )?variant of|abbr|see|used (?:in|to|as|after|before)|also (?:written|called|pr)|pr\.|Taiwan pr|Kangxi radical|radical)\b/i
/** Words that are no longer written, or only spoken. */
const ELSEWHERE =
  /\([^()]*\b(?:archaic|old|obsolete|dialect|slang|coll|Buddhism|Tw|onom|loanword|classical|vulgar|derog|euph)\b[^()]*\)/i
/** What a dictionary puts in place of others (to help sb with sth), and what asks, in a gloss as in a question. */
const EMPTY: ReadonlySet<string> = new Set(
  'sb sth etc one ones oneself something someone somebody esp lit fig how many much why please tell me say'.split(' '),
)
/** In words that say something. */
const LONGEST = 4

/** Spelt as in America, which the dictionary does: utilisation, labour, centre, programme. */
const american = (word: string): string =>
  word
    .replace(/(?<=[a-z]{3})is(?=e[drs]?$|ing$|ations?$|ational$)/, 'iz')
    .replace(/(?<=[a-z]{3})our(?=s?$|ed$|ing$|able$|al$)/, 'or')
    .replace(/(?<=[a-z]{3}[^aeiou])re(?=s?$)/, 'er')
    .replace(/(?<=gra)mme/, 'm')
    .replace(/(?<=cata|dia|ana)logue/, 'log')

/** What the forms and spellings of an English word share. */
export const kernel = (word: string): string => root(american(plainForm(word)))

/** The words of an English text that say something, in order. */
export const telling = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z]+(?:'[a-z]+)?/g) ?? []).filter(
    (word) => word.length > 1 && !isStopWord(word) && !EMPTY.has(word),
  )

/**
 * What more distant kin share as well, elevator and elevated: for looking through sentences, where the other words of a
 * question correct it, and not for saying what a word may mean.
 */
const kinOf = (word: string): string => stemmer(american(singular(plainForm(word))))

export const kinIn = (text: string): string[] => telling(text).map(kinOf)

/** Their kernels. */
export const kernelsOf = (text: string): string[] => telling(text).map(kernel)

/** The short meanings among the glosses of an entry: without remarks, parentheses and the "to" of a verb. */
export const meaningsOf = (glosses: readonly string[]): string[] =>
  glosses
    .filter((gloss) => !ELSEWHERE.test(gloss))
    .flatMap((gloss) => gloss.replace(/\([^()]*\)/g, ' ').split(/[;,!?]/))
    .map((part) => part.replace(/\s+/g, ' ').trim().replace(/^to /, ''))
    .filter((meaning) => {
      const { length } = telling(meaning)
      return length > 0 && length <= LONGEST && !REMARK.test(meaning)
    })

import type { Language } from '../locale/index.ts'
import { codesIn } from './coded.ts'
import { eachPlace } from './each-place.ts'
import { normalise } from './normalise.ts'
import { type Figure, figuresIn, yearsIn } from './numerals.ts'
import { withoutOrders, withoutPreamble } from './orders.ts'
import type { PlanIndex } from './plan-index.ts'
import { type Term, termsIn } from './terms.ts'
import { type Kinds, words } from './words.ts'

/** A question, read. */
export interface Question {
  /** Normalised and repaired, without what tried to give orders. */
  text: string
  language: Language
  /** Something in it tried to change how it is answered: nothing of it is repeated. */
  tainted: boolean
  terms: Term[]
  figures: Figure[]
  years: number[]
  asks(kind: keyof Kinds): boolean
  /** Names of the properties it asks for, most specific first. */
  attributes: string[]
}

const LONGEST = 600
/** Shorter headings, such as 主要目标, are words that ask as well. */
const LONG_NAME = 6
const NAME = '“”'
/** Whether words that the segmenter cut, one of them a single character, stand together in the plan. */
export const joinsIn = (index: PlanIndex) => (run: string) =>
  /^\p{Script=Han}{2,3}$/u.test(run) && index.plain.includes(run)

/** Words inside a heading that is named in full ask nothing: 核心技术突破 is no threshold. */
const withoutNames = ({ plan }: PlanIndex, text: string): string =>
  plan.clauses
    .map(({ heading }) => normalise(heading ?? ''))
    .filter((name) => name.length >= LONG_NAME)
    .reduce((rest, name) => rest.replace(name, NAME), text)

export function readQuestion(
  index: PlanIndex,
  repair: (text: string) => string,
  asked: string,
  language: Language,
): Question {
  const own = words[language]
  const termsOf = (text: string) => termsIn(text, language, index.plan.language, joinsIn(index))
  const asks = (rest: string) =>
    codesIn(index.plan, rest).length > 0 ||
    termsOf(rest).some((term) => index.knows(term)) ||
    Object.values(own.parts).some((part) => part.test(rest))
  const clean = withoutOrders(eachPlace(normalise(asked).slice(0, LONGEST)), asks)
  const bare = withoutPreamble(clean.text, language)
  const text = language === 'zh' && index.plan.language === 'zh' ? repair(bare) : bare
  const spoken = withoutNames(index, text)
  return {
    text,
    language,
    tainted: clean.tainted,
    terms: termsOf(text),
    figures: figuresIn(text).filter(
      ({ value, unit }) => !((unit === '年' || unit === '') && value > 1900 && value < 2100),
    ),
    years: yearsIn(text),
    asks: (kind) => own.kinds[kind].test(spoken),
    attributes: Object.entries(own.attributes).flatMap(([name, { asked: pattern }]) =>
      pattern.test(spoken) ? [name] : [],
    ),
  }
}

/** What words are about, without repairing them. */
export const termsAbout = (index: PlanIndex, text: string, language: Language): Term[] =>
  readQuestion(index, (same) => same, text, language).terms

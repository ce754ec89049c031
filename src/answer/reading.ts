import type { Language } from '../locale/index.ts'
import { normalise } from './normalise.ts'
import { type Figure, figuresIn, yearsIn } from './numerals.ts'
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
const ASKING = /[?]|请问|什么|哪|多少|几|怎么|如何|是否|有没有|what|which|how|who|when|why/iu
const WISHING = /告诉|介绍|说明|列出|回答|讲|目标|任务|措施|进度|tell|list|explain|describe|target/iu
const TAG = /<\/?[a-z][^>]*>|^\s*(?:system|assistant|系统)\s*:/giu

/**
 * Drops sentences that give orders; of what is left only questions count, for the rest may be planted text.
 * A wish with a number in it may be planted too.
 */
function withoutOrders(text: string): { text: string; tainted: boolean } {
  const suspicious = (part: string) => words.zh.orders.test(part) || words.en.orders.test(part)
  const plain = text.replace(TAG, ' ')
  if (plain === text && !suspicious(text)) return { text, tainted: false }
  const parts = plain.split(/(?<=[。！!?？;；\n,])/u).filter((part) => part.trim() && !suspicious(part))
  const asking = parts.filter((part) => ASKING.test(part) || (WISHING.test(part) && !/\d/.test(part)))
  return { text: asking.join('').trim(), tainted: true }
}

/** Whether words that the segmenter cut, one of them a single character, stand together in the plan. */
const joinsIn = (index: PlanIndex) => (run: string) => /^\p{Script=Han}{2,3}$/u.test(run) && index.plain.includes(run)

export function readQuestion(
  index: PlanIndex,
  repair: (text: string) => string,
  asked: string,
  language: Language,
): Question {
  const clean = withoutOrders(normalise(asked).slice(0, LONGEST))
  const text = language === 'zh' && index.plan.language === 'zh' ? repair(clean.text) : clean.text
  const own = words[language]
  return {
    text,
    language,
    tainted: clean.tainted,
    terms: termsIn(text, language, index.plan.language, joinsIn(index)),
    figures: figuresIn(text).filter(
      ({ value, unit }) => !((unit === '年' || unit === '') && value > 1900 && value < 2100),
    ),
    years: yearsIn(text),
    asks: (kind) => own.kinds[kind].test(text),
    attributes: Object.entries(own.attributes).flatMap(([name, { asked: pattern }]) =>
      pattern.test(text) ? [name] : [],
    ),
  }
}

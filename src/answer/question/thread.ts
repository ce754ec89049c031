import type { Language } from '../../locale/index.ts'
import { normalise } from '../search/index.ts'
import { kindOf } from './kinds.ts'
import { subjectIn } from './subject.ts'

const LEAD: Record<Language, RegExp> = {
  zh: /^(?:那么?|还有|另外|然后|至于|换成|再说|哦|嗯|好的?|ok)[,，\s]*/iu,
  en: /^(?:and|but|so|then|ok|okay|what about|how about)\b[,\s]*/iu,
}
const TAIL = /[呢吧嘛啊呀]?[?？!！。.\s]*$/u
/** Words that stand for what was named before, at the head of what is asked now. */
const POINTING: Record<Language, RegExp> = {
  zh: /^.{0,2}(?:它|其中|其(?![他它实余])|这(?:个|项|条|件|些|事|块|类|样|几|里)?|那(?:个|项|条|件|些|块|类|里)|该(?!怎)|里(?:面|头)|上面|前面|刚才|前者|后者)/u,
  en: /\b(?:it|its|that|this|they|them|their|those|these|there)\b/iu,
}
/** A question this short leans on the one before it where it names little, in words that tell. */
const LITTLE = 1
/** What is only named anew is short, in characters. */
const SHORT = 14

/** A question in its conversation. */
export interface InThread {
  /** With what it left out put in. */
  text: string
  /** What is named anew, where the rest is taken over: 那水污染呢？ */
  focus?: string
}

/**
 * A question with what it leaves out put in from the one before it: 那水污染呢？ takes over what was asked, and
 * 什么时候完成？ what it was asked of.
 * @param before what the question before meant
 */
export function inThread(asked: string, before: string | undefined, language: Language): InThread {
  if (before === undefined) return { text: asked }
  const plain = normalise(asked)
  const core = plain.replace(LEAD[language], '').replace(TAIL, '')
  const leads = LEAD[language].test(plain)
  const own = subjectIn(core, language)
  const few = own.split(' ').length <= LITTLE
  const asksNothing = kindOf(core, language) === 'detail'
  if (asksNothing && own && (leads || /呢[?？]?$/u.test(plain)) && own.length <= SHORT)
    return { text: `${core} ${normalise(before)}`, focus: core }
  const points = POINTING[language].test(core)
  if (own && !points && !(leads && few)) return { text: asked }
  return { text: `${subjectIn(normalise(before), language)} ${core.replace(POINTING[language], ' ')}` }
}

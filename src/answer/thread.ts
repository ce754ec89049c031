import type { Language } from '../locale/index.ts'
import { normalise } from './normalise.ts'
import type { PlanIndex } from './plan-index.ts'
import { termsAbout } from './reading.ts'
import { subjectOf } from './subjects.ts'
import { isFaint } from './terms.ts'

const LEAD = /^(?:那么?|还有|另外|然后|至于|换成|(?:and|but|so|then|what about|how about)\b)[,，\s]*/iu
const TAIL = /[呢吧嘛啊呀]?[?？!！。.\s]*$/u
const ASKING =
  /什么|哪|多少|几|谁|何|怎么|如何|吗|是否|有没有|\b(?:what|which|who|when|where|why|how|by when|is|are|does)\b/iu
const POINTING = /它|其(?!他)|这个|那个|该(?!怎)|上面|前面|刚才|\b(?:it|its|that|this|they|them|those)\b/iu
const INSISTING = /^(?:不对|不是|错了|你错|应该是|明明|我记得|确定|真的|no\b|wrong|i think|are you sure|actually)/iu

/** A question this short that names nothing leans on the one before it, in characters. */
const SHORT = 12

/**
 * A question with what it leaves out put in from the one before it in the conversation:
 * 那水污染呢？ takes over what was asked, and 什么时候完成？ what it was asked of.
 */
export function inThread(index: PlanIndex, asked: string, before: string | undefined, language: Language): string {
  if (before === undefined) return asked
  const plain = normalise(asked)
  const core = plain.replace(LEAD, '').replace(TAIL, '')
  const leads = LEAD.test(plain)
  const asks = ASKING.test(core)
  if (core && !asks && (leads || /呢[?？]?$/u.test(plain))) return withSubject(index, core, before, language)
  const terms = termsAbout(index, core.replace(INSISTING, ' '), language).filter(({ word }) => !/\d/.test(word))
  const bare = terms.every(isFaint)
  const names = terms.length > 0
  if (INSISTING.test(plain) && bare) return `${subjectIn(index, before, language)} ${plain}`
  const figures = /\d/.test(core)
  if (bare && (leads || POINTING.test(plain) || (!names && !figures && asks && core.length <= SHORT)))
    return `${subjectIn(index, before, language)} ${core.replace(POINTING, '')}?`
  return asked
}

const subjectIn = (index: PlanIndex, before: string, language: Language) =>
  subjectOf(termsAbout(index, before, language))

/** What was asked before, of another subject. */
function withSubject(index: PlanIndex, subject: string, before: string, language: Language): string {
  const telling = termsAbout(index, before, language).filter((term) => !isFaint(term))
  const rest = telling.reduce((text, { word }) => text.replace(word, ''), normalise(before))
  return language === 'en' ? `${rest.replace(/\?$/, '')} ${subject}?` : `${subject}${rest}`
}

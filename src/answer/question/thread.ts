import type { Language } from '../../locale/index.ts'
import { numeralAt, timesIn } from '../../text/index.ts'
import { normalise } from '../search/index.ts'
import { namedFirst, namedIn } from './anew.ts'
import { documentAsked } from './document.ts'
import { kindOf, PARTS } from './kinds.ts'
import { subjectIn } from './subject.ts'

const LEAD: Record<Language, RegExp> = {
  zh: /^(?:那么?|还有|另外|然后|至于|换成|再说|哦|嗯|好的?|ok)[,，\s]*/iu,
  en: /^(?:and|but|so|then|ok|okay|what about|how about)\b[,\s]*/iu,
}
const TAIL = /[呢吧嘛啊呀]?[?？!！。.\s]*$/u
/** Words that stand for what was named before, at the head of what is asked now. */
const POINTING: Record<Language, RegExp> = {
  zh: /^(?:在|对|把|给|按|从|跟|和|与|由|就|要|是|都|拿|用|到)?(?:它|其中|其(?![他它实余])|这(?:个|项|条|件|些|事|块|类|样|几|里)?|那(?:个|项|条|件|些|块|类|里)|该(?!怎)|里(?:面|头)|上面|前面|刚才|前者|后者)/u,
  en: /\b(?:it|its|that|this|they|them|their|those|these|there)\b/iu,
}
/** A question this short leans on the one before it where it names little, in words that tell. */
const LITTLE = 1
/** What is only named anew is short, in characters. */
const SHORT = 14

/** Words that ask, of whatever. */
const ASKS: Record<Language, RegExp> = {
  zh: /哪|什么|啥|多少|几(?!乎)|多[久大高长]|谁|怎么|如何|何时|咋|吗[?？]?$|是不是|有没有|是否/u,
  en: /\b(?:who|what|when|which|where|how|why|is|are|does|do|did|will)\b/iu,
}
/** 归谁管, 什么时候完成, 最长几年: what is asked comes first, and nothing it would be asked of. */
const ASKS_FIRST: Record<Language, RegExp> = {
  zh: /^(?:归|由|是|要|得|该|到|在|有)?(?:最[长短早晚迟快慢多少高低大小]|一共|总共|至少|起码|大[概约])?(?:是|要|能|得)?(?:哪|谁|什么|啥|多|几(?!乎)|何时|怎么|如何)/u,
  en: /^(?:who|when|which|how|where)\b/iu,
}

/** 风的呢: a word of one character. */
const SINGLE = /^\p{Script=Han}的?$/u

/** 一共几家, behind who issued it: how many there are is said with their names. */
const HOW_MANY = /^(?:一共|总共|合计|共|拢共)?(?:是|有)?(?:多少|几)(?:家|个|份|件)?(?:单位|部门|部委|机关|文件)?$/u

const countAfter = (core: string, before: string, language: Language): string | undefined =>
  HOW_MANY.test(core) && documentAsked(normalise(before), language).length ? before : undefined

/** A question in its conversation. */
export interface InThread {
  /** With what it left out put in. */
  text: string
  /** What is named anew, where the rest is taken over: 那水污染呢？ */
  focus?: string
  /** Nothing else is said: what is asked is what was asked before. */
  anew?: boolean
}

/**
 * A question with what it leaves out put in from the one before it: 那水污染呢？ takes over what was asked, and
 * 什么时候完成？ what it was asked of.
 * @param before what the question before meant
 * @param isKnown whether the plan speaks of what a text is about
 */
export function inThread(
  asked: string,
  before: string | undefined,
  language: Language,
  isKnown: (text: string) => boolean = () => false,
): InThread {
  if (before === undefined) return { text: asked }
  const plain = normalise(asked)
  const core = plain.replace(LEAD[language], '').replace(TAIL, '')
  const leads = LEAD[language].test(plain)
  const own = subjectIn(core, language)
  const others = countAfter(core, before, language) ?? ofOtherTime(core, own, normalise(before))
  if (others !== undefined) return { text: others }
  const few = own.split(' ').length <= LITTLE
  if (isOnlyNamed(core, own, plain, language))
    return { text: `${core} ${normalise(before)}`, ...(isOneName(core) && { focus: core, anew: true }) }
  const points = POINTING[language].test(core)
  if (!points && !leads && asksOfParts(core, language)) return { text: asked }
  // 那农村人才呢，谁牵头 names what it asks about.
  const whole = leads && ASKS[language].test(core) && isKnown(own)
  // 一个最多能拿多少 names nothing that the plan knows.
  const lost = ASKS[language].test(core) && !isKnown(own)
  const leans = lost || (few && !whole && (leads || ASKS_FIRST[language].test(core)))
  const focus = points ? {} : focusIn(core, language)
  if (own && !points && !leans) return { text: asked, ...focus }
  return { ...focus, text: `${subjectIn(normalise(before), language)} ${core.replace(POINTING[language], ' ')}` }
}

/** 那水污染呢, 风的呢: something is named and nothing asked of it. */
function isOnlyNamed(core: string, own: string, plain: string, language: Language): boolean {
  const asksNothing = kindOf(core, language) === 'detail' && !ASKS[language].test(core)
  const isNamed = own !== '' || SINGLE.test(core)
  return asksNothing && isNamed && (LEAD[language].test(plain) || /呢[?？]?$/u.test(plain)) && own.length <= SHORT
}

/** 不带油的，只有电的 tells what is meant without naming it. */
const isOneName = (core: string): boolean => !/[,，、]|^[不没只]/u.test(core)

/** 那农村人才呢，谁牵头: what is named before it is asked about. */
function focusIn(core: string, language: Language): { focus?: string } {
  const name = language === 'zh' ? namedFirst(core) : undefined
  return name !== undefined && isOneName(name) ? { focus: namedIn(name) } : {}
}

/** 主要目标有哪些: what every plan has needs no subject. */
const asksOfParts = (core: string, language: Language): boolean =>
  ['list', 'count'].includes(kindOf(core, language)) && new RegExp(PARTS[language], 'iu').test(core)

/** 2030年呢: the question before, of another time. */
function ofOtherTime(core: string, own: string, before: string): string | undefined {
  const [time] = timesIn(core)
  if (own !== '' || time?.last === undefined || core.length > SHORT) return undefined
  const old = timesIn(before).filter(({ last }) => last !== undefined)
  const rest = old.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), before)
  return `${core.slice(time.start, time.end)}${rest}`
}

const BESIDE = /^(?:再|那)?(?<way>[上前下后])(?:面|边)?(?:的)?一(?:条|项|点|章|节|款|个|部分)/u
const PLACE = /第(?<number>[一二三四五六七八九十百\d]{1,4})(?=条|项|点|章|节|款|部分)/u

/** 下一条呢, behind 第19条说的啥: the place after the one that was asked about. */
export function placeBeside(asked: string, before: string): string | undefined {
  const core = normalise(asked).replace(LEAD.zh, '')
  const way = BESIDE.exec(core)?.groups?.way
  const number = PLACE.exec(normalise(before))?.groups?.number
  const value = number === undefined ? undefined : numeralAt(number, 0)?.value
  if (way === undefined || value === undefined) return undefined
  return normalise(before).replace(PLACE, `第${value + (/[下后]/u.test(way) ? 1 : -1)}`)
}

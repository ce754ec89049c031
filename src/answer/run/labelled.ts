import { numeralAt } from '../../text/index.ts'
import type { Intent } from '../question/index.ts'
import { normalise, type Passage } from '../search/index.ts'
import type { View } from '../view.ts'
import { withoutOpener } from './enumerated.ts'
import type { Found, Member } from './finding.ts'
import { termsOf } from './hits.ts'
import { citationOf } from './quote.ts'

/** Members are asked for: 是哪几家, 哪三样, 指的是啥, 包括谁. */
const ASKS =
  /哪(?:些|几|[一二两三四五六七八九十\d])|(?:是|指|有|包括|包含|分别|叫)(?:的是|[了个些的])*(?:什么|啥|谁)|(?:什么|啥)意思/u
const KINDS: ReadonlySet<Intent['kind']> = new Set([
  'which',
  'list',
  'definition',
  'count',
  'value',
  'detail',
  'body',
  'compare',
])

const NUMERAL = '(?:[一二两三四五六七八九十]{1,3}|\\d{1,2})'
const PART = '[^，,。；;：:（）()\\n]'
/** “三委两局”（市科委、…）, “四个一”工程：…、…, 五类区域包括…、…: a name and, behind it, what it stands for. */
const BEHIND = new RegExp(
  `(?<label>${PART}{2,24})(?:（(?<inside>[^（）]*、[^（）]*)）|(?:[，,]?即|[：:]|(?:主要|具体)?包括|分别(?:是|为)|是指)(?<list>${PART}+、${PART}+))`,
  'gu',
)
/** 课堂教学、课外活动“二位一体”, 水、气、土三大战役: what a name with a number stands for, in front of it. */
const AHEAD = new RegExp(
  `(?<list>${PART}+、${PART}+?)(?:[的等]|这)*(?<label>“${NUMERAL}[^”、]{1,8}”|${NUMERAL}(?:个|项|大|类|种|级|方面)\\p{Script=Han}{0,6})`,
  'gu',
)
/** 遗体接运（县域内）、火化: what is only put in. */
const ASIDE = /（[^（）]*）/gu
/** Who has to do it stands in brackets, too. */
const DUTY = /责任|牵头|分工|负责|配合|单位[:：]/u

interface Labelled {
  passage: Passage
  members: string[]
  /** How much of the name the question says, in characters. */
  said: number
}

/** 五类 and 5类 are one. */
const plainOf = (text: string): string =>
  normalise(text)
    .replace(/["'\s]/gu, '')
    .replace(/[一二两三四五六七八九十]+/gu, (words) => `${numeralAt(words, 0)?.value ?? words}`)

const FEWEST = 4

/** The longest stretch that a name and a question share. */
function shared(label: string, asked: string): string {
  for (let length = label.length; length > 1; length--)
    for (let at = 0; at + length <= label.length; at++)
      if (asked.includes(label.slice(at, at + length))) return label.slice(at, at + length)
  return ''
}

/** A name in quotation marks is said whole; 5类主导功能类型 by its number and what is counted; another by its end. */
function saidOf(label: string, asked: string): number {
  const name = /“([^”]{2,12})”(?!.*“)/u.exec(label)?.[1]
  if (name !== undefined) return asked.includes(plainOf(name)) ? plainOf(name).length : 0
  const plain = plainOf(label)
  const common = shared(plain, asked)
  const isCounted = /^\d+[^\d]{3,}/u.test(common)
  return isCounted || (common.length >= FEWEST && plain.endsWith(common) && !/\d/u.test(plain)) ? common.length : 0
}

const numberOf = (label: string): number | undefined => {
  const [words = ''] = new RegExp(NUMERAL, 'u').exec(label) ?? []
  return words ? numeralAt(words, 0)?.value : undefined
}

/** Of the ways to part a list the one that has as many as its name says; 甲与乙 at its end may be one or two. */
function parted(list: string, number: number | undefined): string[] {
  const names = list.split('、').map((name) => name.replace(/等.{0,4}$/u, '').trim())
  const last = names.at(-1) ?? ''
  const apart = [...names.slice(0, -1), ...last.split(/和|以及|及|与/u)].filter(Boolean)
  return apart.length === number ? apart : names
}

/** 初步建立了基于, 省内有, 行业企业围绕: what the first of a list has in front of it, up to the last word that takes an object. */
const LEADING = /^.*(?:围绕|基于|根据|按照|依托|做到|建设成?为|免除|了|有|为|以|从|在)(?=.{2})/u
const LONGER = 2

/** The first of a list by itself: it is no longer than the others, or loses what leads into it. */
function cleared(first: string, others: readonly string[]): string {
  const own = withoutOpener(first)
  const longest = Math.max(...others.map(({ length }) => length))
  return own.length > longest + LONGER ? own.replace(LEADING, '') : own
}

function aheadOf(list: string, number: number | undefined): string[] {
  const [first = '', ...others] = parted(list.replace(/^[^、]*“/u, ''), number).map(unquoted)
  return [cleared(first, others), ...others]
}

const unquoted = (name: string): string => name.replace(/[“”]/gu, '')

/** A name with what is listed for it, as a sentence writes them. */
interface Listed {
  label: string
  words: string
  at: 'inside' | 'behind' | 'ahead'
}

function listedIn({ text }: Passage): Listed[] {
  const behind = [...text.matchAll(BEHIND)].map(({ groups = {} }): Listed => {
    const { label = '', inside, list = '' } = groups
    return inside === undefined ? { label, words: list, at: 'behind' } : { label, words: inside, at: 'inside' }
  })
  const ahead = [...text.replace(ASIDE, '').matchAll(AHEAD)].map(({ groups = {} }): Listed => {
    const { label = '', list = '' } = groups
    return { label, words: list, at: 'ahead' }
  })
  return [...behind.filter(({ words }) => !DUTY.test(words)), ...ahead]
}

/** The sentences of a plan do not change. */
const KNOWN = new WeakMap<Passage, Listed[]>()

function labelledIn(passage: Passage, asked: string): Labelled[] {
  const listed = KNOWN.get(passage) ?? listedIn(passage)
  KNOWN.set(passage, listed)
  return listed.flatMap(({ label, words, at }) => {
    const said = saidOf(label, asked)
    if (!said) return []
    const number = numberOf(label)
    const members = at === 'ahead' ? aheadOf(words, number) : parted(words, number)
    return at === 'inside' || members.length === number ? [{ passage, members, said }] : []
  })
}

/** “三委两局”是哪几家: what the plan itself lists for a name, beside it. */
export function labelledFor(view: View, { kind, text }: Intent): Found | undefined {
  const { index, query } = view
  if (query.language !== 'zh' || index.plan.language !== 'zh' || !KINDS.has(kind) || !ASKS.test(text)) return undefined
  const asked = plainOf(text)
  const terms = termsOf(view, text)
  const found = index.passages
    .flatMap((passage) => labelledIn(passage, asked))
    .map((one) => ({ ...one, fit: index.cover(terms, one.passage.full) }))
  const [best] = found.sort((a, b) => b.said - a.said || b.fit - a.fit)
  if (!best) return undefined
  const citation = citationOf(index, best.passage)
  const members = best.members.map((name): Member => ({ name, citations: [citation] }))
  return {
    findings: [
      { type: 'members', what: 'items', members },
      { type: 'quote', citation },
    ],
  }
}

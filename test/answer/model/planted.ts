import type { Claim } from '../../../src/answer/model/schema.ts'
import { isOneOf, tokensIn } from '../../../src/answer/model/weave/tokens.ts'
import { claimWords } from '../../../src/answer/model/weave/words.ts'
import { normalise } from '../../../src/answer/search/normalise.ts'
import { type Passage, passagesIn } from '../../../src/answer/search/passages.ts'
import { wordsIn } from '../../../src/answer/search/tokens.ts'
import type { Plan } from '../../../src/plan/plan.ts'

/** A number from 0 to 1; the same row of them for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Material {
  plan: Plan
  passage: Passage
  others: Passage[]
  random: () => number
}

const pick = <T>(random: () => number, list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
const quoting = (text: string, { clause, text: quote }: Passage): Claim => ({
  text: text.trim(),
  evidence: [{ path: clause.path, quote }],
})

/** Replaces one match, chosen at random; undefined where there is none or nothing would change. */
function changed(text: string, random: () => number, pattern: RegExp, to: (match: string) => string) {
  const match = pick(random, [...text.matchAll(pattern)])
  if (!match) return undefined
  const result = text.slice(0, match.index) + to(match[0]) + text.slice(match.index + match[0].length)
  return result === text ? undefined : result
}

/** Whether a word says something: a sentence with 方面 in place of a noun is not wrong, it is none. */
function tells(word: string, { language }: Plan): boolean {
  const { framing, joining } = claimWords[language]
  return !isOneOf([...framing, ...joining], tokensIn(word).tokens)
}

type Mutation = (material: Material) => Claim | undefined

/** Changes the words of the claim and leaves its quotation alone. */
const reworded =
  (pattern: RegExp, to: (match: string, random: () => number) => string): Mutation =>
  ({ passage, random }) => {
    const text = changed(passage.text, random, pattern, (match) => to(match, random))
    return text === undefined ? undefined : quoting(text, passage)
  }

/** Changes the quotation, and the claim with it. */
const misquoted =
  (to: (text: string, material: Material) => string | undefined): Mutation =>
  (material) => {
    const quote = to(material.passage.text, material)
    if (quote === undefined || material.passage.clause.text.includes(quote)) return undefined
    return { text: quote, evidence: [{ path: material.passage.clause.path, quote }] }
  }

const swap = (pairs: Record<string, string>) => (word: string) => pairs[word] ?? word
const either = (pairs: Record<string, string>) => new RegExp(Object.keys(pairs).join('|'), 'gu')
const otherNumber = (digits: string) => String(Number(digits.replaceAll(',', '')) + 1 + digits.length)

const UNITS = {
  个: '项',
  项: '个',
  亿元: '万元',
  万元: '亿元',
  家: '所',
  '%': '个百分点',
  年: '月',
  种: '次',
  days: 'weeks',
}
const BOUNDS = {
  超过: '低于',
  突破: '低于',
  以上: '以下',
  不低于: '不超过',
  不超过: '不低于',
  左右: '以上',
  至少: '最多',
}
const TURNS = {
  提高: '降低',
  提升: '降低',
  减少: '增加',
  降低: '提高',
  鼓励: '禁止',
  禁止: '鼓励',
  扩大: '缩小',
  限制: '鼓励',
  increase: 'reduce',
}
const BODIES = {
  科技厅: '财政厅',
  生态环境部: '教育部',
  工业和信息化部: '公安部',
  国家发展改革委: '国家税务总局',
  财政部: '教育部',
  OMB: 'GSA',
  GSA: 'NASA',
}
const EXTRA = [
  '并由省财政厅统一拨付',
  '预计带动就业十万人',
  '相关企业可以免缴三年税款',
  '否则追究主要领导责任',
  '已经在全国推广',
]
const EXTRA_EN = ['and every agency must pay for it', 'which Congress has funded with 3 billion dollars']
const NEGATIVE = {
  加强: '不加强',
  推进: '不推进',
  开展: '不开展',
  建立: '不建立',
  实施: '不实施',
  'will ': 'will not ',
}

/** Each way in which a model has been seen to err, as a change of a faithful claim. */
export const MUTATIONS: Record<string, Mutation> = {
  'wrong number': reworded(/\d[\d,]*/gu, otherNumber),
  'wrong number, quotation too': misquoted((text, { random }) => changed(text, random, /\d[\d,]*/gu, otherNumber)),
  'wrong year': reworded(/20\d\d(?=年|\b)/gu, (year) => String(Number(year) + 1)),
  'unit swapped': reworded(/(?<=\d)(?:个|项|亿元|万元|家|%|年|种)|(?<=\d )days/gu, swap(UNITS)),
  'bound turned': reworded(either(BOUNDS), swap(BOUNDS)),
  'modifier dropped': reworded(/(?<=\d[^\d，。]?)(?:左右|以上)|突破(?=\d)|超过(?=\d)|不低于(?=\d)/gu, () => ''),
  'range narrowed': reworded(/\d+[－—-](?=\d+[个%亿])/gu, () => ''),
  'negation put in': reworded(either(NEGATIVE), swap(NEGATIVE)),
  'negation left out': reworded(/不得|禁止|严禁|(?<!仅)未(?!来)|\bnot /gu, () => ''),
  'turning word swapped': reworded(either(TURNS), swap(TURNS)),
  'name of a body swapped': reworded(either(BODIES), swap(BODIES)),
  'one character of the claim': ({ passage, others, random }) => {
    const other = pick(
      random,
      [...(pick(random, others)?.text ?? '')].filter((char) => /\p{Script=Han}/u.test(char)),
    )
    const text = other && changed(passage.text, random, /\p{Script=Han}/gu, () => other)
    return text ? quoting(text, passage) : undefined
  },
  'one word of the claim': ({ plan, passage, others, random }) => {
    const content = (text: string) =>
      wordsIn(normalise(text)).filter((word) => /^(?:\p{Script=Han}{2,}|[a-z]{5,})$/u.test(word) && tells(word, plan))
    const [own, other] = [pick(random, content(passage.text)), pick(random, content(pick(random, others)?.text ?? ''))]
    if (!own || !other || passage.plain.includes(other)) return undefined
    const text = passage.text.replace(own, other)
    return text === passage.text ? undefined : quoting(text, passage)
  },
  'beyond the quotation': ({ passage, plan, random }) => {
    const extra = pick(random, plan.language === 'zh' ? EXTRA : EXTRA_EN) ?? ''
    return quoting(`${passage.text.replace(/[。.；;]$/u, '')}${plan.language === 'zh' ? '，' : ', '}${extra}`, passage)
  },
  'more of another sentence': ({ passage, others, random }) => {
    const other = pick(random, others)
    if (!other || passage.clause.text === other.clause.text) return undefined
    return quoting(`${passage.text.replace(/[。.；;]$/u, '')}，${other.text}`, passage)
  },
  'one character of the quotation': misquoted((text, { random }) => {
    const at = Math.floor(random() * text.length)
    return /\s/u.test(text[at] ?? ' ') ? undefined : `${text.slice(0, at)}甲${text.slice(at + 1)}`
  }),
  'quotations merged': misquoted((text, { others, random }) => {
    const other = pick(random, others)?.text ?? ''
    return text.slice(0, Math.ceil(text.length / 2)) + other.slice(Math.floor(other.length / 2))
  }),
  'clause invented': ({ passage }) => ({
    text: passage.text,
    evidence: [{ path: '九(九) 附则', quote: passage.text }],
  }),
  'right words, wrong clause': ({ passage, others, random }) => {
    const other = pick(random, others)
    if (!other || other.clause.text.includes(passage.text)) return undefined
    return { text: passage.text, evidence: [{ path: other.clause.path, quote: passage.text }] }
  },
  'right number, other evidence': ({ passage, others, random }) => {
    const other = pick(random, others)
    if (!/\d/u.test(passage.text) || !other || other.text.includes(passage.text)) return undefined
    return quoting(passage.text, other)
  },
  'numbers exchanged': ({ passage: { text }, passage }) => {
    const [a, b] = [...text.matchAll(/\d+(?:[－.]\d+)?[个项%家]/gu)]
    if (!a || !b || a[0] === b[0]) return undefined
    const middle = text.slice(a.index + a[0].length, b.index)
    return quoting(text.slice(0, a.index) + b[0] + middle + a[0] + text.slice(b.index + b[0].length), passage)
  },
  'halves of two phrases joined': ({ passage, random }) => {
    const phrases = passage.text.split(/[，。；,;]/u).filter((phrase) => phrase.length >= 8)
    const [a, b] = [pick(random, phrases), pick(random, phrases)]
    if (!a || !b || a === b) return undefined
    return quoting(a.slice(0, Math.ceil(a.length / 2)) + b.slice(Math.floor(b.length / 2)), passage)
  },
  'entry invented': ({ passage }) => ({ text: passage.text, evidence: [{ entry: 4711 }] }),
  'target invented': ({ passage }) => ({ text: passage.text, evidence: [{ target: 'T99' }] }),
  'nothing cited': ({ passage }) => ({ text: passage.text, evidence: [] }),
  'address put in': ({ passage }) => quoting(`${passage.text} 详见 https://example.org/x`, passage),
  'mention put in': ({ passage }) => quoting(`@everyone ${passage.text}`, passage),
}

const LEAD_INS = { zh: '方案提出，', en: '' }

/** Claims that say what the plan says, in some of the ways in which a faithful model puts it. */
export function faithfulClaims(plan: Plan): Claim[] {
  return sentencesOf(plan).flatMap((passage) => {
    const phrases = passage.text.split(/(?<=[，；])/u)
    const part = phrases
      .slice(0, Math.ceil(phrases.length / 2))
      .join('')
      .replace(/[，；]$/u, '。')
    const claims = [passage.text, `${LEAD_INS[plan.language]}${passage.text}`]
    return [...new Set([...claims, ...(part.length > 12 ? [part] : [])])].map((text) => quoting(text, passage))
  })
}

/** The sentences of a plan that a claim could be made of. */
export const sentencesOf = (plan: Plan): Passage[] =>
  passagesIn(plan).filter(
    ({ text, heading }) =>
      !heading && text.length >= 12 && text.length <= 280 && !/[*_#|~<>@\\]|https?:|\w\.gov/u.test(text),
  )

/** Planted errors of a kind, over all sentences of a plan. */
export function planted(plan: Plan, mutation: Mutation, seed: number): Claim[] {
  const random = seeded(seed)
  const sentences = sentencesOf(plan)
  return sentences.flatMap((passage) => {
    const others = sentences.filter((other) => other.clause !== passage.clause)
    return mutation({ plan, passage, others, random }) ?? []
  })
}

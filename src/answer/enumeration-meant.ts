import type { Clause } from '../plan/plan.ts'
import type { Part } from './draft.ts'
import type { Enumeration } from './enumerations.ts'
import { glossed } from './glossed.ts'
import type { Passage } from './passages.ts'
import type { Found } from './plan-index.ts'
import type { View } from './view.ts'

const NEARLY = 0.8
const LISTING =
  /哪些|哪几|哪[两二三四五六七八九十\d]|几|多少|列举|列出|都有|分别|which|kinds|types|list|how many|what are/iu
const ASKED =
  /(?:(?:哪些|哪几|哪|几|多少|什么)[个类种项条大]?|[两二三四五六七八九十\d]+[个类种项条大])([^,。?的是有]{2,8})/u

const BEFORE = /([^,。?的是有]{2,6}?)(?:一共|总共|共)?[有是分为]?(?:几|多少|哪几?)(?:个|种|类|项|些)?[?]?$/u

/** What the question counts or lists: 哪几个领域, 领域有几个. */
const nounOf = (text: string): string => text.match(ASKED)?.[1] ?? text.match(BEFORE)?.[1] ?? ''

interface Listed {
  list: Enumeration
  /** How surely the question means it. */
  worth: number
  /** Its noun or its number is the one asked for. */
  fits: boolean
}

/** Nouns for the parts of a plan rather than for what a sentence lists. */
const OF_PARTS =
  /^(?:个|项|条)?(?:具体|重点|主要|子)?(?:任务|子任务|方面|大?块|部分|内容|工作|事|措施|举措|条|项|章|节|步|阶段|专题|主题|$)/u

/** Whether the noun that the question counts or lists is what a sentence of the clause lists: 哪几个领域. */
export function listsItself(view: View, clause: Clause): boolean {
  const noun = nounOf(view.question.text)
  if (OF_PARTS.test(noun)) return false
  const own = view.index.passages.filter((passage) => passage.clause === clause)
  return own.some(({ enumerations }) => enumerations.some((list) => list.items.length > 1 && nounShare(noun, list) > 0))
}

/** How far the members are what a noun says: by the words after the list, or by how two of the members end. */
function nounShare(noun: string, { of, items }: Enumeration): number {
  const pairs = Array.from({ length: Math.max(0, noun.length - 1) }, (_, at) => noun.slice(at, at + 2))
  const ending = noun.slice(-2)
  const alike = ending.length === 2 && items.filter((item) => item.endsWith(ending)).length >= 2
  return Math.min(2, pairs.filter((pair) => of.includes(pair)).length + (alike ? 1 : 0))
}

/** The list in a sentence that the question means: by its noun, its number, and the words around it. */
export function enumerationMeant({ index, question }: View, { enumerations }: Passage): Listed | undefined {
  const noun = nounOf(question.text)
  const wanted = question.figures.map(({ value }) => value)
  const rated = enumerations
    .filter(({ items }) => items.length > 1)
    .map((list): Listed => {
      const named = nounShare(noun, list)
      const counted = wanted.includes(list.items.length)
      const members = index.cover(question.terms, list.of)
      const worth =
        named * 1.5 +
        members * 3 +
        (counted ? 2 : 0) +
        index.cover(question.terms, list.raw) * 2 +
        Math.min(list.items.length, 4) / 8
      return { list, worth, fits: named > 0 || counted || members >= 0.6 }
    })
  const [first] = rated.sort((a, b) => b.worth - a.worth)
  return first
}

/** Of passages that fit nearly as well, first the one whose list the question means. */
export function listedFirst(view: View, found: readonly Found[]): Found[] {
  const [first] = found
  if (!first || !(view.question.asks('list') || view.question.asks('count'))) return [...found]
  const near = found
    .slice(0, 8)
    .filter(({ score, cover }) => score >= first.score * 0.35 && cover >= first.cover * NEARLY)
  const rated = near.map((one) => ({
    one,
    worth: (enumerationMeant(view, one.passage)?.worth ?? 0) + (one.score / first.score) * 2,
  }))
  const best = rated.sort((a, b) => b.worth - a.worth)[0]?.one ?? first
  return [best, ...found.filter((one) => one !== best)]
}

/** The members of the list that the question means, counted. */
export function listPart(view: View, passage: Passage): Part[] {
  const { question, say } = view
  if (view.index.plan.language !== 'zh' || !LISTING.test(question.text)) return []
  const meant = enumerationMeant(view, passage)
  if (!meant?.fits) return []
  const { list } = meant
  const citations = [{ path: passage.clause.path, quote: passage.text }]
  const names =
    question.language === 'en' ? list.items.map((item) => glossed(item)).join(say.comma) : list.items.join(say.comma)
  return [{ text: say.counted(list.items.length, names), citations, figures: [list.items.length, names] }]
}

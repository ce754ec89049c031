import type { Language } from '../../locale/index.ts'
import type { Plan } from '../../plan/plan.ts'
import { spellerOut } from './abbreviations.ts'
import { bm25 } from './bm25.ts'
import { asTerms, labelsIn, labelsOf, withoutLabels, withSigns } from './labels.ts'
import { normalise } from './normalise.ts'
import { type Outline, outlineOf } from './outline.ts'
import { type Passage, passagesIn } from './passages.ts'
import type { Gloss } from './quote-glosses.ts'
import { searchAcross } from './search-across.ts'
import { piecesOf, strengthIn, type Term, wordsAbout } from './terms.ts'
import { tokensOf } from './tokens.ts'
import { translatorTo } from './translated.ts'

/** A passage with how well it fits. */
export interface Hit {
  passage: Passage
  score: number
  /** Weighted share of the question's terms that it has, its headings and neighbours counted in, from 0 to 1. */
  cover: number
}

/** A plan read once, for any number of questions. */
export interface PlanIndex {
  plan: Plan
  outline: Outline
  passages: Passage[]
  /** The whole plan, normalised. */
  plain: string
  /** The words of a text that say what it is about, with the ways this plan may put them. */
  termsOf(text: string, language: Language): Term[]
  knows(term: Term): boolean
  /** How much a term tells: the rarer in this plan the more. */
  weight(term: Term): number
  /** Weighted share of the terms that a normalised text has. */
  cover(terms: readonly Term[], text: string): number
  /** Passages by fitness, best first. `text` adds the words that say little, at a small weight. */
  search(terms: readonly Term[], text?: string): Hit[]
  /** The names in a text that are made of digits, letters and signs, as the plan has them: 3+1, V2G. */
  labelsIn(text: string): string[]
  /** A normalised text with what is shortened spelled out as the plan does. */
  spelledOut(text: string): string
  /** What the telling words of a Chinese quotation mean in English; read from a dictionary. */
  glossesOf(quote: string): Gloss[]
}

const CLAUSE = 0.5
const NEAR = 0.6
const SPOKEN = 0.1
/** How much the words that the plan does not have count against a passage. */
const STRANGE = 0.4
/** A clause whose own heading says what is asked. */
const HEADED = 0.35
/** An unknown word alone is no reason to refuse; one of another language may only be missing from the dictionary. */
const UNKNOWN = { own: 0.25, foreign: 0.12 }
/** Two halves of words that only stand side by side. */
const ACROSS = 0.02
/** Only so many passages are looked at closely: the rest cannot come to the front any more. */
const PROMISING = 120
/** The plan's own title says little of one of its parts. */
const TITLE = 0.35

function queryOf(terms: readonly Term[], text: string): Map<string, number> {
  const query = new Map<string, number>(tokensOf(text).map((token) => [token, SPOKEN]))
  for (const term of terms)
    for (const [index, form] of term.forms.entries())
      for (const token of tokensOf(form)) {
        const weight = index === 0 ? 1 : 0.6
        query.set(token, Math.max(weight, query.get(token) ?? 0))
      }
  return query
}

function weigher(plan: Plan, passages: readonly Passage[]): (term: Term) => number {
  const weights = new Map<string, number>()
  const most = Math.log(2 + 2 * passages.length)
  const title = normalise(plan.title)
  return (term) => {
    const known = weights.get(term.word)
    if (known !== undefined) return known
    const count = passages.filter(({ full }) => strengthIn(full, term) > 0.5).length
    const rarity = Math.log(1 + (passages.length - count + 0.5) / (count + 0.5)) / most
    const entitled = strengthIn(title, term) === 1 ? TITLE : 1
    const weight = (count === 0 ? unknownWeight(term) : Math.max(0.05, rarity)) * entitled
    weights.set(term.word, weight)
    return weight
  }
}

const unknownWeight = ({ across, weights }: Term): number => {
  if (across) return ACROSS
  return weights ? UNKNOWN.foreign : UNKNOWN.own
}

/** Letters and digits alone: a notice writes the title with other brackets than the plan. */
const bareOf = (text: string): string => normalise(text).replace(/[^\p{L}\p{N}]/gu, '')

function once<Result>(compute: () => Result): () => Result {
  let known: { result: Result } | undefined
  return () => {
    known ??= { result: compute() }
    return known.result
  }
}

/** For each passage the ones right before and after it in its clause. */
const neighbours = (passages: readonly Passage[]): string[] =>
  passages.map(({ clause }, at) =>
    [passages[at - 1], passages[at + 1]].flatMap((other) => (other?.clause === clause ? other.plain : [])).join(' '),
  )

/** Reads a plan. */
export function indexOf(plan: Plan): PlanIndex {
  const passages = passagesIn(plan)
  const whole = plan.clauses.map((clause) => normalise(clause.text))
  const plain = `${normalise(plan.title)}\n${whole.join('\n')}`
  const contexts = plan.clauses.map((clause) => passages.find((passage) => passage.clause === clause)?.context ?? '')
  const headings = plan.clauses.map(({ heading = '' }) => normalise(heading))
  const bySentence = bm25(passages.map((passage) => passage.plain))
  const byClause = bm25(whole.map((text, at) => `${contexts[at]} ${contexts[at]} ${text}`))
  const [weight, near] = [weigher(plan, passages), neighbours(passages)]
  const clauseOf = passages.map((passage) => plan.clauses.indexOf(passage.clause))

  const share = (terms: readonly Term[], has: (term: Term) => number) => {
    const all = terms.reduce((sum, term) => sum + weight(term), 0)
    return all === 0 ? 0 : terms.reduce((sum, term) => sum + weight(term) * has(term), 0) / all
  }
  const knows = (term: Term) => strengthIn(plain, term) > 0.5
  const translator = once(() => translatorTo(plan.language, plain))
  const byMeaning = once(() => searchAcross(passages, plan.language, translator()))
  const byWords = (query: ReadonlyMap<string, number>) => {
    const [sentences, clauses] = [bySentence(query), byClause(query)]
    return passages.map((_, at) => (sentences[at] ?? 0) + CLAUSE * (clauses[clauseOf[at] ?? -1] ?? 0))
  }
  const title = bareOf(plan.title)
  const titles = new Set(
    passages.filter(
      ({ clause, text }) =>
        clause.heading === undefined && text.length < 2 * plan.title.length && bareOf(text).includes(title),
    ),
  )
  const search: PlanIndex['search'] = (terms, text = '') => {
    const known = terms.filter(knows)
    const scores = terms.some(({ weights }) => weights) ? byMeaning()(terms, text) : byWords(queryOf(terms, text))
    const found = passages.flatMap((passage, at) => {
      if (passage.heading || titles.has(passage)) return []
      const score = scores[at] ?? 0
      return score > 0 ? [{ at, passage, score }] : []
    })
    const promising = found.sort((a, b) => b.score - a.score).slice(0, PROMISING)
    const rated = promising.map(({ at, passage, score }): Hit => {
      const own = passage.full
      const has = (term: Term) => Math.max(strengthIn(own, term), NEAR * strengthIn(near[at] ?? '', term))
      const cover = (1 - STRANGE) * share(known, has) + STRANGE * share(terms, has)
      const entitled =
        passage.clause.heading === undefined
          ? 0
          : share(terms, (term) => strengthIn(headings[clauseOf[at] ?? -1] ?? '', term))
      return { passage, cover, score: score * (0.5 + cover + HEADED * entitled) }
    })
    return rated.sort((a, b) => b.score - a.score)
  }
  const labels = labelsOf(plain)
  const speller = once(() => spellerOut(plain))
  const withLabels = (text: string): Term[] => {
    const own = labelsIn(labels, text)
    return [...asTerms(own), ...piecesOf(withoutLabels(own, text))]
  }
  const termsOf: PlanIndex['termsOf'] = (text, language) => {
    const normalised = normalise(text)
    if (language === plan.language)
      return language === 'zh'
        ? withLabels(normalised)
        : wordsAbout(normalised).map((word) => ({ word, forms: [word] }))
    const words = translator().formsIn(normalised)
    return [...words].map(([word, weights]) => ({ word, forms: [word, ...weights.keys()], weights }))
  }
  const cover: PlanIndex['cover'] = (terms, text) => share(terms, (term) => strengthIn(text, term))
  return {
    plan,
    outline: outlineOf(plan),
    passages,
    plain,
    termsOf,
    knows,
    weight,
    cover,
    search,
    labelsIn: (text) => labelsIn(labels, text),
    spelledOut: (text) => (plan.language === 'zh' ? speller()(withSigns(labels, text)) : text),
    glossesOf: (quote) => translator().glossesOf(quote),
  }
}

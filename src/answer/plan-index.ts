import type { Plan } from '../plan/plan.ts'
import { bm25 } from './bm25.ts'
import { normalise } from './normalise.ts'
import { type Outline, outlineOf } from './outline.ts'
import { type Passage, passagesIn } from './passages.ts'
import { isFaint, type Term } from './terms.ts'
import { root, tokensOf } from './tokens.ts'

/** A passage with how well it fits. */
export interface Found {
  passage: Passage
  score: number
  /** Weighted share of the question's terms that it has, from 0 to 1. */
  cover: number
}

export interface PlanIndex {
  plan: Plan
  outline: Outline
  passages: Passage[]
  /** The whole plan, normalised. */
  plain: string
  knows(term: Term): boolean
  weight(term: Term): number
  /** Weighted share of the terms that a normalised text has. */
  cover(terms: readonly Term[], text: string): number
  /** Passages by fitness, best first; only those that have some of the terms. The whole text weighs little. */
  search(terms: readonly Term[], favoured?: (passage: Passage) => number, text?: string): Found[]
}

const FAINT = 0.3
const CLAUSE = 0.5
const NEAR = 0.7
const FAVOURED = 0.35
const SPOKEN = 0.1
const UNKNOWN = 0.8
/** Only so many passages are looked at closely: the rest cannot come to the front any more. */
const PROMISING = 200
const FOREIGN = 0.5
/** What only describes, and a word of every plan that this one lacks. */
const ASIDE = 0.3
const TITLE = 0.3

/** How much of a term a normalised text has: all of it, or a part of a long word's character pairs. */
export function strength({ forms }: Term, text: string): number {
  const part = (form: string) => {
    if (text.includes(/^[a-z ]+$/.test(form) ? root(form) : form)) return 1
    if (form.length < 3 || !/^\p{Script=Han}+$/u.test(form)) return 0
    const pairs = Array.from({ length: form.length - 1 }, (_, at) => form.slice(at, at + 2))
    const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length
    return share >= 0.5 ? share * 0.6 : 0
  }
  return Math.max(0, ...forms.map(part))
}

function queryOf(terms: readonly Term[], text: string): Map<string, number> {
  const query = new Map<string, number>(tokensOf(text).map((token) => [token, SPOKEN]))
  for (const term of terms)
    for (const [index, form] of term.forms.entries())
      for (const token of tokensOf(form)) {
        const weight = (index === 0 ? 1 : 0.6) * (isFaint(term) ? FAINT : 1)
        query.set(token, Math.max(weight, query.get(token) ?? 0))
      }
  return query
}

/** A word of another language that the glossary lacks may well stand in the plan. */
const isForeign = ({ forms }: Term, { language }: Plan): boolean =>
  language === 'zh' && forms.every((form) => /^[a-z' ]{3,}$/.test(form))

/**
 * How much a term tells, by how few passages have it; a word that the plan does not know tells a lot,
 * and one of its title little.
 */
function weigher(plan: Plan, passages: readonly Passage[]): (term: Term) => number {
  const weights = new Map<string, number>()
  const keyOf = ({ word, aside }: Term) => `${aside ? '-' : ''}${word}`
  const most = Math.log(2 + 2 * passages.length)
  const title = normalise(plan.title)
  return (term) => {
    const known = weights.get(keyOf(term))
    if (known !== undefined) return known
    const count = passages.filter((passage) => strength(term, passage.plain) > 0.5).length
    const rarity = Math.log(1 + (passages.length - count + 0.5) / (count + 0.5)) / most
    const unknown = isForeign(term, plan) ? FOREIGN : term.aside || term.generic ? ASIDE : UNKNOWN
    const entitled = strength(term, title) === 1 ? TITLE : 1
    const weight = Math.max(0.15, count === 0 ? unknown : rarity) * entitled * (isFaint(term) ? FAINT : 1)
    weights.set(keyOf(term), weight)
    return weight
  }
}

/** For each passage the ones right before and after it in its clause. */
const neighbours = (passages: readonly Passage[]): string[] =>
  passages.map(({ clause }, at) =>
    [passages[at - 1], passages[at + 1]].flatMap((other) => (other?.clause === clause ? other.plain : [])).join(' '),
  )

/** Reads a plan once, for any number of questions. */
export function indexOf(plan: Plan): PlanIndex {
  const passages = passagesIn(plan)
  const whole = plan.clauses.map((clause) => normalise(clause.text))
  const plain = normalise(plan.title) + whole.join('\n')
  const contexts = plan.clauses.map((clause) => passages.find((passage) => passage.clause === clause)?.context ?? '')
  const bySentence = bm25(passages.map((passage) => passage.plain))
  const byClause = bm25(whole.map((text, at) => `${contexts[at]} ${contexts[at]} ${text}`))
  const [weight, near] = [weigher(plan, passages), neighbours(passages)]

  const share = (terms: readonly Term[], has: (term: Term) => number) => {
    const all = terms.reduce((sum, term) => sum + weight(term), 0)
    return all === 0 ? 0 : terms.reduce((sum, term) => sum + weight(term) * has(term), 0) / all
  }
  const clauseOf = passages.map((passage) => plan.clauses.indexOf(passage.clause))
  const search: PlanIndex['search'] = (terms, favoured = () => 0, text = '') => {
    const query = queryOf(terms, text)
    const [sentences, clauses] = [bySentence(query), byClause(query)]
    const most = sentences.reduce((best, score) => Math.max(best, score), 1e-9)
    const found = passages.flatMap((passage, at) => {
      if (passage.heading || passage.text === plan.title) return []
      const score = (sentences[at] ?? 0) + CLAUSE * (clauses[clauseOf[at] ?? -1] ?? 0)
      const extra = most * FAVOURED * favoured(passage)
      return score + extra > 0 ? [{ at, passage, score, extra }] : []
    })
    const promising = found.sort((a, b) => b.score + b.extra - (a.score + a.extra)).slice(0, PROMISING)
    const rated = promising.map(({ at, passage, score, extra }): Found => {
      const own = `${passage.plain} ${passage.context}`
      const cover = share(terms, (term) => Math.max(strength(term, own), NEAR * strength(term, near[at] ?? '')))
      return { passage, cover, score: score * (0.5 + cover) + extra }
    })
    return rated.sort((a, b) => b.score - a.score)
  }
  const knows = (term: Term) => strength(term, plain) > 0.5
  const cover: PlanIndex['cover'] = (terms, text) => share(terms, (term) => strength(term, text))
  return { plan, outline: outlineOf(plan), passages, plain, knows, weight, cover, search }
}

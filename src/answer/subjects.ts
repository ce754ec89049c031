import type { Clause, Target, Task } from '../plan/plan.ts'
import { normalise } from './normalise.ts'
import type { PlanIndex } from './plan-index.ts'
import { strength } from './plan-index.ts'
import { isFaint, type Term } from './terms.ts'

const LINKED = 0.62
const CLOSE = 0.9
const WHOLE = 0.95
const LONG = 4
const EARLY = 0.1
const LEADS = 0.65
/** A word that tells of something else in the plan makes a target less likely. */
const OTHER = 0.85

interface Rated<T> {
  item: T
  cover: number
}

/** The best of the candidates, and those nearly as good. */
function best<T>(rated: readonly Rated<T>[], least: number): T[] {
  const most = Math.max(0, ...rated.map(({ cover }) => cover))
  return rated.filter(({ cover }) => cover >= least && cover >= most * CLOSE).map(({ item }) => item)
}

/** A word that tells, or two that do not, must stand in the name itself. */
function isNamed(terms: readonly Term[], name: string): boolean {
  const inName = terms.filter((term) => strength(term, name) > 0.5)
  return inName.some((term) => !isFaint(term) || term.word.length >= LONG) || inName.length >= 2
}

function rate(index: PlanIndex, terms: readonly Term[], name: string, quote: string): number {
  const whole = terms.length > 1 && index.cover(terms, `${name} ${quote}`) >= WHOLE
  if (!isNamed(terms, name) && !whole) return 0
  const text = `${name} ${quote}`
  const cover = index.cover(terms, text) * 0.8 + index.cover(terms, name) * 0.2
  const other = terms.some((term) => !isFaint(term) && !term.aside && strength(term, text) === 0 && index.knows(term))
  return other ? cover * OTHER : cover
}

export const targetsMeant = (index: PlanIndex, terms: readonly Term[], least = LINKED): Target[] =>
  best(
    index.plan.targets.map((item) => ({
      item,
      cover: rate(index, terms, normalise(item.name), normalise(item.quote)),
    })),
    least,
  )

export const tasksMeant = (index: PlanIndex, terms: readonly Term[]): Task[] =>
  best(
    index.plan.tasks.map((item) => ({ item, cover: rate(index, terms, normalise(item.name), '') })),
    LINKED,
  )

const MODIFIERS = /加强|提升|强化|完善|创新|推进|推动|建设|科技支撑|科技创新|水平/gu

/** How much of a heading stands in a question, in pairs of characters or words. */
function shareOf(heading: string, question: string): number {
  const bare = heading.replace(MODIFIERS, '')
  const essence = bare.length >= 4 ? bare : heading
  const pairs = /\p{Script=Han}/u.test(essence)
    ? Array.from({ length: Math.max(1, essence.length - 1) }, (_, at) => essence.slice(at, at + 2))
    : essence.split(/\W+/).filter((word) => word.length > 3)
  return pairs.filter((pair) => question.includes(pair)).length / Math.max(1, pairs.length)
}

/** What is named first is what the question is about: a little for a heading that begins early in it. */
function earliness(heading: string, text: string): number {
  const at = text.indexOf(heading.replace(MODIFIERS, '').slice(0, 3))
  return at < 0 ? 0 : EARLY * (1 - at / text.length)
}

/** 生物医药 stands for 加强生物医药产业核心技术突破, if no other heading begins so. */
function leads(index: PlanIndex, heading: string, text: string): boolean {
  const lead = heading.replace(MODIFIERS, '').slice(0, LONG)
  if (lead.length < LONG || !text.includes(lead)) return false
  return index.plan.clauses.filter((clause) => normalise(clause.heading ?? '').includes(lead)).length === 1
}

/** The clause whose heading the question names, as a whole or nearly so. */
export function clauseNamed(index: PlanIndex, terms: readonly Term[], text: string): Clause | undefined {
  const spoken = `${text} ${terms.flatMap(({ forms }) => forms).join(' ')}`
  const rated = index.plan.clauses.flatMap((clause) => {
    if (clause.heading === undefined) return []
    const heading = normalise(clause.heading)
    const share = text.includes(heading)
      ? 1.2
      : Math.max(
          leads(index, heading, text) ? LEADS : 0,
          ...heading.split(/[,;]/).map((piece) => shareOf(piece, spoken)),
        )
    return [
      {
        item: clause,
        cover: share < 0.6 ? 0 : share * 0.6 + index.cover(terms, heading) * 0.4 + earliness(heading, text),
      },
    ]
  })
  const [first] = rated.sort((a, b) => b.cover - a.cover)
  return first && first.cover >= 0.7 ? first.item : undefined
}

/** What to call the thing asked about: its words that tell with those beside them, in the order asked; shortened. */
export const subjectOf = (terms: readonly Term[]): string => {
  const telling = terms.filter((term) => !isFaint(term))
  const phrases = [...new Set((telling.length ? telling : terms).map(({ phrase }) => phrase))]
  return phrases.join(/^[\x20-\x7e]*$/.test(phrases.join('')) ? ' ' : '、').slice(0, 24)
}

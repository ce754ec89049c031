import type { Language } from '../../locale/index.ts'
import { type Item, itemsOf } from '../../plan/items.ts'
import type { Target } from '../../plan/plan.ts'
import { isStated } from '../../progress/aim.ts'
import { isEnglish } from '../../text/index.ts'
import { normalise, type PlanIndex } from '../search/index.ts'
import { figureSaid, looseFigure, type SaidFigure } from './amount.ts'
import { clausesOf, type SaidClause } from './clauses.ts'
import { daySaid } from './day.ts'
import { isAimedAt } from './fit.ts'
import { isFigure, isOfPlan } from './item.ts'
import { asksOrSupposes, isTold, reportingClauses, type Told } from './manner.ts'
import { signOf } from './manner-signs.ts'
import type { Report } from './report.ts'
import { subjectOf } from './subject.ts'

/** Who says it, when, and after what. */
export interface Saying {
  language: Language
  /** YYYY-MM-DD, where the person is. */
  today: string
  /** What the question before it in the same conversation meant. */
  before?: string | undefined
}

const LONGEST = 600
/** One word tells the language here, where done may follow a code. */
const WORD = /[a-z]{3}/u

/**
 * Reads progress that somebody tells in ordinary words: 昨天又批了两家临床中心. Undefined where the message asks, supposes,
 * wishes, denies or repeats what was heard, and where it speaks of nothing in the plan: then it is a question.
 */
export function readReport(index: PlanIndex, said: string, saying: Saying): Report | undefined {
  const { today, before } = saying
  const plain = normalise(said).slice(0, LONGEST)
  const language = WORD.test(plain) && isEnglish(plain) ? 'en' : saying.language
  if (asksOrSupposes(plain, language)) return undefined
  const all = clausesOf(plain, { language, today, codes: itemsOf(index.plan).map(({ code }) => code) })
  const reporting = reportingClauses(all, language, today)
  if (!reporting.length) return undefined
  const { items, clauses, open } = subjectOf({ index, language, all, reporting, before })
  const hasAmount = clauses.some(({ amounts }) => amounts.length > 0)
  const words = all.map(({ bare }) => bare).join(' ')
  if (!items.length && !(hasAmount && isOfPlan(index, language, words))) return undefined
  const item = items.length === 1 ? items[0] : undefined
  const told = { language, today, all }
  if (item?.type === 'target' && isQuoted(item, clauses, told)) return undefined
  const { open: openFigure, ...figure } = figureOf(item, clauses, language)
  const { open: openDay, date } = daySaid(clauses, all, today)
  return {
    ...(item && { item: item.code }),
    ...figure,
    date,
    ...(item && isDone(item, clauses, language) && { done: 'yes' as const }),
    note: said.trim(),
    open: [...open, ...openFigure, ...openDay],
  }
}

function figureOf(item: Item | undefined, clauses: readonly SaidClause[], language: Language): SaidFigure {
  if (item?.type === 'target' && isFigure(item)) return figureSaid(item, clauses, language)
  if (!item) return looseFigure(clauses, language)
  const isLeft = clauses.some(({ amounts }) => amounts.length)
  return { open: isLeft ? [{ type: 'amountInNote' }] : [] }
}

/** 新增50个 of what must be 50: nothing but its amount tells a report from words of the plan. */
const isQuoted = (target: Target, clauses: readonly SaidClause[], told: Told): boolean =>
  clauses.some(({ amounts }) => amounts.some((amount) => isAimedAt(target, amount))) &&
  !clauses.some((clause) => isTold(clause, told))

/** Only what no figure tells is done by a word. */
const isDone = (item: Item, clauses: readonly SaidClause[], language: Language): boolean =>
  (item.type === 'task' || isStated(item)) &&
  clauses.some(({ bare, amounts }) => !amounts.length && signOf('done', language).test(bare))

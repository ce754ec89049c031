import type { Language } from '../../locale/index.ts'
import { type RecordPeriod, type RecordQuery, recordQuerySchema } from '../../progress/query/index.ts'
import type { PlanIndex } from '../search/index.ts'
import { currentLike } from './period-forms.ts'
import { aheadOf, basisOf, monthsCounted, paceFocus, rankingOf } from './record-ahead.ts'
import { askedIn } from './record-asked.ts'
import {
  comparatorIn,
  entryNumbers,
  focusIn,
  grainIn,
  isOnTop,
  limitIn,
  orderIn,
  POINTS_AT_ENTRIES,
  proofIn,
  recordAmounts,
} from './record-aspects.ts'
import { notedIn, nthIn } from './record-entry-signs.ts'
import { MUCH } from './record-leaning.ts'
import { isOfPlan, SAYS_RECORD } from './record-or-plan.ts'
import { namedIn, type PlacedSubject, placedIn, type RecordQuestion } from './record-placed.ts'
import { APPROVES, WANT_SIGNS, type Want } from './record-signs.ts'
import { isSubject, strangerIn } from './record-strange.ts'
import { wantOf } from './record-want.ts'

const FIGURES: ReadonlySet<Want> = new Set([
  'overview',
  'standing',
  'added',
  'pace',
  'check',
  'hypothesis',
  'difference',
  'compare',
  'proportion',
  'peak',
])
const TARGETS: Record<Language, RegExp> = { zh: /目标|指标/u, en: /\b(?:targets?|goals?|indicators?)\b/iu }
const TASKS: Record<Language, RegExp> = { zh: /任务/u, en: /\btasks?\b/iu }

/** Reads a question to the record by rules; undefined where it asks the plan. */
export function readRecord(question: RecordQuestion): RecordQuery | undefined {
  const { index, language, today } = question
  const { plain, periods, subject, leans, naming } = placedIn(question)
  const codeless = askedIn(index, subject.rest)
  const { sure = false } = question
  const want = wantOf({ index, plain, masked: codeless, language, today, periods, subject, sure, leans })
  if (want === undefined) return undefined
  const query = {
    ...shapeOf(want, codeless, language),
    ...aboutOf(index, language, codeless, want, subject, periods),
    ...notedIn(index, language, askedIn(index, naming)),
  }
  if (!sure && !SAYS_RECORD.test(plain) && isOfPlan(query, strangerIn(index, language, codeless), leans))
    return undefined
  // The newest entry of all is the one that was logged last.
  if (want === 'latest' && !query.items.length && !query.scope) query.by = 'recorded'
  const whole = {
    ...query,
    periods: periodsFor(want, aheadOf(want, plain, language, periods, today), today, query.items.length),
  }
  const { earlier } = question
  if (leans && earlier && PLAIN.has(want)) whole.want = LISTED[earlier.want] ?? earlier.want
  return recordQuerySchema.parse(isBare(whole) ? { ...whole, want: 'latest' } : whole)
}

/** 都是哪些, behind a question of another kind, asks more of the same. */
const PLAIN: ReadonlySet<Want> = new Set(['overview', 'standing'])
const LISTED: Partial<Record<Want, Want>> = { count: 'entries', check: 'standing', hypothesis: 'standing' }

/** 那条是谁登记的, with nothing that tells which: the latest one. */
const isBare = ({
  want,
  focus,
  proof,
  items,
  people,
  numbers,
  periods,
  amounts,
  scope,
  unheld,
}: RecordQuery): boolean =>
  want === 'entries' &&
  (focus === 'date' || POINTS_AT_ENTRIES.has(focus)) &&
  proof === 'any' &&
  !scope &&
  unheld === undefined &&
  [items, people, numbers, periods, amounts].every(({ length }) => length === 0)

function shapeOf(want: Want, masked: string, language: Language) {
  const numbers = entryNumbers(masked)
  const focus = focusIn(masked, language)
  const tells = ['check', 'hypothesis'].includes(want) || /[那这]/u.test(masked)
  const logs =
    want === 'count' ||
    (want === 'entries' && focus !== 'date' && !POINTS_AT_ENTRIES.has(focus) && !/[那这](?:条|笔|次|\d)/u.test(masked))
  return {
    want: want === 'count' && numbers.length ? ('entries' as const) : want,
    numbers,
    by: logs && LOGS[language].test(masked) ? ('recorded' as const) : ('date' as const),
    amounts: recordAmounts(masked, tells),
    comparator: comparatorIn(masked),
    proof: proofIn(masked),
    limit: want === 'latest' ? limitIn(masked) : 1,
    onTop: isOnTop(masked, language),
    withPending:
      want === 'hypothesis' &&
      (APPROVES.test(masked) || (WANT_SIGNS[language].find(([one]) => one === 'pending')?.[1].test(masked) ?? false)),
    focus: want === 'pace' ? paceFocus(masked, language, focus) : focus,
    order: orderIn(masked, language),
    grain: grainIn(masked),
  }
}

const LOGS: Record<Language, RegExp> = { zh: /登|记|录|填|报/u, en: /\blogg|\brecord|\benter|\breport|\bfiled/iu }

function aboutOf(
  index: PlanIndex,
  language: Language,
  masked: string,
  want: Want,
  subject: PlacedSubject,
  periods: readonly RecordPeriod[],
) {
  const { items, scope, people } = subject
  const nth = nthIn(masked, language)
  const isWhole = !items.length && entryNumbers(masked).length === 0
  const only = isWhole ? onlyIn(masked, language) : undefined
  const isOpen = isWhole && !scope && !people.length
  const stranger = isOpen ? strangerAsked(index, language, masked, want) : undefined
  const isShort = want === 'added' && periods.length > 0 && (stranger?.length ?? 0) < 3
  const unheld = subject.unheld ?? (isShort ? undefined : stranger)
  return {
    items,
    people,
    ...(nth !== undefined && { nth }),
    ...namedIn(subject),
    ...(only && { only }),
    ...(want === 'ranking' && rankingOf(masked, language)),
    ...basisOf(masked, language),
    ...(want === 'pace' && monthsCounted(masked, language)),
    ...(want === 'late' && PAST_DUE[language].test(masked) && { overdue: true as const }),
    ...(WHY[language].test(masked) && OF_STATE.has(want) && { why: true as const }),
    ...(unheld && { unheld }),
  }
}

function onlyIn(masked: string, language: Language): RecordQuery['only'] {
  if (TASKS[language].test(masked)) return 'tasks'
  return TARGETS[language].test(masked) ? 'targets' : undefined
}

/** 剪纸工坊那条是谁登的: one entry is pointed at by what only its note may say. */
const pointsAtOne = (want: Want, masked: string, language: Language): boolean =>
  want === 'entries' && POINTS_AT_ENTRIES.has(focusIn(masked, language)) && /[那这][条笔批次]/u.test(masked)

/** What the record does not know, where it is what is asked for. */
function strangerAsked(index: PlanIndex, language: Language, masked: string, want: Want): string | undefined {
  const isPointed = pointsAtOne(want, masked, language)
  const stranger = isPointed || FIGURES.has(want) ? strangerIn(index, language, masked) : ''
  return stranger && (isPointed || MUCH[language].test(masked) || isSubject(masked, stranger)) ? stranger : undefined
}

/** What notes of corrections and of reviews may tell is asked of them. */
const OF_STATE: ReadonlySet<Want> = new Set([
  'overview',
  'standing',
  'added',
  'pace',
  'late',
  'pending',
  'unrecorded',
  'finished',
])
const PAST_DUE: Record<Language, RegExp> = {
  zh: /[到过逾超]期|[过了超]{1,2}期限|到点|该(\p{Script=Han})[没未]\1/u,
  en: /\boverdue\b|\bpast (?:due|(?:its|their|the) (?:due )?(?:date|deadline))\b|\bmissed\b/iu,
}
const WHY: Record<Language, RegExp> = {
  zh: /为(?:什么|啥|何)|怎么(?:还|这么|那么|一直|老|总|会)|什么原因|原因(?:是|在)|啥原因/u,
  en: /\bwhy\b|\breasons?\b|\bhow come\b/iu,
}

/** What lies ahead is supposed or projected, and holds nothing yet. 比去年同期 is held against this year so far. */
function periodsFor(want: Want, periods: readonly RecordPeriod[], today: string, items: number): RecordPeriod[] {
  if (want === 'hypothesis') return periods.filter(({ to }) => to <= today)
  const [only, ...others] = periods
  if ((want === 'compare' || want === 'difference') && items < 2 && only && !others.length && !only.point)
    return [soFar(currentLike(only, today), today), only]
  return want === 'pace' ? [...periods] : periods.map((period) => soFar(period, today))
}

/** Of a period that goes on, the days that are over. */
const soFar = (period: RecordPeriod, today: string): RecordPeriod =>
  period.point || period.from > today || period.to < today ? period : { ...period, to: today }

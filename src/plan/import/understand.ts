import type { Language } from '../../locale/index.ts'
import { type Anchor, fold, timesIn, yearEndIn } from '../../text/index.ts'
import type { Plan } from '../plan.ts'
import { squashed } from '../quote.ts'
import { linesOf } from './lines.ts'
import { chineseSections, englishSections, type Front } from './outline/index.ts'
import { type PlaceOf, type PlanDocument, placesIn, type Removed } from './read/index.ts'
import { clauseFrom, type Doubt, type Line, type Section, textOf } from './section.ts'
import { type Account, notesAccount, type PlanSpan, scopeOf, spanOf, targetsOf } from './targets/index.ts'
import { englishDates, englishWork, workOf } from './tasks/index.ts'

export interface Understanding {
  plan: Plan
  /** What a person should look at, in the order of the text. */
  doubts: Doubt[]
  /** What the document has and the plan has not. */
  removed: Removed[]
  /** Every amount of the text, each with what became of it. */
  account: Account
  /** Where a person finds a line of it. */
  placeOf: PlaceOf
}

/**
 * Reads a plan document, or its text, into clauses, targets, themes, tasks and measures. The same text always comes to
 * the same plan; every quotation in it is verbatim. Without a language it goes by the letters of the text.
 */
export function understand(
  source: PlanDocument | string,
  { slug = 'plan', ...given }: { slug?: string; language?: Language | undefined },
): Understanding {
  const { lines, notes, document } = linesOf(source)
  const language = given.language ?? (isChinese(document.text) ? 'zh' : 'en')
  const outlined = language === 'zh' ? chineseSections(lines) : englishSections(lines)
  const { sections, doubts } = outlined
  const front = withFacts(outlined.front, document.facts)
  const noted = noteSection(notes, language)
  const read = reading(front, sections, noted, language)
  const { period, parts } = read
  const plan: Plan = {
    slug,
    title: front.title.trim() || slug,
    language,
    ...(front.issuer && { issuer: front.issuer }),
    ...(front.number && { number: front.number }),
    ...(front.issued && { issued: front.issued }),
    period,
    clauses: [...sections, ...noted].map(clauseFrom),
    targets: parts.targets,
    themes: parts.themes,
    tasks: parts.tasks,
    measures: parts.measures,
  }
  const all = [...read.doubts, ...doubts, ...parts.doubts]
  const { removed } = document
  return {
    plan: verbatimOnly(plan),
    doubts: all.sort((a, b) => a.line - b.line),
    removed,
    account: read.account,
    placeOf: placesIn(document),
  }
}

/** What the text does not say of itself the page may say that it was saved from. */
function withFacts(front: Front, facts: PlanDocument['facts']): Front {
  const issued = front.issued ?? dayIn(facts.issued ?? facts.published ?? '')
  const issuer = front.issuer ?? facts.issuer
  const number = front.number ?? (/\d/.test(facts.number ?? '') ? facts.number : undefined)
  const title = front.title.trim() || facts.title || ''
  return { ...front, title, ...(issuer && { issuer }), ...(number && { number }), ...(issued && { issued }) }
}

/** 2025-01-14 09:24, 2018年12月29日. */
function dayIn(text: string): string | undefined {
  const [, year, month = '', day = ''] = /^((?:19|20)\d\d)\s?[-./年]\s?(\d{1,2})\s?[-./月]\s?(\d{1,2})/.exec(text) ?? []
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Notes stand at the end of the plan, where no target is looked for. */
const noteSection = (notes: readonly Line[], language: Plan['language']): Section[] =>
  notes.length ? [{ path: language === 'zh' ? '注释' : 'Notes', rank: 'whole', lines: [...notes] }] : []

interface Reading {
  period: Plan['period']
  parts: Pick<Plan, 'targets' | 'themes' | 'tasks' | 'measures'> & { doubts: Doubt[] }
  doubts: Doubt[]
  account: Account
}

const EVER: PlanSpan = { first: '2000-01-01', last: '2099-12-31', assumed: ['start', 'end'] }

function reading(
  { title, issued }: Front,
  sections: readonly Section[],
  notes: readonly Section[],
  language: Plan['language'],
): Reading {
  const body = sections.filter((section) => scopeOf(section, sections) !== 'none')
  const texts = (parts: readonly Section[]) => parts.map(textOf).join('\n')
  const goals = texts(body.filter((section) => scopeOf(section, sections) === 'goal'))
  const yearEnd = language === 'en' ? yearEndIn(fold(texts(sections))) : undefined
  const named = language === 'zh' ? squashed(title) : title
  const span = spanOf({ title: named, issued, yearEnd, goals, whole: texts(body) }) ?? EVER
  const period = { start: span.first, end: span.last }
  const first = span.assumed.includes('start') ? {} : { first: span.first }
  const last = deadlineIn(texts(sections.filter((section) => opens(section, sections))), span) ?? span.last
  const anchor: Anchor = {
    issued,
    yearEnd: yearEnd ?? (language === 'en' ? endOfYears(span) : undefined),
    ...(!span.assumed.includes('end') && { period: { last, ...first } }),
  }
  const { targets, doubts, account } = targetsOf(sections, anchor)
  const work = language === 'zh' ? workOf(sections, anchor) : englishWork(sections)
  const dated = language === 'zh' ? [] : englishDates(sections)
  return {
    period: { ...period, ...(span.assumed.length && { assumed: span.assumed }) },
    parts: { ...work, targets: [...targets, ...dated], doubts: [...doubts, ...work.doubts] },
    doubts: span.assumed.length ? [periodDoubt(period)] : [],
    account: [...account, ...notes.flatMap((section) => notesAccount(section, anchor))],
  }
}

/** A plan from 1 July to 30 June counts in such years: Q3 of them, FY 2025/26. */
const endOfYears = ({ first, last, assumed }: PlanSpan): string | undefined =>
  assumed.length === 0 && new Date(Date.parse(last) + 86_400_000).toISOString().slice(5, 10) === first.slice(5)
    ? last.slice(5)
    : undefined

/** What stands before the plan's own text: the notice and the preamble. */
const opens = (section: Section, all: readonly Section[]): boolean =>
  section.path === '序言' || scopeOf(section, all) === 'none'

/** 全部项目须于2026年11月30日前完成: the day in the plan's last year by which all of it is to be done. */
const deadlineIn = (text: string, { last }: PlanSpan): string | undefined =>
  timesIn(text, { year: Number(last.slice(0, 4)) }).find(
    (time) =>
      time.role === 'by' &&
      time.last?.slice(0, 4) === last.slice(0, 4) &&
      isOfAll(text.slice(Math.max(0, time.start - 20), time.start), text.slice(time.end, time.end + 12)),
  )?.last

const isOfAll = (before: string, after: string): boolean =>
  /^[，,]?(?:全面|全部|按期|按时|高质量|保质保量)+(?:完成|办结|落实)/.test(after) ||
  (/(?:全部|所有|各项|以上|上述)(?:工作|项目|任务|事项|实事|指标|工程)*[^，。；、]{0,4}$/.test(before) &&
    /^(?:完成|办结|落实|达标|建成)/.test(after))

const periodDoubt = ({ start, end }: Plan['period']): Doubt => ({
  line: 1,
  words: `${start} – ${end}`,
  say: (t) => t.import.period,
})

const isChinese = (text: string) =>
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 4 > (text.match(/[a-z]/gi)?.length ?? 0)

/** What could not be traced to its clause letter by letter is no part of the plan. */
function verbatimOnly(plan: Plan): Plan {
  const texts = new Map(plan.clauses.map(({ path, text }) => [path, squashed(text)]))
  const stands = ({ clause, quote, wording }: { clause: string; quote?: string | undefined; wording?: string }) =>
    [quote, wording].every((words) => words === undefined || texts.get(clause)?.includes(squashed(words)))
  const targets = plan.targets.filter(stands).map((target, index) => ({ ...target, code: `T${index + 1}` }))
  return { ...plan, targets, tasks: plan.tasks.filter(stands) }
}

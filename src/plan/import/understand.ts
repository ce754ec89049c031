import type { Plan } from '../plan.ts'
import { isVerbatim } from '../quote.ts'
import type { Period } from './deadlines.ts'
import { periodNamed } from './deadlines.ts'
import { englishParts, englishPeriod } from './english-plan.ts'
import { linesOf } from './lines.ts'
import { chineseSections, englishSections, type Front } from './outline/index.ts'
import { periodOf } from './period.ts'
import { clauseFrom, type Doubt, type Section } from './section.ts'
import { targetsOf } from './targets.ts'
import { workOf } from './tasks/index.ts'

export interface Understanding {
  plan: Plan
  /** What a person should look at, in the order of the text. */
  doubts: Doubt[]
}

/**
 * Reads the text of a plan into clauses, targets, themes, tasks and measures. The same text always comes to the same
 * plan; every quotation in it is verbatim.
 */
export function understand(text: string, { slug = 'plan' }: { slug?: string }): Understanding {
  const { lines, dropped } = linesOf(text)
  const language = isChinese(text) ? 'zh' : 'en'
  const { front, sections, doubts } = language === 'zh' ? chineseSections(lines) : englishSections(lines)
  const read = language === 'zh' ? chineseParts(front, sections) : englishReading(front, sections)
  const { period, parts } = read
  const contents: Doubt[] = dropped.slice(0, 1).map(({ number, text: words }) => ({
    line: number,
    words: words.slice(0, 30),
    say: (t) => t.import.contents(dropped.length),
  }))
  const plan: Plan = {
    slug,
    title: front.title.trim() || slug,
    language,
    ...(front.issuer && { issuer: front.issuer }),
    ...(front.number && { number: front.number }),
    ...(front.issued && { issued: front.issued }),
    period: { start: period.start, end: period.end, ...(read.guessed && { assumed: ['start', 'end'] }) },
    clauses: sections.map(clauseFrom),
    targets: parts.targets,
    themes: parts.themes,
    tasks: parts.tasks,
    measures: parts.measures,
  }
  const all = [...contents, ...read.doubts, ...doubts, ...parts.doubts]
  return { plan: verbatimOnly(plan), doubts: all.sort((a, b) => a.line - b.line) }
}

interface Reading {
  period: Period
  /** Whether the text does not say what time it covers. */
  guessed: boolean
  parts: Pick<Plan, 'targets' | 'themes' | 'tasks' | 'measures'> & { doubts: Doubt[] }
  doubts: Doubt[]
}

function chineseParts(front: Front, sections: readonly Section[]): Reading {
  const { guessed, ...period } = periodOf(front, sections)
  const { targets, doubts } = targetsOf(sections, period)
  const work = workOf(sections, period)
  return {
    period,
    guessed,
    parts: { targets, ...work, doubts: [...doubts, ...work.doubts] },
    doubts: guessed ? [periodDoubt(period)] : [],
  }
}

function englishReading(front: Front, sections: readonly Section[]): Reading {
  const named = periodNamed(front.title) ?? englishPeriod(sections)
  const period = named ?? { start: '2000-01-01', end: '2099-12-31' }
  return {
    period,
    guessed: !named,
    parts: englishParts(sections, period),
    doubts: named ? [] : [periodDoubt(period)],
  }
}

const periodDoubt = ({ start, end }: Period): Doubt => ({
  line: 1,
  words: `${start} – ${end}`,
  say: (t) => t.import.period,
})

const isChinese = (text: string) =>
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 4 > (text.match(/[a-z]/gi)?.length ?? 0)

/** What could not be traced to its clause letter by letter is no part of the plan. */
function verbatimOnly(plan: Plan): Plan {
  const texts = new Map(plan.clauses.map(({ path, text }) => [path, text]))
  const stands = ({ clause, quote, wording }: { clause: string; quote?: string | undefined; wording?: string }) =>
    [quote, wording].every((words) => words === undefined || isVerbatim(words, texts.get(clause) ?? ''))
  const targets = plan.targets.filter(stands).map((target, index) => ({ ...target, code: `T${index + 1}` }))
  return { ...plan, targets, tasks: plan.tasks.filter(stands) }
}

import { type Anchor, timesIn } from '../../../text/index.ts'
import type { Measure, Task, Theme } from '../../plan.ts'
import { MAKES } from '../figures/index.ts'
import { type Doubt, type Section, textOf } from '../section.ts'
import { type Family, familyOf } from './family.ts'
import { type Group, groupsOf } from './groups.ts'
import { bodiesIn } from './leads.ts'
import { partsOf } from './roles.ts'
import { STARTS, type TaskText, taskNameOf } from './task-texts.ts'

export { englishDates, englishWork } from './english.ts'

export interface Work {
  themes: Theme[]
  tasks: Task[]
  measures: Measure[]
  doubts: Doubt[]
}

/** Themes, tasks and measures: which part holds what is told by its heading, how finely by what stands below it. */
export function workOf(sections: readonly Section[], anchor: Anchor): Work {
  const family = familyOf(sections)
  const parts = partsOf(sections, family)
  const groups = groupsOf(parts, sections, family)
  const work = groups.map((group, index) => themeOf(group, String(index + 1), { family, anchor }))
  return {
    themes: work.map(({ theme }) => theme),
    tasks: work.flatMap(({ tasks }) => tasks),
    measures: measuresOf(parts.measures, family),
    doubts: [...partDoubts(parts.assumed, groups), ...work.flatMap(({ doubts }) => doubts)],
  }
}

const ROWS = /^\s*\|.*\|\s*$/gm

interface Context {
  family: Family
  anchor: Anchor
}

/** The clause with all that stands below it. */
const wholeText = (section: Section, family: Family): string =>
  [textOf(section), ...family.childrenOf(section).map((child) => wholeText(child, family))].join('\n')

function themeOf({ section, tasks }: Group, code: string, context: Context) {
  const theme: Theme = { code, name: taskNameOf(section), clause: section.path }
  const read = tasks.map((task, index) => taskOf(task, `${code}.${index + 1}`, code, context))
  return { theme, tasks: read.map(({ task }) => task), doubts: read.flatMap(({ doubts }) => doubts) }
}

function taskOf(text: TaskText, code: string, theme: string, { family, anchor }: Context) {
  const { section, name, quote } = text
  const words = quote ?? wholeText(section, family)
  const { brackets, ...stated } = text.bodies ? { ...text.bodies, brackets: 1 } : bodiesIn(words)
  const bodies = stated.lead ? stated : { ...text.beside, ...stated }
  // The rows of a table have their own times.
  const days = daysIn(quote ?? words.replace(ROWS, ''), anchor)
  const due = days.at(-1) ?? headingDay(section, family, anchor)
  const task: Task = {
    code,
    name,
    theme,
    clause: section.path,
    ...(quote !== undefined && { quote }),
    ...bodies,
    ...(due && { due }),
  }
  const line = section.lines[0]?.number ?? 0
  const doubts: Doubt[] = []
  if (brackets > 1) doubts.push({ line, words: name, say: (t) => t.import.severalLeads(brackets) })
  return { task, doubts }
}

/** The different days that the words set within the plan's time, in order: a task is done with the last of its parts. */
const daysIn = (words: string, anchor: Anchor): string[] => [
  ...new Set(
    timesIn(words, anchor)
      .flatMap(({ role, last }) => (role === 'by' && last ? [last] : []))
      .filter((day) => day >= (anchor.period?.first ?? ''))
      .sort(),
  ),
]

/** A heading that is a date governs all beneath it. */
const headingDay = (section: Section, { aboveOf }: Family, anchor: Anchor): string | undefined =>
  aboveOf(section)
    .map(({ heading = '' }) => daysIn(heading, anchor).at(-1))
    .find(Boolean)

function measuresOf(parts: readonly Section[], { childrenOf }: Family): Measure[] {
  const clauses = parts.flatMap((part) => {
    const children = childrenOf(part)
    return children.length ? children : [part]
  })
  return clauses.map((clause, index) => ({ code: `M${index + 1}`, name: taskNameOf(clause), clause: clause.path }))
}

/** 推进粮油生产, 水质改善行动: a heading that says what is to be done. */
const saysWork = ({ section: { heading = '' } }: Group): boolean =>
  MAKES.test(heading) || STARTS.test(heading) || /(?:行动|工程|工作|计划|攻坚)$/.test(heading)

function partDoubts(assumed: boolean, groups: readonly Group[]): Doubt[] {
  if (!groups.length) return [{ line: 1, words: '', say: (t) => t.import.noTasks }]
  if (!assumed || groups.every(saysWork)) return []
  const names = groups.map(({ section }) => section.path).join('；')
  return [{ line: groups[0]?.section.lines[0]?.number ?? 1, words: names, say: (t) => t.import.assumedTasks }]
}

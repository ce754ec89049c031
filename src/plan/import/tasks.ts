import type { Measure, Task, Theme } from '../plan.ts'
import { deadlinesIn, type Period } from './deadlines.ts'
import { bodiesIn } from './leads.ts'
import { childrenOf, partsOf } from './roles.ts'
import { type Doubt, type Section, textOf } from './section.ts'
import { paragraphTasks, sentenceTasks, type TaskText } from './task-texts.ts'

export interface Work {
  themes: Theme[]
  tasks: Task[]
  measures: Measure[]
  doubts: Doubt[]
}

/** A theme and the texts of its tasks. */
interface Group {
  section: Section
  tasks: TaskText[]
}

/** Themes, tasks and measures: which part holds what is told by its heading, how finely by what stands below it. */
export function workOf(sections: readonly Section[], period: Period): Work {
  const parts = partsOf(sections)
  const groups = parts.tasks.flatMap((part) => groupsOf(part, sections, parts.assumed))
  const work = groups.map((group, index) => themeOf(group, String(index + 1), { sections, period }))
  return {
    themes: work.map(({ theme }) => theme),
    tasks: work.flatMap(({ tasks }) => tasks),
    measures: measuresOf(parts.measures, sections),
    doubts: [...partDoubts(parts.assumed, groups), ...work.flatMap(({ doubts }) => doubts)],
  }
}

function groupsOf(part: Section, sections: readonly Section[], assumed: boolean): Group[] {
  const children = childrenOf(part, sections)
  if (!children.length) return [{ section: part, tasks: paragraphTasks(part) }]
  const nested = children.filter((child) => childrenOf(child, sections).length > 0)
  if (nested.length && (!assumed || (children.length === nested.length && part.rank === 'book')))
    return children.map((child) => ({ section: child, tasks: below(child, sections) }))
  if (!assumed && mostHaveParagraphs(children))
    return children.map((child) => ({ section: child, tasks: paragraphTasks(child) }))
  return [{ section: part, tasks: children.map((child) => ({ section: child, name: nameOf(child) })) }]
}

/** The tasks under a theme: its own clauses, or the sentences of one running paragraph. */
function below(theme: Section, sections: readonly Section[]): TaskText[] {
  const children = childrenOf(theme, sections)
  if (children.length) return children.map((child) => ({ section: child, name: nameOf(child) }))
  const paragraphs = paragraphTasks(theme)
  return paragraphs.length > 1 ? paragraphs : sentenceTasks(theme)
}

const mostHaveParagraphs = (children: readonly Section[]) =>
  children.filter((child) => paragraphTasks(child).length > 1).length * 2 > children.length

const nameOf = (section: Section) =>
  section.heading ??
  textOf(section)
    .replace(/^\S{1,4}[、.．）)]/, '')
    .slice(0, 30)

interface Context {
  sections: readonly Section[]
  period: Period
}

/** The clause with all that stands below it. */
const wholeText = (section: Section, sections: readonly Section[]): string =>
  [textOf(section), ...childrenOf(section, sections).map((child) => wholeText(child, sections))].join('\n')

function themeOf({ section, tasks }: Group, code: string, context: Context) {
  const theme: Theme = { code, name: nameOf(section), clause: section.path }
  const read = tasks.map((task, index) => taskOf(task, `${code}.${index + 1}`, code, context))
  return { theme, tasks: read.map(({ task }) => task), doubts: read.flatMap(({ doubts }) => doubts) }
}

function taskOf({ section, name, quote }: TaskText, code: string, theme: string, { sections, period }: Context) {
  const text = quote ?? wholeText(section, sections)
  const { lead, participants, brackets } = bodiesIn(text)
  const dated = deadlinesIn(text).filter(({ day }) => day >= period.start)
  const due = dated
    .map(({ day }) => day)
    .sort()
    .at(-1)
  const task: Task = {
    code,
    name,
    theme,
    clause: section.path,
    ...(quote !== undefined && { quote }),
    ...(lead && { lead }),
    ...(participants && { participants }),
    ...(due && { due }),
  }
  const line = section.lines[0]?.number ?? 0
  const doubts: Doubt[] = [
    ...(brackets > 1
      ? [{ line, words: name, say: ((t) => t.import.severalLeads(code, brackets)) satisfies Doubt['say'] }]
      : []),
    ...(new Set(dated.map(({ day }) => day)).size > 1
      ? [{ line, words: name, say: ((t) => t.import.severalDays(code, due ?? '')) satisfies Doubt['say'] }]
      : []),
  ]
  return { task, doubts }
}

function measuresOf(parts: readonly Section[], sections: readonly Section[]): Measure[] {
  const clauses = parts.flatMap((part) => {
    const children = childrenOf(part, sections)
    return children.length ? children : [part]
  })
  return clauses.map((clause, index) => ({ code: `M${index + 1}`, name: nameOf(clause), clause: clause.path }))
}

function partDoubts(assumed: boolean, groups: readonly Group[]): Doubt[] {
  if (!groups.length) return [{ line: 1, words: '', say: (t) => t.import.noTasks }]
  if (!assumed) return []
  const names = groups.map(({ section }) => section.path).join('；')
  return [{ line: groups[0]?.section.lines[0]?.number ?? 1, words: names, say: (t) => t.import.assumedTasks }]
}

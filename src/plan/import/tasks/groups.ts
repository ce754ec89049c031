import { squashed } from '../../quote.ts'
import { type Section, textOf } from '../section.ts'
import type { Family } from './family.ts'
import { type Bodies, bodiesIn } from './leads.ts'
import type { Parts } from './roles.ts'
import { bodiesByTask, tableRows } from './table-tasks.ts'
import { paragraphTasks, sentenceTasks, type TaskText, taskNameOf } from './task-texts.ts'

/** A theme and the texts of its tasks. */
export interface Group {
  section: Section
  tasks: TaskText[]
}

/** The themes of a plan with their tasks: from the parts that hold them, and from its tables. */
export function groupsOf(parts: Parts, sections: readonly Section[], family: Family): Group[] {
  const tables = sections
    .map((section) => ({ section, rows: tableRows(section) }))
    .filter(({ rows }) => rows.length > 0)
  const bodies = bodiesByTask(tables.flatMap(({ rows }) => rows))
  const held = new Set(tables.map(({ section }) => section))
  const written = parts.tasks
    .filter((part) => parts.assumed || !isEmpty(part, family))
    .flatMap((part) => groupsIn(part, family, parts.assumed))
    .filter(({ section }) => !held.has(section))
    .map(({ section, tasks }) => ({ section, tasks: tasks.map((task) => led(task, bodies)) }))
  const known = new Set(written.flatMap(({ tasks }) => tasks.map(({ name }) => squashed(name))))
  const tabled = tables.map(
    ({ section, rows }): Group => ({
      section,
      tasks: rows.filter(({ name, repeated }) => !repeated && !known.has(squashed(name))),
    }),
  )
  const listed = sections
    .filter(({ path, rank }) => rank === 'book' && path.startsWith('附件'))
    .flatMap((annex) => listsIn(annex, family))
    .map(({ section, tasks }) => ({ section, tasks: tasks.filter(({ name }) => !known.has(squashed(name))) }))
  return [...written, ...[...tabled, ...listed].filter(({ tasks }) => tasks.length > 0)]
}

/** The clauses of an annex that say who leads are tasks, but for those that the body has. */
function listsIn(section: Section, family: Family): Group[] {
  const children = family.childrenOf(section)
  if (!areLed(children)) return children.flatMap((child) => listsIn(child, family))
  const own = children.filter(({ lines }) => !lines.every(({ repeats }) => repeats))
  return [{ section, tasks: own.map(taskOf) }]
}

/** 二、重点任务 with nothing below it, or no more than 见附件: the tasks stand in an annex. */
const isEmpty = (part: Section, { childrenOf }: Family) => !childrenOf(part).length && ELSEWHERE.test(bodyOf(part))

const ELSEWHERE = /^[（(\s]*(?:[^，。；]{0,12}(?:(?:见|按照?|参照)附[件表录]|附后)[^。；]{0,40}[。）)\s]*)?$/

/** The words below the heading of a clause. */
const bodyOf = ({ lines, bodyAt = 0 }: Section) =>
  lines
    .map(({ text }, index) => (index === 0 ? text.slice(bodyAt) : text))
    .join('')
    .trim()

/** A table tells who leads what the text leaves without a lead. */
function led(task: TaskText, bodies: ReadonlyMap<string, Bodies>): TaskText {
  const beside = bodies.get(squashed(task.name))
  return beside ? { ...task, beside } : task
}

function groupsIn(part: Section, family: Family, assumed: boolean): Group[] {
  const children = tasksBelow(part, family)
  if (!children.length) return [{ section: part, tasks: paragraphTasks(part) }]
  const nested = children.filter((child) => tasksBelow(child, family).length > 0)
  const whole = part.rank === 'book' && children.length === nested.length
  if (nested.length && (!assumed || whole || areLed(nested.flatMap((child) => tasksBelow(child, family)))))
    return children.map((child) => ({ section: child, tasks: below(child, family) }))
  if (!assumed && mostHaveParagraphs(children))
    return children.map((child) => ({ section: child, tasks: paragraphTasks(child) }))
  return [{ section: part, tasks: children.map(taskOf) }]
}

const taskOf = (section: Section): TaskText => ({ section, name: taskNameOf(section) })

/** The clauses right below that can be tasks: entries of a list that is one sentence are parts of what stands above. */
function tasksBelow(section: Section, { childrenOf }: Family): Section[] {
  const children = childrenOf(section)
  const entries = children.filter((child) => /[；;]$/.test(textOf(child).trimEnd()))
  return entries.length * 2 >= children.length && entries.length > 0 ? [] : children
}

/** Who leads is said of tasks, and of nothing finer. */
const areLed = (sections: readonly Section[]) =>
  sections.filter((section) => bodiesIn(textOf(section)).lead).length * 2 > sections.length

/** The tasks under a theme: its own clauses, or the sentences of one running paragraph. */
function below(theme: Section, family: Family): TaskText[] {
  const children = tasksBelow(theme, family)
  if (children.length) return children.map(taskOf)
  const paragraphs = paragraphTasks(theme)
  return paragraphs.length > 1 ? paragraphs : sentenceTasks(theme)
}

const mostHaveParagraphs = (children: readonly Section[]) =>
  children.filter((child) => paragraphTasks(child).length > 1).length * 2 > children.length

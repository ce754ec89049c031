import type { Measure, Target, Task, Theme } from '../plan.ts'
import { currentTarget, type OldTarget } from '../version1.ts'
import type { Period } from './deadlines.ts'
import { englishDays } from './english-days.ts'
import { englishQuantities } from './english-quantity.ts'
import { type Milestone, milestonesIn } from './english-table.ts'
import { type Doubt, type Section, textOf } from './section.ts'

interface Parts {
  targets: Target[]
  themes: Theme[]
  tasks: Task[]
  measures: Measure[]
  doubts: Doubt[]
}

const ACTION =
  /^(Action|Task|Objective|Strategy|Step|Initiative|Activity|Recommendation|Milestone)\s+(\d+(?:\.\d+)*)\s*[:.—–-]\s*(.+)$/i
const BACKGROUND =
  /foreword|introduction|background|successes|lessons|looking ahead|footnote|executive summary|acknowledg|title|appendix|glossary/i

/** Themes, tasks and targets of an English plan: its actions, and the dated milestones of their tables. */
export function englishParts(sections: readonly Section[], period: Period): Parts {
  const byPath = new Map(sections.map((section) => [section.path, section]))
  const isAction = ({ heading = '' }: Section) => ACTION.test(heading)
  const actions = sections.filter(isAction)
  const themeOf = (action: Section): string => {
    const above = byPath.get(action.parent ?? '')
    return above && isAction(above) ? themeOf(above) : (action.parent ?? '')
  }
  const themes = [...new Set(actions.map(themeOf))]
  const codes = themes.map(
    (path, index): Theme => ({
      code: String(index + 1),
      name: byPath.get(path)?.heading ?? 'Actions',
      clause: path || (sections[0]?.path ?? ''),
    }),
  )
  const tables = sections.map((section) => ({ section, milestones: milestonesIn(section) }))
  return {
    targets: targetsOf(tables, sections, period),
    themes: codes,
    tasks: tasksOf(actions, (action) => themes.indexOf(themeOf(action))),
    measures: sections
      .filter(
        ({ heading = '', rank }) =>
          rank === 'part' && /implementation|governance and|monitoring|accountab|oversight/i.test(heading),
      )
      .map(({ heading = '', path }, index) => ({ code: `M${index + 1}`, name: heading, clause: path })),
    doubts: [
      ...undated(tables),
      ...(actions.length ? [] : [{ line: 1, words: '', say: ((t) => t.import.noTasks) satisfies Doubt['say'] }]),
    ],
  }
}

/** Action 7 under the second heading is 2.7, so that the plan's own number stays to be seen; sub-actions are counted. */
function tasksOf(actions: readonly Section[], themeOf: (action: Section) => number): Task[] {
  const numbers = actions.map(({ heading = '' }) => ACTION.exec(heading)?.[2] ?? '')
  const own = numbers.every((number) => /^\d+$/.test(number))
  const counts = new Map<number, number>()
  return actions.map((section, index) => {
    const theme = themeOf(section)
    const count = (counts.get(theme) ?? 0) + 1
    counts.set(theme, count)
    return taskOf(section, `${theme + 1}.${own ? numbers[index] : count}`, String(theme + 1))
  })
}

function taskOf(section: Section, code: string, theme: string): Task {
  const milestones = milestonesIn(section)
  const due = milestones
    .flatMap(({ day }) => day ?? [])
    .sort()
    .at(-1)
  const leads = [...new Set(milestones.flatMap(({ lead }) => lead ?? []))].join('; ')
  return {
    code,
    name: ACTION.exec(section.heading ?? '')?.[3] ?? section.path,
    theme,
    clause: section.path,
    ...(leads && { lead: leads }),
    ...(due && { due }),
  }
}

type Tables = { section: Section; milestones: Milestone[] }[]

function targetsOf(tables: Tables, sections: readonly Section[], period: Period): Target[] {
  const dated = tables.flatMap(({ section, milestones }) => {
    const own = milestones.filter(({ day }) => day).map((milestone) => dateTarget(milestone, section))
    const worded = BACKGROUND.test(section.path) || isUnder(section, sections) ? [] : proseTargets(section, period)
    return [...worded, ...own]
  })
  return dated.map((target, index) => currentTarget({ code: `T${index + 1}`, ...target }))
}

const isUnder = (section: Section, sections: readonly Section[]) =>
  sections.some(({ path, heading }) => path === section.parent && BACKGROUND.test(heading ?? ''))

const dateTarget = ({ name, quote, date, day = '' }: Milestone, section: Section): Omit<OldTarget, 'code'> => ({
  name,
  clause: section.path,
  quote,
  kind: 'date',
  wording: date,
  unit: '',
  measure: 'total',
  due: day,
})

function proseTargets(section: Section, period: Period): Omit<OldTarget, 'code'>[] {
  const tabular = (text: string) => /^\||\|.*\|/.test(text) || text.startsWith('#')
  return section.lines
    .filter(({ text }) => !tabular(text))
    .flatMap(({ text }) => englishQuantities(text, period))
    .map((found) => ({ ...found, clause: section.path }))
}

/** Milestones whose date the plan leaves to others. */
const undated = (tables: Tables): Doubt[] =>
  tables.flatMap(({ section, milestones }) =>
    milestones
      .filter(({ day }) => !day)
      .map(
        ({ name, date }): Doubt => ({
          line: section.lines[0]?.number ?? 0,
          words: `${name}: ${date}`,
          say: (t) => t.import.noDate,
        }),
      ),
  )

/** The years an English plan covers, where its title does not tell: those of the days it aims at. */
export function englishPeriod(sections: readonly Section[]): Period | undefined {
  const days = sections.flatMap((section) => [
    ...milestonesIn(section).flatMap(({ day }) => day ?? []),
    ...daysAimedAt(textOf(section)),
  ])
  const end = days.sort().at(-1)
  return end ? { start: `${(days[0] ?? end).slice(0, 4)}-01-01`, end } : undefined
}

/** Days before which something is to be done; others may tell when another paper came out. */
const daysAimedAt = (text: string): string[] =>
  englishDays(text)
    .filter(
      ({ start, end }) => AIMED.test(text.slice(Math.max(0, start - 40), start)) || LED.test(text.slice(start, end)),
    )
    .map(({ day }) => day)

const LED = /^(?:by|before|no later than|the end of)\b/i
const AIMED = /\b(?:by|before|until|through|no later than)\s+(?:the\s+)?(?:end\s+of\s+)?(?:calendar\s+year\s+)?$/i

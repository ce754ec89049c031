import type { Measure, Target, Task, Theme } from '../../plan.ts'
import type { Doubt, Section } from '../section.ts'
import { type Milestone, milestonesIn } from './milestones.ts'

interface Work {
  themes: Theme[]
  tasks: Task[]
  measures: Measure[]
  doubts: Doubt[]
}

const ACTION = /^([A-Za-z]+)\s+(\d+(?:\.\d+)*)(?!\.?\d)(?:\s*[:.—–-]\s*|\s+(?=\p{Lu}))(.+)$/u
const IS_WORK = /^(?:action|task|objective|strategy|step|initiative|activity|recommendation|milestone)$/i
const BARE = /^[A-Za-z]+ \d+(?:\.\d+)*$/

/** Action 1.3 Lift the share of …: of a heading that is a bare number the sentence behind it is the name. */
function named({ heading = '', lines }: Section): { number: string; name: string } | undefined {
  const text = BARE.test(heading) ? (lines[0]?.text ?? '') : heading
  const [, word = '', number = '', words = ''] = ACTION.exec(text) ?? []
  const name = BARE.test(heading) ? (/^.*?(?=[.;](?:\s|$)|$)/.exec(words)?.[0] ?? '') : words
  return name && IS_WORK.test(word) ? { number, name } : undefined
}

/** Themes, tasks and measures of an English plan. */
export function englishWork(sections: readonly Section[]): Work {
  const byPath = new Map(sections.map((section) => [section.path, section]))
  const isAction = (section: Section) => named(section) !== undefined
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
  const numbers = actions.map((action) => named(action)?.number ?? '')
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
    name: named(section)?.name ?? section.path,
    theme,
    clause: section.path,
    ...(leads && { lead: leads }),
    ...(due && { due }),
  }
}

type Tables = { section: Section; milestones: Milestone[] }[]

/** The dated milestones of the tables of an English plan. */
export const englishDates = (sections: readonly Section[]): Target[] =>
  sections.flatMap((section) =>
    milestonesIn(section)
      .filter(({ day }) => day)
      .map((milestone, index) => ({ code: `T${index + 1}`, ...dateTarget(milestone, section) })),
  )

const dateTarget = ({ name, quote, date, day = '' }: Milestone, section: Section): Omit<Target, 'code'> => ({
  name,
  clause: section.path,
  quote,
  kind: 'date',
  wording: date,
  unit: '',
  basis: 'total',
  direction: 'up',
  due: day,
})

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

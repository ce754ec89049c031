import { deadlinesIn, fiveYearPlans, type Period, periodNamed, spansIn } from './deadlines.ts'
import type { Front } from './outline/index.ts'
import { isGoalParagraph, scopeOf } from './scope.ts'
import { type Section, textOf } from './section.ts'

/** The time a plan covers, and whether the text says so or it had to be guessed. */
export function periodOf(front: Front, sections: readonly Section[]): Period & { guessed: boolean } {
  const named = periodNamed(front.title)
  const goals = goalDays(sections)
  if (named) return { ...named, guessed: false }
  const own = sections.filter(({ path }) => path !== '通知')
  const end = horizon(goals) ?? horizon(days(own.map(textOf).join('\n')))
  const text = own.map(textOf).join('\n')
  const five = [...spansIn(text), ...fiveYearPlans(text)].find((plan) => plan.end === end)
  const year = (end ?? front.issued ?? '').slice(0, 4)
  const last = end ? `${year}-12-31` : year ? `${Number(year) + 2}-12-31` : undefined
  const start = startOf(front, five, year)
  if (!last) return { start: '2000-01-01', end: '2099-12-31', guessed: true }
  return { start: start <= last ? start : `${year}-01-01`, end: last, guessed: !end }
}

/** The last stated year that is no far vision: 2020年 and 2025年 end a plan, 2035年 beside them does not. */
function horizon(stated: readonly string[]): string | undefined {
  const [first, ...later] = [...stated].sort()
  if (!first) return undefined
  return later.filter((day) => Number(day.slice(0, 4)) <= Number(first.slice(0, 4)) + 5).at(-1) ?? first
}

const startOf = (front: Front, five: Period | undefined, year: string) =>
  front.issued ?? five?.start ?? `${Number(year) - 4}-01-01`

/** Days that the parts which set targets name; a term such as 2035年 in a vision comes later than the plan's end. */
function goalDays(sections: readonly Section[]): string[] {
  const texts = sections.flatMap((section) => {
    if (scopeOf(section, sections) === 'goal') return [textOf(section)]
    return section.lines.filter(({ text }) => isGoalParagraph(text)).map(({ text }) => text)
  })
  return days(texts.join('\n'))
}

/** A year is where a plan ends; a month is a step on the way. */
function days(text: string): string[] {
  const found = deadlinesIn(text)
  const years = found.filter(({ exact }) => !exact)
  return (years.length ? years : found.slice(-1)).map(({ day }) => day)
}

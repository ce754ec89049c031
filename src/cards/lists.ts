import type { Card, Node } from '../core/reply.ts'
import type { Sentences } from '../locale/index.ts'
import type { Clause, Plan, Task } from '../plan/plan.ts'
import { periodWords } from '../plan/target-words.ts'
import type { Standing } from '../progress/standing.ts'
import { progressOf } from './figures.ts'
import { type Page, pageNodes } from './pages.ts'

/** What was searched for, and the command line that asks for the list again. */
interface Asked {
  find: string | undefined
  line: string
  count: number
}

const foundNodes = ({ find, count }: Asked, t: Sentences): Node[] =>
  find === undefined
    ? []
    : [{ type: 'text', text: count ? t.plan.found(find, count) : t.plan.nothingFound(find), tone: 'quiet' }]

/** Targets with how they stand. */
export function standingsCard(plan: Plan, page: Page<Standing>, asked: Asked, t: Sentences): Card {
  const [first] = page.shown
  const recorded = page.shown.some((standing) => standing.latest !== null || standing.later > 0)
  return {
    title: first ? `${plan.title} · ${t.progress.title(first.asof, first.final)}` : plan.title,
    nodes: [
      ...foundNodes(asked, t),
      ...(first ? [{ type: 'progress' as const, items: page.shown.map((standing) => progressOf(standing, t)) }] : []),
      ...(first && !recorded ? [{ type: 'text' as const, text: t.progress.emptyRecord, tone: 'quiet' as const }] : []),
      {
        type: 'actions',
        items: page.shown
          .slice(0, 5)
          .map(({ target }) => ({ label: `${target.code} ${target.name}`.slice(0, 30), run: `target ${target.code}` })),
      },
      ...pageNodes(page, asked.line, t),
    ],
  }
}

/** Tasks under their themes. */
export function tasksCard(plan: Plan, page: Page<Task>, asked: Asked, t: Sentences): Card {
  const themes = plan.themes.filter((theme) => page.shown.some((task) => task.theme === theme.code))
  const groups = themes.flatMap((theme): Node[] => [
    {
      type: 'text',
      text: t.plan.tasksOf(
        `${theme.code} ${theme.name}`,
        plan.tasks.filter((task) => task.theme === theme.code).length,
      ),
      tone: 'strong',
    },
    {
      type: 'list',
      items: page.shown.filter((task) => task.theme === theme.code).map((task) => `${task.code} ${task.name}`),
    },
  ])
  return { title: plan.title, nodes: [...foundNodes(asked, t), ...groups, ...pageNodes(page, asked.line, t)] }
}

/** Clauses with the beginning of their text, or a single one whole. */
export function clausesCard(plan: Plan, page: Page<Clause>, asked: Asked, t: Sentences): Card {
  const quote = asked.count === 1 ? (text: string) => text : shortened
  return {
    title: `${plan.title} · ${t.plan.clauses(plan.clauses.length)}`,
    nodes: [
      ...foundNodes(asked, t),
      ...(page.shown.length
        ? [{ type: 'sources' as const, items: page.shown.map(({ path, text }) => ({ path, quote: quote(text) })) }]
        : []),
      ...pageNodes(page, asked.line, t),
    ],
  }
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text)

interface ShownPlans {
  plans: readonly Plan[]
  /** All that are archived, shown or not. */
  archived: readonly Plan[]
  usedHere: Plan
}

/** Plans, which one is used here, and how to see those that are archived. */
export function plansCard({ plans, archived, usedHere }: ShownPlans, t: Sentences): Card {
  const stateOf = (plan: Plan) =>
    plan === usedHere ? t.plan.usedHere : archived.includes(plan) ? t.plan.isArchived : ''
  const hidden = archived.filter((plan) => !plans.includes(plan)).length
  return {
    title: t.plan.plans(plans.length),
    nodes: [
      ...(plans.length
        ? [
            {
              type: 'table' as const,
              columns: Object.values(t.plan.planColumns).map((label) => ({ label })),
              rows: plans.map((plan) => [plan.slug, plan.title, periodWords(plan, t), stateOf(plan)]),
            },
          ]
        : []),
      ...(hidden
        ? [{ type: 'actions' as const, items: [{ label: t.plan.showArchived(hidden), run: 'plans archived' }] }]
        : []),
    ],
  }
}

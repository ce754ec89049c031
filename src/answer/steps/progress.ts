import type { Target } from '../../plan/plan.ts'
import type { Standing } from '../../progress/standing.ts'
import type { LiveEntry } from '../asking.ts'
import type { Draft, Part } from '../draft.ts'
import { type Period, periodsIn } from '../period.ts'
import { sentenceOf } from '../standing-part.ts'
import { subjectOf, targetsMeant, tasksMeant } from '../subjects.ts'
import { floorOf } from '../target-range.ts'
import { recordsOf } from '../task-part.ts'
import { isFaint } from '../terms.ts'
import type { Step, View } from '../view.ts'
import { targetsBeside } from './compare.ts'

const SLOWEST = /最|可能|风险|滞后|落后|逾期|慢|完不成|at risk|behind|overdue|slow|lagging/iu
/** Words that ask what was done rather than what is aimed at. */
const DONE = /进度|进展|完成|已|目前|现在|眼下|progress|complete|already|so far|current/iu
const ADDED = /新增|增加|完成|进展|登记|记录|建|做|干|动|added|new|complete|progress|logged|recorded|happened/iu

/** How far along the ledger's figures are against the schedule; the least first. */
function pace({ share, expected, target }: Standing): number {
  if (share === null) return Number.POSITIVE_INFINITY
  const whole = floorOf(target) || 1
  return share / Math.max(0.01, (expected?.toNumber() ?? whole) / whole)
}

function overall(view: View, standings: readonly Standing[]): Part[] {
  const { say, asof, question } = view
  const known = standings.filter(({ entries }) => entries.length > 0)
  const citations = standings.slice(0, 1).map(({ target }) => ({ path: target.clause, quote: target.quote }))
  if (!known.length) return [{ text: say.emptyLedger(asof), figures: [asof], citations }]
  const ordered = [...known].sort((a, b) => pace(a) - pace(b))
  const head = {
    text: say.overview(asof, known.length, standings.length),
    figures: [asof, known.length, standings.length],
    citations,
  }
  const slowest = ordered.find(({ share, status }) => share !== null && status !== 'done')
  const named =
    slowest && SLOWEST.test(question.text)
      ? [{ text: say.behindMost(slowest.target.name), figures: [slowest.target.name] }]
      : []
  return [...named, head, ...ordered.map((standing) => sentenceOf(view, standing))]
}

function within({ say }: View, name: string, unit: string, entries: readonly LiveEntry[], { from, to }: Period): Part {
  const inside = entries.filter(({ date }) => date >= from && date <= to)
  const sum = inside.reduce((total, { add }) => total + (add ?? 0), 0)
  const figures = [from, to, sum, inside.length, name]
  if (!inside.length) return { text: say.nothingInPeriod(name, from, to), figures }
  return { text: say.inPeriod(name, from, to, `${sum}${unit}`, inside.length), figures }
}

async function inPeriods(view: View, targets: readonly Target[], periods: readonly Period[]): Promise<Part[]> {
  const entries = await view.live.entries()
  return periods.flatMap((period) =>
    targets.map(({ code, name, unit }) =>
      within(
        view,
        `${code} ${name}`,
        unit,
        entries.filter(({ item }) => item === code),
        period,
      ),
    ),
  )
}

async function ofTasks(view: View): Promise<Part[]> {
  const tasks = tasksMeant(view.index, view.question.terms).slice(0, 3)
  const entries = tasks.length ? await view.live.entries() : []
  return tasks.map((task) => recordsOf(view, task, entries))
}

/** Targets by code or by name. */
function targetsOf({ index, question }: View): Target[] {
  const coded = index.plan.targets.filter(({ code }) =>
    new RegExp(`(?<![a-z])${code}(?!\\d)`, 'iu').test(question.text),
  )
  return coded.length ? coded : targetsMeant(index, question.terms)
}

const NOUN = /目标|指标|任务|方案|计划|进度|工作|项目|整体|总体|全部|plan|target|task|overall|all|we/iu

function unnamed({ question, index, say }: View): Part[] {
  const telling = question.terms.filter((term) => !isFaint(term) && !index.knows(term))
  return telling.length && !NOUN.test(question.text) && !question.tainted
    ? [{ text: say.notByName(subjectOf(telling)), figures: subjectOf(telling).match(/\d+/g) ?? [] }]
    : []
}

/** What happens when a target is missed is a question about the plan, not about the ledger. */
const isAboutPlan = (attributes: readonly string[]): boolean =>
  attributes.some((name) => /penalty|blame|money|yearly|person/.test(name))

/** 几月前建好 asks when it is due; 什么时候建好的 and the like ask the ledger. */
const asksWhenDue = ({ question }: View): boolean =>
  question.asks('date') && !/了|已|的[?]?$|进度|进展|记录|登记|最近|progress|latest|record|so far/iu.test(question.text)

const isProgress = (view: View): boolean => {
  const { question } = view
  if (isAboutPlan(question.attributes) || asksWhenDue(view)) return false
  if (question.asks('compare') && !DONE.test(question.text) && targetsBeside(view).length > 1) return false
  const weak = question.asks('progressWeak') && question.asks('quantity')
  return question.asks('progress') || (weak && unnamed(view).length === 0)
}

/** What has been reached, from the ledger alone; an empty ledger is said to be empty. */
export const progress: Step = async (view): Promise<Draft | undefined> => {
  if (!isProgress(view)) return undefined
  const standings = await view.live.standings()
  const targets = targetsOf(view)
  const periods = periodsIn(view.question.text, view.asof).slice(0, 2)
  const tasks = targets.length ? [] : await ofTasks(view)
  if (tasks.length) return { live: true, parts: tasks }
  const meant = standings.filter(({ target }) => targets.some(({ code }) => code === target.code)).slice(0, 3)
  const timed = ADDED.test(view.question.text) && periods.length
  const moved = timed
    ? await inPeriods(view, targets.length ? targets.slice(0, 3) : view.index.plan.targets.slice(0, 5), periods)
    : []
  const parts = meant.length ? meant.map((standing) => sentenceOf(view, standing)) : overall(view, standings)
  return {
    live: true,
    parts: [...unnamed(view), ...(targets.length || !periods.length ? moved : moved.slice(0, 5)), ...parts],
  }
}

import type { Target } from '../../plan/plan.ts'
import { amountsIn, timesIn } from '../../text/index.ts'
import type { Citation } from '../draft.ts'
import type { Intent } from '../question/index.ts'
import type { Hit } from '../search/index.ts'
import type { View } from '../view.ts'
import { headingSaid } from './clause.ts'
import { isIn } from './due.ts'
import { factFor, mayAnswer } from './fact.ts'
import { figuresFor } from './figure.ts'
import type { Finding, Found } from './finding.ts'
import { hitsFor, termsOf } from './hits.ts'
import { clauseListed, countClaimed } from './list.ts'
import { targetsMeant } from './meant.ts'
import { citationOf, citationsOf } from './quote.ts'
import { type Amount, amountAimed, isSame } from './same.ts'
import { BESIDE } from './value.ts'

type Verdict = Extract<Finding, { type: 'verdict' }>

const LOOKED_AT = 4
/** 推进措施不是有六条吗: held against what stands under the heading that is named. */
function countVerdict(view: View, { text, places }: Intent): Finding[] | undefined {
  const claimed = countClaimed(text)
  const [listed] = claimed ? clauseListed(view, { text, places }) : []
  if (!claimed || listed?.type !== 'members' || !headingSaid(view, text)) return undefined
  const { members } = listed
  const [citation] = members.flatMap(({ citations }) => citations)
  if (!citation) return undefined
  const holds = members.length === claimed.number
  return [{ type: 'verdict', holds, given: claimed.words, right: `${members.length}`, citation }, listed]
}

/** 是不是50个: whether the sentence for the subject has the amount that is claimed; else with the right one. */
export function checkFor(view: View, intent: Intent): Found {
  const counted = countVerdict(view, intent)
  if (counted) return { findings: counted }
  const hits = hitsFor(view, intent)
  const [best] = hits
  if (!mayAnswer(view, best)) return factFor(view, { ...intent, kind: 'detail' })
  const near = hits
    .slice(0, LOOKED_AT)
    .filter(({ cover, score }) => cover >= best.cover * 0.75 && score >= best.score * 0.5)
  const verdicts = intent.amounts.length ? amountVerdict(view, intent, near) : periodVerdict(intent, near)
  if (verdicts) return { findings: [...verdicts, ...quotesBeside(view, verdicts, hits)] }
  return factFor(view, { ...intent, kind: 'detail' })
}

function quotesBeside(view: View, verdicts: readonly Finding[], hits: readonly Hit[]): Finding[] {
  const citations = verdicts.flatMap((finding) => (finding.type === 'verdict' ? [finding.citation] : []))
  const [quoted, paths] = [citations.map(({ quote }) => quote), citations.map(({ path }) => path)]
  return citationsOf(view.index, hits, 2)
    .filter(({ path, quote }) => paths.includes(path) && !quoted.includes(quote))
    .slice(0, 1)
    .map((citation): Finding => ({ type: 'quote', citation }))
}

/** Of the amounts that fit, those that fit about as well as the best. */
const NEARLY = 0.75
/** Whoever is contradicted must be so for what they spoke of. */
const SURELY = 0.5

function amountVerdict(view: View, intent: Intent, near: readonly Hit[]): Finding[] | undefined {
  const together = allIn(view, intent, near)
  if (together) return together
  const verdicts = intent.amounts.flatMap((claimed) => verdictOn(view, intent, claimed, near) ?? [])
  // 65岁以上的是不是87%: what only says of whom it is holds anyway.
  const wrong = verdicts.filter(({ holds }) => !holds)
  const said = wrong.length ? wrong : verdicts.slice(-1)
  return said.length ? said : undefined
}

/** 第一年做三成，后面各35%: several claims that one sentence makes as well. */
function allIn({ index, say }: View, { amounts }: Intent, near: readonly Hit[]): Verdict[] | undefined {
  if (amounts.length < 2) return undefined
  const found = near.find(({ passage }) => {
    const stated = amountsIn(passage.whole)
    return amounts.every((claimed) => stated.some((one) => isSame(claimed, one)))
  })
  if (!found) return undefined
  const given = amounts.map(({ value, unit }) => `${value}${unit}`).join(say.comma)
  return [{ type: 'verdict', holds: true, given, right: given, citation: citationOf(index, found.passage) }]
}

/** The target that the question names has the last word; else the amounts of the sentences that fit. */
function verdictOn(view: View, { text, periods }: Intent, claimed: Amount, near: readonly Hit[]): Verdict | undefined {
  const { index } = view
  const terms = termsOf(view, text)
  const given = `${claimed.value}${claimed.unit}`
  const verdict = (holds: boolean, right: string, citation: Citation): Verdict => ({
    type: 'verdict',
    holds,
    given,
    right,
    citation,
  })
  const [asked] = periods
  const isThen = ({ due }: Target) => !asked || due === undefined || isIn(due, asked)
  const isMeant = (one: Target) => comparable(claimed.unit, one.unit) && isThen(one)
  const named = targetsMeant(index, terms, text).filter(isMeant)
  const ofTarget = (target: Target) =>
    verdict(isOf(target, claimed), target.wording, { path: target.clause, quote: target.quote })
  const sure = targetsMeant(index, terms, text, SURELY).filter((one) => named.includes(one))
  const [only] = sure
  if (only && sure.length === 1) return ofTarget(only)
  const figures = figuresFor(index, { text, periods }, terms, near, (_, { amount }) =>
    comparable(claimed.unit, amount.unit),
  )
  const most = Math.max(BESIDE, ...figures.map(({ beside }) => beside))
  const agreeing = figures.find(
    ({ words, beside }) => beside >= most * NEARLY && amountsIn(words).some((one) => isSame(claimed, one)),
  )
  if (agreeing) return verdict(true, agreeing.words, citationOf(index, agreeing.passage))
  const [target] = named
  if (target) return ofTarget(target)
  const figure = figures.find(({ beside }) => beside >= SURELY)
  return figure && verdict(false, figure.words, citationOf(index, figure.passage))
}

function isOf(target: Target, claimed: Amount): boolean {
  const stated = amountAimed(target)
  return stated !== undefined && isSame(claimed, stated)
}

/** What is measured in units that are not said for one another. */
const MEASURES = [
  /%|‰|百分点|倍|成/u,
  /元/u,
  /米|亩|公顷|公里/u,
  /吨|克|斤/u,
  /瓦/u,
  /^(?:年|个?月|[天日周]|个?小时|分钟?|秒)$/u,
]

const measureOf = (unit: string): number => MEASURES.findIndex((measure) => measure.test(unit))

/** Whether one may be said instead of the other. */
const comparable = (a: string, b: string): boolean => measureOf(a) === measureOf(b)

/** Of what a person claims; a sentence that has less does not confirm it by its time. */
const CLAIMED = 0.7

/** Whether the sentence names the time that is claimed. */
function periodVerdict({ periods, text }: Intent, near: readonly Hit[]): Finding[] | undefined {
  const [claimed] = periods
  const [first] = near
  if (!claimed || !first) return undefined
  const stated = near.flatMap(({ passage }) => timesIn(passage.text).map((time) => ({ time, passage })))
  if (!stated.length) return undefined
  const agreeing = stated.find(({ time }) => time.last === claimed.last)
  // 十四五要取消补贴对吧: what is claimed is not the time.
  if (agreeing && first.cover < CLAIMED) return undefined
  const said = timesIn(text)[0]
  const given = said ? text.slice(said.start, said.end) : claimed.last
  const chosen = agreeing ?? stated[0]
  if (!chosen) return undefined
  const { time, passage } = chosen
  const right = passage.text.slice(time.start, time.end)
  return [
    {
      type: 'verdict',
      holds: agreeing !== undefined,
      given,
      right,
      citation: { path: passage.clause.path, quote: passage.whole.length <= 240 ? passage.whole : passage.text },
    },
  ]
}

import { timesIn } from '../../text/index.ts'
import type { Intent } from '../question/index.ts'
import type { View } from '../view.ts'
import { verdictOn } from './claim-fit.ts'
import { type Claim, claimsIn } from './claims.ts'
import { headingSaid } from './clause.ts'
import { factFor, mayAnswer } from './fact.ts'
import type { Finding, Found } from './finding.ts'
import { hitsFor, termsOf } from './hits.ts'
import { clauseListed, countClaimed } from './list.ts'
import { citationOf } from './quote.ts'
import type { Ranked } from './ranked.ts'
import { saysFor, thingLacking } from './says.ts'

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

/** 是不是50个: whether the sentence for the subject has what is claimed; else with what it has instead. */
export function checkFor(view: View, intent: Intent): Found {
  const counted = countVerdict(view, intent)
  if (counted) return { findings: counted }
  const lacking = thingLacking(view, intent)
  if (lacking) return lacking
  const hits = hitsFor(view, intent)
  const [best] = hits
  if (!mayAnswer(view, best)) return factFor(view, { ...intent, kind: 'detail' })
  const near = nearIn(hits)
  const claims = claimsIn(intent.text, (words) => isAboutSomething(view, words))
  const verdicts = claims.length ? amountVerdicts(view, intent, claims, near) : periodVerdict(view, intent, near)
  if (verdicts) return { findings: verdicts }
  return saysFor(view, intent)
}

const nearIn = (hits: readonly Ranked[]): Ranked[] => {
  const [best] = hits
  return hits
    .slice(0, LOOKED_AT)
    .filter(({ cover, score }) => best && cover >= best.cover * 0.75 && score >= best.score * 0.5)
}

/** Words that the plan has, that tell so much. */
const TELLS = 0.4
const isAboutSomething = (view: View, words: string): boolean =>
  termsOf(view, words)
    .filter((term) => view.index.knows(term))
    .reduce((sum, term) => sum + view.index.weight(term), 0) >= TELLS

/** Each claim against the amount of its own words: what is wrong is said; it holds where all of it does. */
function amountVerdicts(
  view: View,
  intent: Intent,
  claims: readonly Claim[],
  near: readonly Ranked[],
): Finding[] | undefined {
  const verdicts = claims.map((claim) => {
    const own = claim.text === intent.text ? [] : nearIn(hitsFor(view, { ...intent, text: claim.text }))
    const others = claims.filter((other) => other !== claim)
    return verdictOn(view, intent.periods, claim, others, [...new Set([...own, ...near])])
  })
  const wrong = verdicts.filter((verdict) => verdict?.holds === false).flatMap((one) => one ?? [])
  if (wrong.length) return wrong
  const holding = verdicts.flatMap((one) => one ?? [])
  const [first] = holding
  if (!first || holding.length < verdicts.length) return undefined
  const given = holding.map((one) => one.given).join(view.say.comma)
  const rest = holding.slice(1).map(({ citation }): Finding => ({ type: 'quote', citation }))
  return [{ ...first, given }, ...rest]
}

/** Of what a person claims; a sentence that has less does not confirm it by its time. */
const CLAIMED = 0.7

/** Whether the sentence names the time that is claimed. */
function periodVerdict({ index }: View, { periods, text }: Intent, near: readonly Ranked[]): Finding[] | undefined {
  const [claimed] = periods
  const [first] = near
  // 十四五要取消补贴对吧: what is claimed is not the time.
  if (!claimed || !first || first.cover < CLAIMED) return undefined
  const stated = near.flatMap(({ passage }) =>
    timesIn(passage.text).flatMap((time) => (time.last === undefined ? [] : { time, passage })),
  )
  const agreeing = stated.find(({ time }) => time.last === claimed.last)
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
      citation: citationOf(index, passage),
    },
  ]
}

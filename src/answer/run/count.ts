import type { Clause } from '../../plan/plan.ts'
import type { Intent } from '../question/index.ts'
import { normalise, runsIn } from '../search/index.ts'
import type { View } from '../view.ts'
import { headingSaid } from './clause.ts'
import { enumerated } from './enumerated.ts'
import type { Finding, Found } from './finding.ts'
import { listFor, natureListed, partListed } from './list.ts'
import { memberOf, membersOf } from './members.ts'
import { articlesIn, asksOfAll, clauseOfKind, clausesOfKind } from './of-kind.ts'
import { citationOf } from './quote.ts'
import { structureFor } from './structure.ts'
import { valueFor } from './value.ts'

/** What is counted: 几大行动, 行动有几个. */
const NOUN =
  /(?:多少|几)(?:大|个|项|条|类|种|方面)?(?:的)?([\p{Script=Han}]{2,6})|([\p{Script=Han}]{2,6})(?:总共|一共|共|分成|分|有|定了|列了|编了)+(?:多少|几)/u

/** 一共几项任务: what stands under a heading, what the plan itself counts, or its parts. */
export function countFor(view: View, intent: Intent): Found {
  const whole = structureFor(view, intent)
  if (whole) return whole
  const natured = natureListed(view, intent)
  if (natured) return natured
  const within = partListed(view, intent)
  if (within.length) return { findings: within }
  const kinds = clausesOfKind(view, intent.text)
  if (kinds.length) return { findings: [{ type: 'members', what: 'items', members: kinds.map(memberOf) }] }
  const articles = asksOfAll(view, intent.text) ? articlesIn(view, intent.text) : []
  if (articles.length) return { findings: [{ type: 'members', what: 'items', members: articles.map(memberOf) }] }
  const stated = statedCount(view, intent.text)
  const named = headingSaid(view, intent.text) ?? clauseOfKind(view, intent.text)
  const members = named ? membersOf(view.index.plan, named) : []
  const listed: Finding[] =
    named && members.length > 1
      ? [{ type: 'members', what: 'items', of: named.path, members }, ...throughOf(view, intent, named)]
      : []
  if (stated.length || listed.length) return { findings: [...listed, ...stated] }
  const counted = enumerated(view, intent)
  if (counted) return counted
  const list = listFor(view, intent)
  return list.findings.some(({ type }) => type === 'members') ? list : valueFor(view, intent)
}

/** 重点任务一共几条, of four groups with 23 between them: what is numbered through them. */
function throughOf(view: View, { text }: Intent, clause: Clause): Finding[] {
  const within = articlesIn(view, text).filter((one) => view.index.outline.above(one).includes(clause))
  return within.length ? [{ type: 'members', what: 'items', members: within.map(memberOf) }] : []
}

/** 八项主要任务, 四大行动: where the plan itself says how many there are. */
function statedCount({ index, query }: View, text: string): Finding[] {
  const match = NOUN.exec(normalise(text))
  const noun = runsIn(match?.[1] ?? match?.[2] ?? '').at(-1)
  if (query.language !== 'zh' || noun === undefined) return []
  const heads = [noun, noun.slice(-4), noun.slice(0, 2), noun.slice(-2)]
  for (const head of new Set(heads)) {
    const counted = new RegExp(
      `(?<![第年月十])(?:[二三四五六七八九十两]|\\d{1,2})(?:大|个|项|条|类|种)(?:主要|重点|专项|基本)?${head}`,
      'u',
    )
    const found = index.passages.find(({ plain, heading }) => !heading && counted.test(plain))
    if (found) return [{ type: 'quote', citation: citationOf(index, found) }]
  }
  return []
}

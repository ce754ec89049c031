import type { Intent } from '../question/index.ts'
import { normalise } from '../search/index.ts'
import type { View } from '../view.ts'
import type { Found, Member } from './finding.ts'
import { hitsFor, termsOf } from './hits.ts'
import { citationOf } from './quote.ts'

/** Kinds and fields stand in a row; what is counted one by one has a number: 打通几条 is no list. */
export const ASKS_KINDS = /(?:几|多少)(?:大?[类种]|[个大](?:领域|方面|行业|环节))/u
/** What leads into a list is no part of its first member. */
const VERB =
  '(?:着力|大力|积极|深入|全面|协同|加强|加快|开展|推进|推动|推行|实行|组织|实施|研发|开发|攻克|突破|聚焦|围绕|针对|面向|瞄准|支持|鼓励|引导|发展|培育|建设|共建|建立|制定|制订|坚持|健全|统筹(?:考虑)?|考虑|打造|构建|形成|促进|提升|完善)'
/** 重点推进甲、乙, but 重点任务清单. */
const OPENER = new RegExp(
  `^(?:\\d+[．.、]\\s*|.*(?:分为|包括|包含|涵盖)|其中|${VERB}|重点(?=${VERB})|如|即|以|对|在|从|为|一批)+`,
  'u',
)
export const withoutOpener = (name: string): string => name.replace(OPENER, '')

/** 、 between the members of a list, and what ends it. */
const MEMBER = /[^、，,。；;：:（）()]{1,16}/u
const LIST = new RegExp(`${MEMBER.source}(?:、${MEMBER.source})+`, 'gu')
const TAIL = /(?:等|为重点|为主|为核心|为对象|和|以及|及|与).*$/u

/** 列了几类灾害: the members of the list in the sentence that fits, counted. */
export function enumerated(view: View, intent: Intent): Found | undefined {
  const { index, query } = view
  if (query.language !== 'zh' || index.plan.language !== 'zh' || !ASKS_KINDS.test(intent.text)) return undefined
  const terms = termsOf(view, intent.text)
  const [best] = hitsFor(view, intent)
  if (!best || best.cover < 0.5) return undefined
  const lists = best.passage.text.match(LIST) ?? []
  const rated = lists.map((list) => ({ list, fit: index.cover(terms, normalise(around(best.passage.text, list))) }))
  const [first] = rated.sort((a, b) => b.fit - a.fit)
  if (!first) return undefined
  const citation = citationOf(index, best.passage)
  const members = membersIn(first.list).map((name): Member => ({ name, citations: [citation] }))
  return {
    findings: [
      { type: 'members', what: 'items', members },
      { type: 'quote', citation },
    ],
  }
}

/** A list with what stands right after it. */
const around = (text: string, list: string): string =>
  text.slice(text.indexOf(list), text.indexOf(list) + list.length + 12)

function membersIn(list: string): string[] {
  const parts = list.split('、')
  const last = parts.at(-1) ?? ''
  const joined = /^(.{2,}?)(?:和|以及|及|与)(.{2,}?)(?=等|$)/u.exec(last)
  const ends = joined ? [joined[1] ?? '', (joined[2] ?? '').replace(TAIL, '')] : [last.replace(TAIL, '')]
  return [...parts.slice(0, -1), ...ends]
    .map((name, at) => (at === 0 ? withoutOpener(name) : name).trim())
    .filter(Boolean)
}

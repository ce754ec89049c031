import { normalise } from '../search/index.ts'
import type { View } from '../view.ts'
import type { Found } from './finding.ts'
import { memberOf, membersOf } from './members.ts'
import { clauseOfKind, clausesOfKind } from './of-kind.ts'
import { citationOf } from './quote.ts'

const SUMMED = /([二三四五六七八九十两]|\d{1,2})(大|个|项|类)(\p{Script=Han}{2,8}?)(?=是|有|包|指|都|分别|[,，?？]|$)/u

/** 六大人才计划是哪六个: the sentence that says that there are so many, where it lists them. */
function summedUp({ index }: View, text: string): Found | undefined {
  const [, number, unit, name = ''] = SUMMED.exec(normalise(text)) ?? []
  if (number === undefined || !/哪|什么|啥|都有|列/u.test(text)) return undefined
  const head = name.slice(-2)
  const found = index.passages.find(
    ({ plain, heading }) =>
      !heading && plain.includes('、') && new RegExp(`${number}${unit}\\p{Script=Han}{0,8}${head}`, 'u').test(plain),
  )
  return found && { findings: [{ type: 'quote', citation: citationOf(index, found) }] }
}

/** What is asked for by its kind: 几大行动, 六大计划, 基本原则. */
export function kindListed(view: View, text: string): Found | undefined {
  const kinds = clausesOfKind(view, text)
  if (kinds.length) return { findings: [{ type: 'members', what: 'items', members: kinds.map(memberOf) }] }
  const summed = summedUp(view, text)
  if (summed) return summed
  const named = clauseOfKind(view, text)
  const members = named ? membersOf(view.index.plan, named) : []
  return named && members.length > 1
    ? { findings: [{ type: 'members', what: 'items', of: named.path, members }] }
    : undefined
}

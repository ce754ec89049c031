import { boundedAmountsIn } from '../../../text/index.ts'
import { bareDeedIn, tells } from './deeds.ts'
import { type Figure, nearby } from './find/index.ts'
import { madeOf, objectOf, subjectOf, untimed } from './name-words.ts'
import { tidy, withoutLead } from './tidy.ts'

/** A name, and where its words begin. */
export interface Named {
  name: string
  from: number
}

/** 加强餐具监管，抽检50批次: the subject of what stands before, and what is done. */
export function inheritedDoing(figure: Figure, lead: string): Named | undefined {
  const { name, from } = inherited(figure)
  if (name === '') return undefined
  const deed = bareDeedIn(withoutLead(untimed(lead)))
  const added = tells(deed) && !name.includes(deed)
  return { name: added ? `${name.replace(/^(?:加强|加大|强化|深化)/, '')}（${deed}）` : name, from }
}

/** 通过撤并, 依托平台: how it is to be reached is not what is. */
const MEANS =
  /^\s*(?:通过|依托|围绕|按照|根据|结合|采取|采用|坚持|聚焦|立足|借助|运用|利用|充分发挥|随着|经过?|以(?![上下内]))/

/** 助餐点实现城区全覆盖: what is said of the subject. */
const EVERYWHERE = /(?:实现|做到)\p{Script=Han}{0,8}全覆盖$/u

/** 对43台锅炉，淘汰38台: what so many of are told of. */
const counted = (words: string): string => {
  const last = /^\s*[对将把为]/.test(words) ? boundedAmountsIn(words).at(-1) : undefined
  return last ? objectOf(words.slice(last.end)) : ''
}

/** 建成站点（功率480千瓦以上）不少于10个: brackets that are closed before it say nothing of it. */
const isOutside = (folded: string, start: number, at: number): boolean => {
  const close = folded.lastIndexOf(')', at - 1)
  const open = folded.lastIndexOf('(', close)
  return close < 0 || open < 0 || start <= open || start > close
}

/** The subject of a segment before it in this sentence; where that has an amount, it is of what that amount is of. */
export function inherited({ paragraph, segment, from, amounts }: Figure): Named {
  const nothing = { name: '', from: segment.start }
  if (from > segment.start) return nothing
  for (const earlier of nearby(paragraph.segments, segment)
    .filter(({ index, start }) => index < segment.index && isOutside(paragraph.folded, start, segment.start))
    .reverse()) {
    const words = paragraph.text.slice(earlier.start, earlier.end)
    const those = counted(words)
    if (amounts.has(earlier.index) && !those) return nothing
    const said = those || madeOf(words) || subjectOf(words)
    const name = MEANS.test(words) ? '' : tidy(said.replace(EVERYWHERE, ''))
    if (name.length >= 2) return { name, from: earlier.start }
  }
  return nothing
}

import { verbsAt } from './deeds.ts'
import { type Figure, MAKES } from './find/index.ts'
import { untimed } from './name-words.ts'
import { withoutLead } from './tidy.ts'

/** A verb is said at most so many characters before the amount that shares it. */
const FAR = 200

const VERBS_APART = new RegExp(`(?<!(?:^|、|，)(?:${MAKES.source}))、`)

/** The verbs that what stands before it begins with. */
export function sharedLead({ paragraph, segment, from }: Figure): string {
  const before = paragraph.segments[segment.index - 1]
  const start = from > segment.start ? segment.start : (before?.start ?? segment.start)
  // 新建、改扩建学校9所: verbs that stand in a row are said of the same thing.
  const pieces = paragraph.text.slice(Math.max(start, from - FAR), from).split(VERBS_APART)
  return pieces.map((words) => verbsAt(withoutLead(untimed(words)))).findLast(Boolean) ?? ''
}

/**
 * 15个专区、床位450张: of the words between two amounts those behind the last 、 belong to the second; 新建甲桥、乙桥等
 * 2座: those before 等 are only examples.
 */
export function ownWords({ paragraph, segment, from, start, end, relation }: Figure): { lead: string; at: number } {
  const words = paragraph.text.slice(from, start)
  const cut = from > segment.start ? (LAST_STOP.exec(words)?.[0].length ?? 0) : 0
  const own = words.slice(cut)
  const examples = /等\s*$/.test(own) && /^\s*\p{Script=Han}/u.test(paragraph.text.slice(end, segment.end))
  return { lead: examples ? verbsAt(withoutLead(untimed(own))) : own, at: relation.at - cut }
}

/** Up to the last 、 that stands in no brackets, or to what joins two amounts. */
const LAST_STOP = /^.*(?:、(?![^（(]*[）)])|(?:[和与]|(?<![惠普涉遍兼])及|以及)\s*$)/su

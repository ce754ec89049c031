import { isMoney, isTime, scaled } from '../../../../text/index.ts'
import type { Figure } from '../find/index.ts'

const PERIODIC = /^(?:year|month|week|day|quarter|annum|season|winter|summer|spring|autumn|time|weekday|term|meeting)$/i
const EACH =
  /\b(?:each|every)(?: one)?(?: of (?:the|these|those|its|our|their))?(?: \d[\d,]*)?((?: [a-z][\w’'-]*){1,4}?)(?= (?:will|to|shall|must|should|has|have|is|are|gets?|receives?|with|by|in|at|from|of|over|during|before|until|within|and|or|this|next|for|offers?|every|each|per)\b|[,.;:)]|$)/gi

/** each of these departments, in every district, per household: it holds for each of them. */
export function englishEach({ amount, paragraph, segment, end }: Figure): string | undefined {
  const per = / per ([a-z]+)$/i.exec(amount.unit)?.[1]
  if (per && !isMoney(amount.unit) && !isMeasured(per)) return per
  const behind = /^ (?:of [a-z]+ )?(?:for |at |to )?per ([a-z]+)/i.exec(paragraph.folded.slice(end, end + 30))?.[1]
  if (behind && !PERIODIC.test(behind) && !isMeasured(behind)) return behind
  const words = paragraph.folded.slice(segment.start, segment.end)
  const found = [...words.matchAll(EACH)]
    .map(([, name = '']) => name.trim())
    .find((name) => !name.split(' ').some((one) => PERIODIC.test(one)))
  return found
}

const isMeasured = (unit: string) => /\p{Script=Han}/u.test(scaled(unit).base) || isTime(unit)

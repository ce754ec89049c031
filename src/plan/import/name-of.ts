import type { Placed } from './find-targets.ts'
import { measureOf } from './kind.ts'
import { builtName, leadingVerb, objectName, subjectName, trimName } from './naming.ts'

/** What a target is called, and where its words begin. */
export function nameOf(placed: Placed, paired: string | undefined): { name: string; from: number } {
  const { quantity, paragraph, segment, from, until, ground } = placed
  if (paired) return { name: trimName(paired), from: segment.start }
  const lead = paragraph.text.slice(from, quantity.start)
  const object = objectName(paragraph.text.slice(quantity.end, until))
  const measure = measureOf(quantity, lead)
  const stands = /^\s*(?:[、，,；;和与及并]|以及|$)/.test(paragraph.text.slice(quantity.end, segment.end))
  const made = stands ? [builtName(lead), object] : [object, builtName(lead)]
  const own =
    measure === 'total' ? made : leadingVerb.test(lead) ? [object, subjectName(lead)] : [subjectName(lead), object]
  const name = own.find((words) => words.length >= 2)
  if (name) return { name: shorten(name), from: segment.start }
  const risen = subjectName(paragraph.text.slice(segment.start, quantity.start).replace(/[由从](?=[^由从]*\d).*$/s, ''))
  if (from > segment.start && risen.length >= 2) return { name: shorten(risen), from: segment.start }
  const before = subjectBefore(placed)
  return (
    before ?? {
      name: shorten(ground.heading || trimName(paragraph.text.slice(segment.start, segment.end))),
      from: segment.start,
    }
  )
}

/** In 覆盖率稳步提高，达到85%以上 the subject stands before the comma. */
function subjectBefore({ paragraph, segment }: Placed): { name: string; from: number } | undefined {
  const index = paragraph.segments.indexOf(segment)
  const before = paragraph.segments[index - 1]
  if (!before || before.sentence !== segment.sentence || before.past) return undefined
  const words = paragraph.text.slice(before.start, before.end)
  const name = subjectName(words)
  if (name.length < 2 || /^到?20\d\d年/.test(name)) return undefined
  return { name: shorten(name), from: before.start }
}

const shorten = (name: string) => (name.length > 40 ? `${name.slice(0, 39)}…` : name)

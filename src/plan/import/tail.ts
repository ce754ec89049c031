import { dayAlone } from './front.ts'
import { markOf } from './marks.ts'
import type { Line, Section } from './section.ts'

/** Signature, date and list of appendices at the end of a document are no part of its last clause. */
export function withoutTail(body: readonly Line[]): { body: Line[]; tail: Section[] } {
  const end = body.findLastIndex((line) => dayAlone(line.text) !== undefined)
  if (end < body.length - 4 || end < 1) return { body: [...body], tail: [] }
  let from = end
  while (from > 0 && isSignature(body[from - 1]?.text ?? '')) from--
  const listed = body.findLastIndex(
    (line, index) => index < from && index >= from - 12 && /^附\s*件\s*[:：]/.test(line.text),
  )
  const start = listed > 0 ? listed : from
  return { body: body.slice(0, start), tail: [{ path: '落款', rank: 'whole', lines: body.slice(start) }] }
}

const isSignature = (text: string) => text.length <= 30 && !/[。；，：]/.test(text) && !markOf(text)

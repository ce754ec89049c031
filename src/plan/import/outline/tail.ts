import type { Line, Section } from '../section.ts'
import { markOf } from './marks.ts'
import { dayAlone } from './signature.ts'

/**
 * Signature, date and list of annexes at the end of a document are no part of its last clause. Where annexes follow,
 * their list is told from them.
 */
export function withoutTail(body: readonly Line[], annexed: boolean): { body: Line[]; tail: Section[] } {
  const end = body.findLastIndex((line) => dayAlone(line.text) !== undefined)
  if (end < body.length - 4 || end < 1) return annexed ? withoutList(body) : { body: [...body], tail: [] }
  let from = end
  while (from > 0 && isSignature(body[from - 1]?.text ?? '')) from--
  const listed = body.findLastIndex(
    (line, index) => index < from && index >= from - 12 && /^附\s*件\s*[:：]/.test(line.text),
  )
  const start = listed > 0 ? listed : from
  return { body: body.slice(0, start), tail: [{ path: '落款', rank: 'whole', lines: body.slice(start) }] }
}

const isSignature = (text: string) => text.length <= 30 && !/[。；，：]/.test(text) && !markOf(text)

function withoutList(body: readonly Line[]): { body: Line[]; tail: Section[] } {
  const at = body.findLastIndex(({ text }) => /^附\s*件\s*[:：]/.test(text))
  if (at < 1 || at < body.length - 12) return { body: [...body], tail: [] }
  return { body: body.slice(0, at), tail: [{ path: '附件目录', rank: 'whole', lines: body.slice(at) }] }
}

import type { Line, Section } from '../section.ts'
import { annexLists } from './annex-list.ts'
import { dayAlone } from './days.ts'
import { markOf } from './marks.ts'

/** Who prints and gets a document, and remarks in brackets, stand below its signature. */
const COLOPHON =
  /^(?:抄|主|分)\s?送\s?[:：]|^.{2,40}(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?印发$|^[（(](?:此件|本文|联系).{0,40}[）)]$/

/** Signature, date, list of annexes and what stands below them are no part of the last clause. */
export function withoutTail(body: readonly Line[]): { body: Line[]; tail: Section[] } {
  const listed = annexLists(body)
  let from = body.length
  let dated = false
  for (let line = body[from - 1]; line && from > 1; line = body[--from - 1]) {
    const isDate = dayAlone(line.text) !== undefined
    const isListed = listed.has(line)
    if (!isDate && !isListed && !COLOPHON.test(line.text) && !(dated && isSignature(line.text))) break
    dated = isDate || (dated && !isListed)
  }
  if (from === body.length) return { body: [...body], tail: [] }
  const tail = body.slice(from)
  const path = tail.every((line) => listed.has(line)) ? '附件目录' : '落款'
  return { body: body.slice(0, from), tail: [{ path, rank: 'whole', lines: tail }] }
}

/** A name is one of a signature where a date follows. */
const isSignature = (text: string) => text.length > 0 && text.length <= 30 && !/[。；，：]/.test(text) && !markOf(text)

/** Below the last annex: 抄送：…, and who printed the document when. */
export function withoutColophon(annexes: readonly Line[]): { annexes: Line[]; colophon: Section[] } {
  const end = annexes.findLastIndex(({ text, row }) => row || !(COLOPHON.test(text) || PRINTED.test(text))) + 1
  const lines = annexes.slice(end)
  return { annexes: annexes.slice(0, end), colophon: lines.length ? [{ path: '版记', rank: 'whole', lines }] : [] }
}

const PRINTED = /(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?印发$/

/** 县政府办公室　2026年1月8日印发 */
export const printedOn = (text: string): string | undefined => dayAlone(PRINTED.exec(text)?.[0] ?? '')

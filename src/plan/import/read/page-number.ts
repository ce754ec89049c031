import { fold, numeralAt } from '../../../text/index.ts'

const NUMBERED =
  /^(?:[-—–~·]{1,4}\s*(\d{1,4})\s*[-—–~·]{1,4}|第\s*(\d{1,4})\s*页(?:[\s,、/(]*共\s*\d{1,4}\s*页\)?)?|page\s+(\d{1,4})(?:\s+of\s+\d{1,4})?|第([一二三四五六七八九十百]{1,5})页)$/i

/** The number of a page that says that it is one: — 3 —, 第3页共9页, Page 3 of 9. */
export function pageNumber(text: string): number | undefined {
  if (text.length > 30) return undefined
  const [, dashed, chinese, english, han] = NUMBERED.exec(fold(text).trim()) ?? []
  const digits = dashed ?? chinese ?? english
  if (digits !== undefined) return Number(digits)
  return han ? numeralAt(han, 0)?.value : undefined
}

/** A number alone, or with the count of pages: it is a page's only where others go on from it. */
export function bareNumber(text: string): number | undefined {
  const found = /^(\d{1,4})(?:\s*\/\s*\d{1,4})?$/.exec(fold(text.slice(0, 14)))?.[1]
  return found && text.length < 14 ? Number(found) : undefined
}

/** Text that differs from page to page by its numbers only. */
export const furnitureKey = (text: string): string => fold(text).replace(/\s+/g, '').replace(/\d+/g, '#')

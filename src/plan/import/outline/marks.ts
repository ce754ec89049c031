import { fold } from '../../../text/index.ts'
import type { Rank } from '../section.ts'
import type { Form, NumberStyle } from './form.ts'
import { FORMS } from './forms.ts'
import { JOINTS, numberOf, plainNumeral } from './numerals.ts'

/** What may be the number of a line: whether it is one is told by the series it stands in. */
export interface Mark {
  style: NumberStyle
  rank?: Rank
  /** Numbers of one key make a series. */
  key: string
  /** 1, 2, 1 of 1.2.1; a single one for most forms. */
  ordinals: number[]
  /** As a citation names it: 第三章, 三, (二), 1.2.1, 行动1. */
  label: string
  custom?: number
  sure: boolean
  /** How many characters of the line it takes. */
  length: number
  /** Digits that stand right behind its point, as in 12.300人: it may be a number with decimals. */
  decimals?: number
  /** A blank follows it. */
  spaced: boolean
}

/** Everything that a line may begin with as a number, the most telling first. */
export function marksOf(text: string): Mark[] {
  const head = fold(text.slice(0, 60))
  const skipped = /^\s*(?:\*\*|__)?\s*/.exec(head)?.[0].length ?? 0
  const start = head.slice(skipped)
  if (
    !/^[-—–【[(〔A-Za-z\d\u2160-\u217b①-⒛㈠-㈩❶-❿]|^[\p{Script=Han}]{1,7}\s*[\d一二三四五六七八九十百〇零、.,:)\s栏欄]/u.test(
      start,
    )
  )
    return []
  return FORMS.flatMap((form) => markFrom(form, start, skipped))
}

/** The number that the shape of a line's beginning alone makes sure of. */
export const markOf = (text: string): Mark | undefined => marksOf(text).find(({ sure }) => sure)

function markFrom(form: Form, start: string, skipped: number): Mark[] {
  const found = form.pattern.exec(start)
  if (!found) return []
  const [whole] = found
  const { n, s, w = '' } = found.groups ?? {}
  const numeral = s === undefined ? (n ?? '').replace(/\s/g, '') : plainNumeral(s)
  const ordinals = numeral.split(JOINTS).map(form.ordinal ?? numberOf)
  // 1.5月20日前: a date begins behind the number.
  const decimals =
    form.rank === 'third' && /[.]$/.test(whole)
      ? /^\d*(?!\d|月(?:\d|底|末|份|前|上旬|中旬|下旬)|年(?:底|末|前|\d))/.exec(start.slice(whole.length))?.[0].length
      : 0
  return [
    {
      style: form.style,
      ...(form.rank && { rank: form.rank }),
      key: form.style === 'decimal' && ordinals.length > 1 ? form.key(numeral) : wordKey(form.key(w), ordinals),
      ordinals,
      label: form.label(numeral, w),
      ...(form.custom !== undefined && { custom: form.custom }),
      sure: form.sure === true && !decimals,
      length: skipped + whole.length,
      ...(decimals && { decimals }),
      spaced: /\s$/.test(whole),
    },
  ]
}

/** Action 1 and Action 1.1 make two series. */
const wordKey = (key: string, ordinals: readonly number[]) => `${key}${'.1'.repeat(ordinals.length - 1)}`

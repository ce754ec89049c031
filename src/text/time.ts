import type { Anchor, Span } from './calendar.ts'
import { foldAll } from './fold.ts'
import { isEnglish, type Source } from './language.ts'
import type { StatedTime, TimeRole } from './stated.ts'
import type { Form, Named } from './time-form.ts'
import { CHINESE_TIMES } from './time-forms.ts'
import { ENGLISH_TIMES } from './time-forms-english.ts'
import { ENGLISH_LEAD, englishRoleOf } from './time-role-english.ts'

/** Digits, letters of either width, and the words of Chinese without which no time is written. */
const SIGNS = /[\d０-９A-Za-zＡ-Ｚａ-ｚ年月季周天日期五伍纪]/

/** Every time that a text states, in order. Places are those of the text as given. */
export function timesIn(text: string, anchor: Anchor = {}): StatedTime[] {
  if (!SIGNS.test(text)) return []
  const folded = foldAll(text)
  const english = isEnglish(folded)
  const found: { form: Form; match: Named }[] = []
  for (const form of formsFor(folded, english))
    for (const match of folded.matchAll(form.pattern)) {
      const groups = match.groups ?? {}
      const overlaps = found.some(
        ({ match: other }) =>
          match.index < other.index + other[0].length && match.index + match[0].length > other.index,
      )
      if (!overlaps) found.push({ form, match: Object.assign(match, { groups }) })
    }
  found.sort((a, b) => a.match.index - b.match.index)
  const from = anchor.issued ?? anchor.period?.first
  const now = from ? Number(from.slice(0, 4)) : undefined
  const known = { ...anchor, now, year: anchor.year ?? now }
  return found.map(({ form, match }) => {
    const span = form.span(match, known)
    const time = placed({ folded, english }, form, match, span)
    const isDated = time.role === 'by' || (time.role === 'past' && time.grain === 'day')
    if (span && !form.relative && isDated && time.grain !== 'years') known.year = Number(span.last.slice(0, 4))
    return time
  })
}

/** Of the forms of writing those that can stand in a text at all. */
function formsFor(folded: string, english: boolean): readonly Form[] {
  if (english) return [...ENGLISH_TIMES, ...CHINESE_TIMES]
  if (/[A-Za-z]/.test(folded)) return [...CHINESE_TIMES, ...ENGLISH_TIMES]
  return CHINESE_TIMES
}

function placed(
  { folded, english }: Source,
  { grain, relative, role }: Form,
  match: Named,
  span: Span | undefined,
): StatedTime {
  const lead = (english ? ENGLISH_LEAD : LEAD).exec(folded.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? ''
  const end = match.index + match[0].length
  const trail = /^(?:之?前|以前|之内|内|起|开始|以来|以后)/.exec(folded.slice(end))?.[0] ?? ''
  return {
    start: match.index - lead.length,
    end: end + trail.length,
    role: role ?? (grain === 'years' && span && english ? 'by' : roleOf({ folded, english }, match.index, end)),
    ...span,
    grain,
    ...(relative && { relative }),
  }
}

const LEAD = /(?:到|至|截至|截止到?|自|从|较|(?<![占之配])比|于|在|力争)+$/u
const COMPARED = /(?:较|比|相比|相较于?|对比|高于|低于|超过)\s*$/
/** 与2020年基本持平; 与2024年计划 only goes on. */
const BESIDE = /[同与]\s*$/
const LIKENED = /^[^，。；、]{0,10}(?:相比|相较|比较|对比|持平|相当|相同|一致)/
const REACHED = /(?:截至|截止|截止到|截至目前)\s*$/

/** 发布日期：2025-07-31, with the minute or without: when a page was made; 完成日期：2026年6月 is a day to keep. */
const ISSUED = /(?:发布|印发|公布|公开|成文|生成|提供|更新|修订|制表|填报|来源)(?:日期|时间)\s?[:]\s?$/

function roleOf({ folded, english }: Source, start: number, end: number): TimeRole {
  const before = folded.slice(Math.max(0, start - 16), start)
  const after = folded.slice(end, end + 14)
  if (english) return englishRoleOf(folded.slice(Math.max(0, start - 40), start), after)
  if (ISSUED.test(before) || /^\s?\d{1,2}:\d\d/.test(after)) return 'past'
  if (/^(?:年)?(?:的)?(?:基础上?|基数|基期|水平|同期|相比)/.test(after)) return 'base'
  if (/在\s*$/.test(before) && /^[^,。;]{1,24}基础上/.test(folded.slice(end, end + 28))) return 'base'
  if (/[从由自]\s*$/.test(before) && /^(?:底|末)?的/.test(after)) return 'base'
  if (/^(?:底|末)?(?:以来|之前的|以前的)|^的?前[一二三四两]年/.test(after) || REACHED.test(before)) return 'past'
  if (/^(?:底|末)?(?:起|开始)/.test(after)) return 'from'
  if (COMPARED.test(before) && !/到\s*$/.test(before)) return 'base'
  if (BESIDE.test(before) && LIKENED.test(after)) return 'base'
  return 'by'
}

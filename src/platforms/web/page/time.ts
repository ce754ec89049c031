import type { Language } from '../../../locale/index.ts'
import { el } from './dom.ts'

const LOCALE = { zh: 'zh-CN', en: 'en-GB' }

/** A moment in the person's own time zone: the time alone today, with the day before it otherwise. */
export function timeOf(iso: string, language: Language, now = new Date()): HTMLTimeElement {
  const at = new Date(iso)
  const today = at.toDateString() === now.toDateString()
  const year = at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const }
  const day = today ? {} : { ...year, month: 'short' as const, day: 'numeric' as const }
  const short = new Intl.DateTimeFormat(LOCALE[language], { ...day, hour: '2-digit', minute: '2-digit', hour12: false })
  const full = new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'full', timeStyle: 'short' })
  return el('time', { datetime: iso, title: full.format(at) }, short.format(at))
}

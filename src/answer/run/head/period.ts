import { timesIn } from '../../../text/index.ts'
import type { Citation } from '../../draft.ts'
import type { PlanIndex } from '../../search/index.ts'

/** The years of a plan, else its days; nothing where the text does not say. */
export function periodOf({ plan, passages }: PlanIndex): { words: string; citation: Citation | undefined } | undefined {
  const { start, end, assumed } = plan.period
  if (assumed) return undefined
  const [first, last] = [start.slice(0, 4), end.slice(0, 4)]
  const written = new RegExp(`${first}\\s?年?\\s?[-—－–―~～至到]+\\s?${last}\\s?年?`, 'u')
  const sayings = passages.filter(({ text }) => written.test(text))
  const saying = sayings.find(({ text }) => /期限|期为|周期|years?\b/iu.test(text)) ?? sayings[0]
  const ending = passages.find(({ text }) => timesIn(text).some((time) => time.last === end))
  const source = (isWholeYears(start, end) && saying) || ending
  const citation = source && { path: source.clause.path, quote: source.text }
  return { words: isWholeYears(start, end) ? yearsOf(first, last) : `${start} – ${end}`, citation }
}

const isWholeYears = (start: string, end: string): boolean => start.endsWith('-01-01') && end.endsWith('-12-31')

const yearsOf = (first: string, last: string): string => (first === last ? first : `${first}–${last}`)

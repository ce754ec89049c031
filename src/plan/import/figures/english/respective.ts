import { isDue, type Paragraph, type Segment } from '../find/index.ts'
import type { Aim, Verdict } from '../verdict.ts'
import { tidyPhrase } from './phrase.ts'

const IN_ORDER = /\brespectively\b/i

/** 28, 33 and 40 in 2025, 2026 and 2027 respectively: as many times, or names, as amounts go with them in their order. */
export function withRespective(verdicts: readonly Verdict[], { segments, masked }: Paragraph): Verdict[] {
  if (!IN_ORDER.test(masked)) return [...verdicts]
  const found = new Map<Aim, Aim>()
  for (const sentence of new Set(segments.map((segment) => segment.sentence))) {
    const own = segments.filter((segment) => segment.sentence === sentence)
    const [start, end] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0]
    if (!IN_ORDER.test(masked.slice(start, end))) continue
    const row = verdicts.flatMap((verdict) => (verdict.type === 'aim' ? [verdict.aim] : []))
    for (const [from, to] of inOrder(
      row.filter(({ at }) => at >= start && at < end),
      own,
    ))
      found.set(from, to)
  }
  return verdicts.map((verdict) =>
    verdict.type === 'aim' ? { ...verdict, aim: found.get(verdict.aim) ?? verdict.aim } : verdict,
  )
}

function inOrder(row: readonly Aim[], segments: readonly Segment[]): [Aim, Aim][] {
  const times = segments.flatMap((segment) => segment.times).filter(isDue)
  const names = namesIn(row[0]?.name ?? '')
  const fits = (list: readonly unknown[]) => row.length > 1 && list.length === row.length
  return row.map((aim, place) => {
    const due = fits(times) ? times[place]?.last : undefined
    const name = fits(names) ? names[place] : undefined
    return [aim, { ...aim, ...(due && { due }), ...(name && { name }) }]
  })
}

/** loss rate of fruit, greens and fish: what the first is said to be of, the others are, too. */
function namesIn(name: string): string[] {
  const parts = name.split(/,\s+(?:and\s+)?|\s+and\s+/)
  const head = /^.*\bof (?:the )?/i.exec(parts[0] ?? '')?.[0] ?? ''
  return parts.map((part, index) => tidyPhrase(index > 0 && !/\bof\b/i.test(part) ? head + part : part))
}

import { type Figure, leadOf, restOf } from '../find/index.ts'

const NOUN =
  '(?:increase|reduction|decrease|cut|rise|growth|improvement|drop|fall|decline|saving|abatement|uplift|gain)s?'
const LESS = /^(?:reduction|decrease|cut|drop|fall|decline|saving|abatement|fewer|less|lower|below|under)/i
const BEHIND = new RegExp(`^\\s*(?:\\S+\\s+){0,2}?(${NOUN})\\b|^\\s*(more|fewer|less|lower|higher)\\b`, 'i')
/** 50% below 2019 levels, 25 to 30% on 1990: told apart from the year that stands behind. */
const AGAINST = /^\s*(below|above|under|over|on|from|against|compared|relative|vs|versus)\b/i
const BEFORE = new RegExp(`\\b(${NOUN}) (?:in [^,;.]{0,60}? |(?:\\w+ ){0,4}?)(?:of|by)\\s+(?:a )?$`, 'i')

/** The word behind an amount that makes it a change: a 20% reduction, 20% less, 20% below 2019 levels. */
export function saidBehind(figure: Figure): string | undefined {
  const rest = restOf(figure)
  const found = BEHIND.exec(rest)
  if (found) return found[1] ?? found[2]
  const [whole, against] = AGAINST.exec(rest) ?? []
  if (!whole || !against) return undefined
  const { segment, end, relation } = figure
  const base = segment.times.some(
    ({ role, start }) => role === 'base' && start >= end && start < end + whole.length + 24,
  )
  if (!base) return undefined
  return against === 'below' || against === 'under' || relation.direction === 'down' ? 'below' : against
}

/** The noun before an amount that makes it a change: a reduction of 20%. */
export function saidBefore(figure: Figure): string | undefined {
  const { paragraph, segment, from } = figure
  // an increase in yields to 18 bags and in milk sold of 20%
  const goesOn = /^\s*and in [^,;.]+ (?:of|by)\s*$/i.test(leadOf(figure))
  const earlier = goesOn ? LED.exec(paragraph.masked.slice(segment.start, from)) : undefined
  return (BEFORE.exec(leadOf(figure)) ?? earlier)?.[1]
}

const LED = new RegExp(`\\b(${NOUN}) in `, 'i')

export const isFallingNoun = (word: string): boolean => LESS.test(word)

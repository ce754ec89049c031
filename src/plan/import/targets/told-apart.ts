import type { Target } from '../../target.ts'

/** A longer heading says too much for a name. */
const LONGEST = 24

type Named = Pick<Target, 'name' | 'clause' | 'kind' | 'amount' | 'unit' | 'due'>

/**
 * 减排二氧化碳 in the parts on steel and on cement: different amounts that several parts aim at under one name, by one
 * day, are told apart by the headings of the parts.
 */
export function toldApart<One extends Named>(targets: readonly One[], headings: ReadonlyMap<string, string>): One[] {
  const alike = new Map<string, One[]>()
  for (const target of targets) alike.set(keyOf(target), [...(alike.get(keyOf(target)) ?? []), target])
  return targets.map((target) => {
    const heading = headings.get(target.clause) ?? ''
    const others = alike.get(keyOf(target)) ?? []
    const differs = others.some((other) => other.clause !== target.clause && other.amount !== target.amount)
    return differs && isShort(heading) && !heading.includes(target.name)
      ? { ...target, name: `${target.name}（${heading}）` }
      : target
  })
}

const keyOf = ({ name, kind, unit, due = '' }: Named): string => [kind, name, unit, due].join('|')

const isShort = (heading: string): boolean => heading !== '' && heading.length <= LONGEST && !/\d/.test(heading)

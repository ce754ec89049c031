import type { Target } from '../../target.ts'

/** A longer heading says too much for a name. */
const LONGEST = 24

type Named = Pick<Target, 'name' | 'quote' | 'clause' | 'kind' | 'amount' | 'unit' | 'due'>

/** 甲市核心区计划新建…, 其他城市共计划新建…: where, at the head of the quotation. */
const WHERE =
  /^(?:作为[^，。；]{2,16}的)?(\p{Script=Han}{2,8}(?:[市县镇乡村]|[城园]?区|地区|城市|街道))(?=(?:共|累计|全年)?(?:计划|规划|将|力争|新[建增设]|建[设成]|完成|改造))/u

/**
 * 减排二氧化碳 in the parts on steel and on cement: different amounts that several parts aim at under one name, by one
 * day, are told apart by the headings of the parts, or by where they are.
 */
export function toldApart<One extends Named>(targets: readonly One[], headings: ReadonlyMap<string, string>): One[] {
  const count = new Map<string, number>()
  for (const target of targets) for (const key of keysOf(target)) count.set(key, (count.get(key) ?? 0) + 1)
  return targets.map((target) => {
    const heading = headings.get(target.clause) ?? ''
    const [all = 0, here = 0, same = 0, both = 0] = keysOf(target).map((key) => count.get(key) ?? 0)
    const where = all > same ? WHERE.exec(target.quote)?.[1] : undefined
    if (where && !target.name.includes(where)) return { ...target, name: `${target.name}（${where}）` }
    const differs = all - here - same + both > 0
    return differs && isShort(heading) && !heading.includes(target.name)
      ? { ...target, name: `${target.name}（${heading}）` }
      : target
  })
}

/** Of all that are alike, of those in its part, of those of its amount, and of those of both. */
function keysOf({ name, kind, unit, due = '', clause, amount }: Named): string[] {
  const all = JSON.stringify([kind, name, unit, due])
  return [all, `${all} in ${clause}`, `${all} of ${amount}`, `${all} of ${amount} in ${clause}`]
}

const isShort = (heading: string): boolean => heading !== '' && heading.length <= LONGEST && !/\d/.test(heading)

const COUNTED = /^(\d{1,2})(个|项|类|种|方面|条|大|点|步|部分|家|款|块|层|章|节|级)$/u
/** A list before the number that counts it: ……，共4个部分. What introduces it tells commas between its members from others. */
const BEFORE = /(包括|有|是|为|[：:])?([^：:]*)[，,]?(?:一?共|总共|共计|合计|这|等)$/u
/** A list after the number that counts it: 三类技术，即……. */
const AFTER = /^[^：:]{1,12}?(?:[：:]|[，,]?(?:即|分别是|分别为|分别|包括|涉及|有|是|为))(.*)$/u

/**
 * How many members a list may be taken to have: one “and” joins the last two, another may stand inside one.
 * None where it ends in 等……, since that leaves open how many there are.
 */
function sizesOf(list: string): number[] {
  if (list.includes('等')) return []
  const members = list.split(/[、，；,;]/u).filter((member) => member.trim())
  const joins = (members.at(-1) ?? '').match(/和|以及|及(?!时)|(?<!参)与|and /gu)?.length ?? 0
  return joins ? Array.from({ length: joins }, (_, more) => members.length + 1 + more) : [members.length]
}

/** Whether a number of a claim counts the members of a list that the claim itself gives. */
export function countsOwnList(key: string, claim: string): boolean {
  const [, digits = '', unit = ''] = COUNTED.exec(key) ?? []
  const count = Number(digits)
  if (count < 2) return false
  const at = claim.search(new RegExp(`(?:${digits}|[二两三四五六七八九十]+)${unit}`, 'u'))
  if (at < 0) return false
  const [, introduced, before] = BEFORE.exec(claim.slice(0, at)) ?? []
  const [, after] = AFTER.exec(claim.slice(at)) ?? []
  const last = before?.split(/[，,]/u).findLast((part) => part.trim())
  // Where words follow behind 的, the list only describes them.
  const own = introduced ? before : last?.replace(/.*、.*的.*/u, '')
  return [own, after].some((list) => list !== undefined && sizesOf(list.replace(/[。.]$/u, '')).includes(count))
}

/** Whether a number of a claim, as in 甲、乙等5个部门, counts a list of the evidence of which it gives some members. */
export function countsWholeList(key: string, claim: string, list: string): boolean {
  const [, digits = '', unit = ''] = COUNTED.exec(key) ?? []
  const isSaid = new RegExp(`、.*等(?:${digits}|[二两三四五六七八九十]+)${unit}(?:部门|单位)`, 'u').test(claim)
  return isSaid && list.includes('、') && sizesOf(list).includes(Number(digits))
}

import { countsOwnList, countsWholeList } from './counted.ts'
import { chineseNumber } from './numerals.ts'
import { membersOf, placesIn, takenIn, usedIn, type Weft } from './weft.ts'

/**
 * Whether 第四部分 names a clause that the claim takes up by its place in the plan, such as 四、推进措施, and 第一条 one
 * whose quotation begins with it, such as （一）…….
 */
function isOrdinalOf(key: string, { citations, woven, own }: Weft): boolean {
  const [, place, unit = ''] = /^第(\d+)(部分|章|节|条|项|点|款)$/u.exec(key) ?? []
  const used = new Set(placesIn(woven).map(({ phrase }) => own[phrase]?.quote))
  return citations.some(({ path, quote }, at) => {
    if (!used.has(at)) return false
    const [, outer] = /^([一二三四五六七八九十]+)/u.exec(path) ?? []
    const [, inner] = /^[（(]?([一二三四五六七八九十]+)[)）、]/u.exec(quote) ?? []
    const numeral = /部分|章/u.test(unit) ? outer : inner
    return numeral !== undefined && String(chineseNumber(numeral)) === place
  })
}

/** Whether a claim that counts a list has all of it: every member of the list of a phrase, or every clause beside another. */
function isWholeList(key: string, { claim, citations, woven, own, siblings }: Weft): boolean {
  // What is counted may be what the plan names, whether or not there is more: 点名6项：…….
  const isNaming = /点名|列出|列举|列明|提到|写明/u.test(claim)
  const places = placesIn(woven)
  const lists = own.flatMap((source, index) => {
    const taken = takenIn(
      source,
      places.filter(({ phrase }) => phrase === index),
    )
    const [members, given] = [membersOf(source, [...source.tokens.keys()]), membersOf(source, taken)]
    // The last member may end in what all of them are: 生物医药产业四个重点专题.
    const isWhole = [...given].every((from) => from === 0 || taken.includes(from)) && given.size === members.size
    const isAll = isWhole && citations[source.quote]?.whole !== false
    return given.size > 1 ? [isAll && (isNaming || !source.tokens.includes('等'))] : []
  })
  return lists.length ? lists.every(Boolean) : String(siblings) === /^\d+/u.exec(key)?.[0]
}

/** Whether a claim works a number out itself: by a calculation, a place in the plan, or counting a list. */
export const isWorkedOut = (key: string, at: number, weft: Weft): boolean =>
  weft.sums.isResult(key) ||
  isOrdinalOf(key, weft) ||
  (countsOwnList(key, weft.claim) && isWholeList(key, weft)) ||
  [...usedIn(weft.woven[at])].some((used) => {
    const source = weft.own[used]
    return source && weft.citations[source.quote]?.whole && countsWholeList(key, weft.claim, source.text)
  })

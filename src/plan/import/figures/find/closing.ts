import type { StatedTime } from '../../../../text/index.ts'
import { type Due, isDue } from './paragraph.ts'

const TERMS = '时限|期限|完成时间|时间节点|完成日期'
const ABOVE = '以上|上述|前述'
/** （完成时限：6月底）, （市水利局，6月底前）, （6月底完成，牵头单位：市水利局） at the end, 以上指标6月底前达标. */
const CLOSING = new RegExp(`(?:(?:${TERMS})(?:要求)?[:为是]?|(?:${ABOVE})[^,。;()\\d]{0,30})\\s*$`)
const CLOSES = new RegExp(`${TERMS}|${ABOVE}|[)）]\\s*[。;；]?\\s*$`)

/** Whether a line has the words without which no time closes it: it saves reading it. */
export const mayClose = (text: string): boolean => CLOSES.test(text)

/** Behind the time in the brackets at the end: （6月底前完成）, （6月底完成，牵头单位：市水利局）. */
const CLOSED = /^(?:(?:全部)?(?:完成|落实|办结|建成|到位))?(?:[^()]*(?:单位|部门|牵头|责任)[^()]*)?\)[。;]?\s*$/

/** The time that is said at the end of a paragraph for all of it. */
export const closingIn = (folded: string, masked: string, times: readonly StatedTime[]): Due | undefined =>
  times
    .filter(isDue)
    .findLast(
      ({ start, end }) =>
        CLOSING.test(folded.slice(Math.max(0, start - 24), start)) ||
        (CLOSED.test(folded.slice(end)) && /\([^()\d]*$/.test(masked.slice(0, start))),
    )

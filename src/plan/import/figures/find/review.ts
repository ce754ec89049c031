import type { Anchor, StatedTime } from '../../../../text/index.ts'

/** “十三五”期间, 2016—2020年: years before the plan's own at the head of a paragraph or heading: all of it tells of them. */
export const opensReview = (own: readonly StatedTime[], folded: string, { period, issued }: Anchor): boolean =>
  RECENTLY.test(folded) ||
  own.some(
    ({ grain, start, end, last }) =>
      /^years?$/.test(grain) &&
      last !== undefined &&
      last < (period?.first ?? issued ?? '') &&
      /^["“\s]*$/.test(folded.slice(0, start)) &&
      /(?:[期时]期|期间.?|以来|年|,)$/.test(folded.slice(start, end + 1).trim()),
  )

/** 过去五年, 近年来, 五年来 */
const RECENTLY = /^(?:过去的?[两三四五几]年|(?:近|[三四五]|[两三四五]年多)年?来)/

import { amountsIn } from './amount.ts'
import { ENGLISH_AFTER, ENGLISH_BEFORE, underNegation } from './bound-english.ts'
import { foldAll } from './fold.ts'
import { isEnglish, type Source } from './language.ts'
import type { Amount, Bound, BoundedAmount } from './stated.ts'

const NOT = '(?:不(?:得|应|能|可|会|宜|再|许|准)?|未|严禁|禁止)'
const LESS = '低于|少于|小于|短于'
const MORE = '高于|大于|多于|超过|超出|突破|长于|逾|超(?![过出])|(?<![通经超越])过|>(?!=)'
const LEAST = '至少|最少|起码|不下于|最低|≥|>='
const MOST = '至多|最多|顶多|最高|≤|<=|控制在|控制到|限制在'
const ABOUT = '大约|大概|(?<![签节集制条履违公合特预])约|接近|将近|近'
const LINK = '(?:的|了|为|是|有|在|达到|达|至|到)?\\s*'

const BEFORE: readonly [RegExp, Bound][] = [
  [new RegExp(`${NOT}(?:${LESS})${LINK}$`, 'i'), 'atLeast'],
  [new RegExp(`${NOT}(?:${MORE})${LINK}$`, 'i'), 'atMost'],
  [new RegExp(`(?:${LEAST})${LINK}$`, 'i'), 'atLeast'],
  [new RegExp(`(?:${MOST})${LINK}$`, 'i'), 'atMost'],
  [new RegExp(`(?:${LESS}|<(?!=))${LINK}$`, 'i'), 'lessThan'],
  [new RegExp(`(?:${MORE})${LINK}$`, 'i'), 'moreThan'],
  [new RegExp(`(?:${ABOUT})${LINK}$`, 'i'), 'approximate'],
  // 进入全国前10位: a place in an order, of which the first is the best.
  [/(?:进入|跻身|迈入|位居|位列|位于|居|列|保持|挺进)[^,。;、\d]{0,12}前$/i, 'atMost'],
  // 不低于总量的70%: what it is a share of stands between.
  [/(?:不低于|不少于|至少占)[^,。;、\d:]{1,20}的$/i, 'atLeast'],
  [/(?:不超过|不高于)[^,。;、\d:]{1,20}的$/i, 'atMost'],
]

/** 至少召开议事会6次, 不少于每年3000人次: words without a stop or a number stand between, which are no words of its bound. */
const APART: readonly [RegExp, Bound][] = [
  [/(?:至少|最少)[^,。;、\d:]{1,16}$/i, 'atLeast'],
  [/(?:不少于|不低于)[^,。;、\d:]{1,16}$/i, 'atLeast'],
  [/(?:至多|最多|不超过|不高于|控制在)[^,。;、\d:]{1,6}$/i, 'atMost'],
]

/** Of the words of Chinese only the signs stand in English, too. */
const SIGNS: readonly [RegExp, Bound][] = [
  [/(?:≥|>=)\s*$/, 'atLeast'],
  [/(?:≤|<=)\s*$/, 'atMost'],
  [/<\s*$/, 'lessThan'],
  [/>\s*$/, 'moreThan'],
  [/[~≈]\s*$/, 'approximate'],
]

/** 10人（含）以上, 2000艘（台、套）以上 */
const INCLUDING = '(?:\\([^()\\d]{1,8}\\)|及|或|或者|含)?'
const AFTER: readonly [RegExp, Bound][] = [
  [new RegExp(`^\\s?${INCLUDING}以上|^\\+`, 'i'), 'atLeast'],
  [new RegExp(`^\\s?${INCLUDING}(?:以下|以内|之内)|^内(?=[,。;、)\\s]|$|完成|办|实现|建成|达|的)`, 'i'), 'atMost'],
  [/^\s?(?:左右|上下)/, 'approximate'],
  [/^的?(?:台阶|大关)/, 'atLeast'],
]

/** Every amount of a text with the words that bind it, in order. */
export function boundedAmountsIn(text: string): BoundedAmount[] {
  const folded = foldAll(text)
  const amounts = amountsIn(text)
  const english = isEnglish(folded)
  return amounts.map((amount, index) => boundOf({ folded, english }, amount, amounts[index - 1]?.end ?? 0))
}

/** 突破20项关键核心技术: so many are solved, and no number is passed. */
const BREAKTHROUGH = /^[^,。;、\d]{0,16}(?:技术|难题|瓶颈)/

function boundOf({ folded, english }: Source, amount: Amount, from: number): BoundedAmount {
  const lead = folded.slice(Math.max(from, amount.start - (english ? 48 : 24)), amount.start)
  const rest = folded.slice(amount.end, amount.end + (english ? 40 : 24))
  const made = /突破\s*$/.test(lead) && BREAKTHROUGH.test(rest)
  const before = (english ? [...SIGNS, ...ENGLISH_BEFORE] : BEFORE).flatMap(([pattern, bound]) => {
    const found = pattern.exec(lead)
    return found && !made && (bound !== 'range' || amount.high !== undefined)
      ? [{ bound, length: lead.length - found.index }]
      : []
  })[0]
  const after = (english ? ENGLISH_AFTER : AFTER).flatMap(([pattern, bound]) => {
    const found = pattern.exec(rest)
    return found ? [{ bound, length: found[0].length }] : []
  })[0]
  const start = amount.start - (before?.length ?? 0)
  const apart = english ? undefined : APART.find(([pattern]) => pattern.test(lead))?.[1]
  const bound = combined(amount, before?.bound ?? apart, after?.bound)
  return {
    amount,
    bound: english ? underNegation(bound, folded.slice(Math.max(0, start - 120), start)) : bound,
    start,
    end: amount.end + (after?.length ?? 0),
    ...(after && { after: after.bound }),
  }
}

/** 控制在25-30个 stays a range; 控制在35左右 is approximate; 突破100以上 is what the first word says. */
function combined(amount: Amount, before: Bound | undefined, after: Bound | undefined): Bound {
  if (amount.high !== undefined && amount.vague === undefined) return 'range'
  if (after === 'approximate') return after
  const said = before ?? after
  if (said) return said
  if (amount.vague === 'over') return 'moreThan'
  if (amount.vague === 'least') return 'atLeast'
  return amount.vague ? 'approximate' : 'exact'
}

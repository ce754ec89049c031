import { scaled } from '../../text/index.ts'
import type { Intent } from '../question/index.ts'
import type { View } from '../view.ts'
import { factFor } from './fact.ts'
import type { Found } from './finding.ts'
import { termsOf } from './hits.ts'
import { targetsMeant } from './meant.ts'

const ENOUGH = /算|达标|完成|够|差|合格|行不行|达到|enough|count|meet|short|reach/iu

/** 如果只建了20个，算完成吗: the amount is no claim; it is held against what the target needs. */
export function hypothesisFor(view: View, intent: Intent): Found {
  const [target] = targetsMeant(view.index, termsOf(view, intent.text), intent.text, 0.35)
  const [given] = intent.amounts
  const fact = factFor(view, { ...intent, kind: 'detail' })
  if (!target || !given || target.amount === undefined || !ENOUGH.test(intent.text)) return fact
  const [own, needed] = [scaled(given.unit), scaled(target.unit)]
  if (own.base !== needed.base && own.base !== '') return fact
  const value = (given.value * (own.base === '' ? 1 : own.scale)) / (own.base === '' ? 1 : needed.scale)
  const isCeiling = target.bound === 'atMost' || target.bound === 'lessThan'
  const enough = isCeiling
    ? value <= target.amount
    : target.bound === 'moreThan'
      ? value > target.amount
      : value >= target.amount
  const short = enough ? undefined : `${Number(Math.abs(target.amount - value).toPrecision(10))}${target.unit}`
  const finding = { type: 'enough' as const, given: `${given.value}${given.unit}`, enough, needed: target.wording }
  return {
    findings: [
      short === undefined ? finding : { ...finding, short },
      { type: 'target', target },
      ...fact.findings.slice(0, 1),
    ],
  }
}

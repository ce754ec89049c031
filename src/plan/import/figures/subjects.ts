import { isRate } from '../../../text/index.ts'
import { type Figure, isPart, leadOf } from './find/index.ts'
import type { Aim, Verdict } from './verdict.ts'

/** Measures that say nothing without what they are measures of. */
const BARE =
  /^(?:总[数量额]|总体?规模|总面积|占比|比例|比重|数量|面积|规模|增幅|增速|金额|均|配备|.{0,2}(?:率|比例|数))$/

/** So many amounts before it may say what an amount is of. */
const NEAR = 24

interface Named {
  aim: Aim
  name: string
  sentence: number
}

/** An amount without a subject of its own is of what the amount before it in the paragraph is of, one of its unit first. */
export function withSubjects(verdicts: readonly Verdict[], figures: readonly Figure[], heading: string): Verdict[] {
  const found: Named[] = []
  const named = verdicts.map((verdict, index) => {
    const figure = figures[index]
    if (verdict.type !== 'aim' || !figure) return verdict
    const { sentence } = figure.segment
    const near = found.slice(-NEAR).filter((one) => sentence - one.sentence <= 1)
    const aim = subjectOf(verdict.aim, figure, near, heading)
    const before = near.at(-1)
    found.push({ aim, name: BARE.test(verdict.aim.name) ? (before?.name ?? aim.name) : aim.name, sentence })
    return { ...verdict, aim }
  })
  return named.map((verdict, index) => withHead(verdict, figures[index], named[index + 1], figures[index + 1]))
}

/** It says itself what it is of. */
const OWN = /累计|合计|总|净增|新增|增加/

/** 较上年, 每个街道: what it is compared with, or what each of has it, is no name. */
const NAMELESS = /^(?:[较比](?!例|重)|每(?:个|一)?\p{Script=Han}{1,4}$)/u

const BACK = /^(?:上述|前述|以上)/

function subjectOf(aim: Aim, figure: Figure, near: readonly Named[], heading: string): Aim {
  const before = nearestOf(aim, near, figure.relation.form === 'by')
  if (aim.name === '' || NAMELESS.test(aim.name)) return goesOn(aim, figure, before, heading)
  if (BACK.test(aim.name)) {
    const rest = aim.name.replace(BACK, '')
    return { ...aim, name: near.findLast(({ name }) => name.endsWith(rest))?.name ?? aim.name }
  }
  if (before?.sentence !== figure.segment.sentence) return aim
  if (BARE.test(aim.name)) return { ...aim, name: `${before.name}${aim.name}` }
  return isPart(figure) && !before.name.includes('（') ? { ...aim, name: `${before.name}（${aim.name}）` } : aim
}

/** Of several before it the one that is counted alike; of shares the last. */
function nearestOf(aim: Aim, near: readonly Named[], changes: boolean): Named | undefined {
  const last = near.at(-1)
  if (last && (changes || (isRate(last.aim.unit) && isRate(aim.unit)))) return last
  return near.findLast((one) => one.aim.unit === aim.unit) ?? last
}

/** What has no words of its own is of what the amount before it is of. */
function goesOn(aim: Aim, figure: Figure, before: Named | undefined, heading: string): Aim {
  const name = before?.name ?? heading
  if (before?.aim.unit !== aim.unit || OWN.test(leadOf(figure)) || aim.basis === 'yearly') return { ...aim, name }
  return { ...aim, name, basis: before.aim.basis, direction: before.aim.direction }
}

/** 1个国家级、3个省级创新平台: the noun behind the last of a row is that of those before it, too. */
function withHead(verdict: Verdict, figure?: Figure, after?: Verdict, next?: Figure): Verdict {
  if (verdict.type !== 'aim' || after?.type !== 'aim' || !figure || figure.segment !== next?.segment) return verdict
  const { name } = verdict.aim
  const head = /^.{1,8}?[级型类](\p{Script=Han}.*)$/u.exec(after.aim.name)?.[1]
  return /[级型类]$/.test(name) && head ? { ...verdict, aim: { ...verdict.aim, name: `${name}${head}` } } : verdict
}

import { isRate } from '../../../text/index.ts'
import { DOES, type Figure, nearby } from './find/index.ts'
import { SHARE } from './measures.ts'
import { untimed } from './name-words.ts'
import { LONG, withoutLead } from './tidy.ts'
import type { Aim, Verdict } from './verdict.ts'

/** A sentence has hardly more amounts; what stands further away has another subject. */
const NEAR = 12

/** The names with whose share each is, where the sentence says that before the comma. */
export const withWhose = (verdicts: readonly Verdict[], figures: readonly Figure[]): Verdict[] =>
  verdicts.map((verdict, index) => {
    const figure = figures[index]
    if (verdict.type !== 'aim' || !figure || figure.paragraph.english) return verdict
    const { aim } = verdict
    const name = amongWhich(aim, figure) ?? toldApart(aim, figure, likeIt(verdicts, figures, index))
    return name === undefined ? verdict : { ...verdict, aim: { ...aim, name } }
  })

/** 更新车辆中，新能源汽车比例不低于30%: of which things it is a share. */
function amongWhich({ name, unit }: Aim, { paragraph, segment }: Figure): string | undefined {
  const before = paragraph.segments[segment.index - 1]
  if (!isRate(unit) || !SHARE.test(name) || before?.part !== segment.part) return undefined
  const among = AMONG.exec(withoutLead(untimed(paragraph.text.slice(before.start, before.end))))?.[1] ?? ''
  return among && among.length + name.length <= LONG ? `${among}${name}` : undefined
}

const AMONG = /^在?(\p{Script=Han}{2,20})(?<!工作|过程|活动|行动|建设|实践|发展|管理|改革|集)中$/u

/**
 * 中心城区实现密集布点，建成站点1340座；两群地区实现基本覆盖，建成站点100座: what several parts of a sentence aim at under one name is
 * told apart by whom each part begins with.
 */
function toldApart({ name }: Aim, figure: Figure, alike: readonly Figure[]): string | undefined {
  const own = ownerOf(figure)
  const owners = new Set(alike.map(ownerOf))
  const apart = alike.length > 1 && owners.size === alike.length && !owners.has('')
  return apart ? `${name}（${own}）` : undefined
}

/** Those of the sentence that have the same name and unit. */
function likeIt(verdicts: readonly Verdict[], figures: readonly Figure[], index: number): Figure[] {
  const [aim, figure] = [verdicts[index], figures[index]]
  const from = Math.max(0, index - NEAR)
  return figures.slice(from, index + NEAR).filter((one, place) => {
    const other = verdicts[from + place]
    const same = aim?.type === 'aim' && other?.type === 'aim' && other.aim.name === aim.aim.name
    return same && other.aim.unit === aim.aim.unit && one.segment.sentence === figure?.segment.sentence
  })
}

/** Who or where it is that the part of the sentence before the amount speaks of; empty where it does not say. */
function ownerOf({ paragraph, segment, amounts }: Figure): string {
  const before = nearby(paragraph.segments, segment)
    .filter(({ part, index }) => part === segment.part && index < segment.index)
    .reverse()
  for (const { start, end, index } of before) {
    if (amounts.has(index)) return ''
    const owner = OWNER.exec(withoutLead(untimed(paragraph.text.slice(start, end))))?.[1]
    if (owner && !DOES.test(owner)) return owner
  }
  return ''
}

/** 中心城区实现…, 主城新区及万州区加快…: up to what it does. */
const OWNER =
  /^([\p{Script=Han}、]{2,14}?)(?:实现|基本|全面|加快|力争|推[动进]|完成|达到|建[成设立]|打造|形成|新[建增])/u

import { simplified } from '../script.ts'
import type { Section } from '../section.ts'
import type { Family } from './family.ts'

/** What the parts of a plan are for. */
export interface Parts {
  /** They hold the tasks. */
  tasks: Section[]
  /** They hold the measures that support them. */
  measures: Section[]
  /** No part is called tasks: every part of substance was taken for one. */
  assumed: boolean
}

const TASKS =
  /^(?:20\d\d年度?(?:的)?)?(?:(?:试点|建设|改革|工作|重点|主要|具体|核心|专项|重大|年度|发展|创新|实施)+(?:任务|工作|举措|措施|内容|行动|工程|领域|项目)|.{0,6}任务|工作安排|实事项目)(?:[与和及、].{0,8}|安排|分工|责任?清单|分解表?)?$/
const MEASURES =
  /^推进措施|保障措施|组织保障|组织领导|^组织(?:实施|领导|推进|保障)|实施机制|^工作要求|^有关要求|^相关要求|^支持政策|^政策措施|^工作机制|加强(?:组织|党)?(?:领导|组织实施)|组织实施工作|(?:做好|抓好|强化|加强)组织实施|监督(?:检查|考核|评估)|^实施(?:保障|要求)|规划实施|推进实施/
const NEITHER =
  /总体|总论|发展环境|目标|指导思想|原则|背景|形势|意义|现状|^(?:发展|工作)?基础|要求$|步骤|进度|时间安排|阶段安排|实施时间|试点范围|适用范围|总则|附则|概述|引言|前言|名词解释|成效|回顾|期限|奖惩|考核|情况$|问题$/

/** The parts at the top of the plan, told apart by their headings. */
export function partsOf(sections: readonly Section[], family: Family): Parts {
  const top = topParts(sections, family)
  const titles = new Map(top.map((part) => [part, simplified(part.heading ?? '')]))
  const titleOf = (part: Section) => titles.get(part) ?? ''
  const last = top.slice(-2)
  const measures = top.filter(
    (part) =>
      !TASKS.test(titleOf(part)) &&
      (MEASURES.test(titleOf(part)) || (last.includes(part) && /保障(?:机制|体系)?$/.test(titleOf(part)))),
  )
  const measured = new Set(measures.map(({ heading }) => heading))
  const called = top.filter(
    (part) => TASKS.test(titleOf(part)) && titleOf(part).length <= 14 && !measured.has(part.heading),
  )
  const rest = top.filter(
    (part) => !measured.has(part.heading) && !NEITHER.test(titleOf(part)) && part.heading !== undefined,
  )
  if (called.length) return { tasks: called, measures, assumed: false }
  if (rest.length) return { tasks: rest, measures, assumed: true }
  // A letter of duties has nothing but its targets.
  const aims = top.filter((part) => /目标/.test(titleOf(part)) && family.childrenOf(part).length > 0)
  return { tasks: aims, measures, assumed: false }
}

/** The clauses that stand under none; books are no parts, and neither is a single clause that holds all others. */
function topParts(sections: readonly Section[], { childrenOf }: Family): Section[] {
  let top = sections.filter(
    ({ rank, path, parent }) => !parent && rank !== 'whole' && rank !== 'box' && !path.startsWith('附件'),
  )
  while (top.length && (top.every(({ rank }) => rank === 'book') || top.length === 1)) {
    const below = top.flatMap(childrenOf)
    if (!below.length) break
    top = below
  }
  return top
}

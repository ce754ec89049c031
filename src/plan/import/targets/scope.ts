import { fold } from '../../../text/index.ts'
import { simplified } from '../script.ts'
import type { Section } from '../section.ts'

/**
 * goal: a part that sets targets. background: it tells how things stand. rule: it says how, or on what terms, something
 * is done. task: anything else. none: not read.
 */
export type Scope = 'goal' | 'background' | 'rule' | 'task' | 'none'

const GOAL = /^.{0,12}(?:目标|指标)(?:任务|和任务|与任务|要求)?$|^目标.{0,6}$/
const BACKGROUND =
  /现状|回顾|背景|形势|意义|机遇|指导思想|(?:(?:发展|内外部|宏观|国内外)环境|成效|成就|挑战|问题)(?:分析|评估|研判|显著|明显|突出)?(?:$|[与和及、])|(?:概况|(?<!布局|规划|安排|分配|任务|计划|目标)情况|范围|进展|原则)$|^(?:发展|工作|现有|产业|科技|建设|现实)?基础(?:[与和及条].*)?$/
/** 发展目标 > （二）转型取得重大进展: below a heading that sets targets it is how things are to be. */
const OUTCOME = /(?:成效|成就|进展)$/
/** 补贴标准, 申报条件, 奖惩办法, 严格督导考核; but 提高补贴标准 is work. */
const RULE =
  /^(?!.*(?:目标|总体|任务|提[高升]|改善|优化|完善|扩大|推[进动]|制定|实施|建立|健全|开展)).{0,8}(?:(?:标准|(?:准入|申[报请领]|入[选驻园]|认定|享受|资格|评选)条件|办法|程序|流程|附则|罚则|奖惩|考[核评]|评价|问责)$|[奖补].{0,2}(?:措施|政策)$)/
/** 加快释放改革成效, 着力解决突出问题: a heading that begins with how something is to be done sets work. */
const SETS_WORK =
  /^(?:加快|着力|努力|全力|大力|积极(?!成效|进展)|持续|不断|进一步|切实|扎实|稳步|深入|更[加好]|有[效力序]|主动|坚决|坚持|突出|聚焦|应对|解决|化解|抢抓|把握|释放)/
const LABEL =
  /^(?:[(（]?[一二三四五六七八九\d]{0,2}[)）.、]?\s*)?(?:总体|总|主要|具体|发展|工作|阶段性?|近期|中期|远期|预期|建设|行动|试点|年度|规划|定量|量化)*(?:目标|指标)(?:任务)?\s*[:。,]/
const ENGLISH_GOAL =
  /^(?:(?:our|the|key|main|headline|strategic|overall|quantified|specific|performance|\d+(?:\.\d+)*\.?)\s+)*(?:targets?|indicators?|goals and targets|targets and (?:indicators|milestones)|measures of success|key performance indicators|KPIs)$/i
const ENGLISH_BACKGROUND =
  /^(?:(?:part|chapter|section|annex)\s+\w+\s*[:.–-]\s*|\d+(?:\.\d+)*\.?\s+)?(?:where (?:we are|are we)(?: now| today)?|(?:the |our )?(?:starting point|baseline|background|context|strategic context|current (?:position|situation|state|picture)|policy context|challenges?|evidence(?: base)?|achievements|story so far)|(?:our )?progress (?:so far|to date)|what we have (?:done|achieved)(?: so far)?|why (?:this|it) matters|situation analysis|state of .*|introduction(?: and background)?|background and context|foreword|executive summary|acknowledge?ments?|lessons(?: learned)?|successes.*|looking ahead|.*footnotes?|title|appendix.*|glossary)$/i
/** Priority 1:, Goal 2 – parts of a plan that set work, wherever they stand. */
const NUMBERED_PRIORITY =
  /^(?!(?:part|chapter|section|annex|appendix|schedule|box|table|figure)\b)[a-z]{3,12}\s\d{1,2}\s?[:.–—-]\s?\S/i
const WHOLE = new Set(['通知', '标题', '落款', '版记'])

/** 拓展保险保障范围, 优化营商环境: what is to be done to it. */
const BEGINS_WORK =
  /^(?:拓展|扩大|推[进动]|完善|优化|提[升高]|健全|加强|强化|改善|深化|营造|创新|夯实|筑牢|打造|构建|消除)(?!.*(?:现状|回顾|背景|形势|意义|机遇|指导思想|成效|成就|概况|情况|进展))/

/** 指导思想和发展战略: what stands below it may be either. */
const HALF = /(?:[和与及、])\p{Script=Han}{0,4}(?:战略|蓝图|任务|部署|布局|举措|路径|安排)$/u

/** What a section speaks of, told by its own heading and those above it. */
export function scopeOf(section: Section, all: readonly Section[]): Scope {
  if (WHOLE.has(section.path)) return 'none'
  const headings = lineage(section, all)
    .filter((one) => one === section || !isAnnex(one))
    .map(({ heading }) => simplified(heading ?? ''))
  const [own = ''] = headings
  const goal = headings.some(isGoalHeading)
  for (const heading of headings) {
    if (isGoalHeading(heading) || (goal && OUTCOME.test(heading))) return 'goal'
    if (ENGLISH_BACKGROUND.test(heading)) return 'background'
    // Priority 1: More homes, below a foreword, is no part of it.
    if (NUMBERED_PRIORITY.test(heading)) return 'task'
    if (tellsHowThingsAre(heading, heading === own)) return 'background'
    if (RULE.test(heading)) return 'rule'
  }
  return 'task'
}

const tellsHowThingsAre = (heading: string, own: boolean): boolean =>
  heading.length <= 16 && BACKGROUND.test(heading) && !setsWork(heading) && (own || !HALF.test(heading))

const setsWork = (heading: string): boolean => SETS_WORK.test(heading) || BEGINS_WORK.test(heading)

const isGoalHeading = (heading: string) => GOAL.test(heading) || ENGLISH_GOAL.test(heading)

/** An annex on how indicators are computed is called after them, and sets none of them. */
const isAnnex = ({ path, rank }: Section) => rank === 'book' && path.startsWith('附件')

/** The section and those it stands under, the nearest first. */
export function lineage(section: Section, all: readonly Section[]): Section[] {
  const above = section.parent === undefined ? undefined : byPath(all).get(section.parent)
  return above ? [section, ...lineage(above, all)] : [section]
}

const known = new WeakMap<readonly Section[], Map<string, Section>>()

/** Made once for a document: it is asked for by each of its clauses. */
function byPath(all: readonly Section[]): Map<string, Section> {
  const paths = known.get(all) ?? new Map(all.map((section) => [section.path, section]))
  known.set(all, paths)
  return paths
}

/** A paragraph that says of itself that it sets targets: 具体指标：…, 主要目标。… */
export const isGoalParagraph = (text: string): boolean => LABEL.test(fold(text))

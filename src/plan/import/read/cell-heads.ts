import { kindOf } from './aligned.ts'

const VALUE = '(?:目标|现状|完成|计划|基[期准]|预[计期]|实际)值?|任务量'
/** What the head of a column says. */
export const HEAD = new RegExp(
  `^(?:序\\s*号|编号|(?:计[量算]|统计|度量)?单位|(?:指标)?(?:属性|性质)|备注|数量|.{0,6}(?:指标|名称|类别|领域|板块|分类|任务|内容|项目|工程|街镇)(?:名称|内容)?|.{0,12}(?:${VALUE}).{0,12}|.{0,6}(?:责任|牵头|配合|实施|主管).{0,4}|.{0,4}(?:时限|时间)(?:节点)?|[(（]?(?:19|20)\\d\\d年?底?[)）]?|[“"]?十[一二三四五六]五[”"]?|年均.{0,6}|累计.{0,4})$`,
)
/** “十五五” | 目标值: a head that takes two lines; 2030年 | 属性 are two heads. */
const BEGUN = /^(?:[“"]?十[一二三四五六]五[”"]?|(?:19|20)\d\d年?)$/
const LONGEST_HEAD = 24
const MOST_HEADS = 14

/** The names of the columns, and the words above the first row that group it. */
export function headsIn(lines: readonly string[]): { names: string[]; group: string[] } | undefined {
  const last = lines.findLastIndex((line) => HEAD.test(line))
  const named = lines.slice(0, last + 1)
  const group = lines.slice(last + 1)
  if (group.length > 2 || !isHeads(named)) return undefined
  const known = named.filter((line) => HEAD.test(line)).length
  return known >= 3 && known * 2 > named.length ? { names: joinedHeads(named), group } : undefined
}

/** Heads that took two lines, each on one. `most`: “十三五”规划 before 目标 too, which may be two. */
export function joinedHeads(lines: readonly string[], most = false): string[] {
  const names: string[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1] ?? ''
    const begun =
      BEGUN.test(before) && HEAD.test(line) && kindOf(line) === 'value' && !/^(?:19|20)\d\d|^[“"]/.test(line)
    const broken = most && NARROW.test(before) && /^\p{Script=Han}{1,4}$/u.test(line) && kindOf(line) !== 'nature'
    // 指标 | 属性 behind 主要指标: one narrow head.
    const ofNature = /^指标 (?:属性|性质)/.test(`${before} ${line}`) && /指标|名称/.test(names.slice(0, -1).join())
    // 耕地保有量 | （亩）: a unit on a line of its own belongs to the head above it.
    const ofUnit = names.length > 0 && /^[（(][^（()）年]{1,8}[)）]$/.test(line)
    names.push(begun || broken || ofNature || ofUnit ? `${names.pop()}${line}` : line)
  }
  return names
}

const NARROW = /^(?:[“"]?十[一二三四五六]五[”"]?|(?:19|20)\d\d年)\p{Script=Han}{2}$/u

/** Few and short, and no sentence. */
export const isHeads = (lines: readonly string[]): boolean =>
  lines.length <= MOST_HEADS && lines.every((line) => line.length <= LONGEST_HEAD && !/[。；]/.test(line))

/** 2025年, （2030年）, 3月底前: what a head above several may span. */
export const TIME = /^[（(]?(?:(?:19|20)\d\d年?|[\d-]{1,5}月)/

/** The head of the first column, of places: 乡镇, 实施单位. */
export const OF_PLACES =
  /^(?:序号|.{0,6}(?:单位|[省市县区州旗乡镇村校街]|街道|社区|地区|部门|园区|林场)(?:别|名称?)?(?:[（(].{1,12}[)）])?)$/

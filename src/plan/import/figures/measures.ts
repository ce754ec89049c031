import { STAGE, withoutVerbs } from './deeds.ts'
import { type Figure, MAKES } from './find/index.ts'
import { inherited } from './inherited.ts'
import { withoutLead } from './tidy.ts'
import type { Aim } from './verdict.ts'

/** Measures that say nothing without what they are measures of. */
export const BARE = new RegExp(
  `^(?:(?:年末)?总(?:[数量额]|体?规模|面积|里程|长度?|容积|库容|装机|能力|投资)|占比|比重|数量|面积|规模|增幅|增速|金额|均|配备|.{0,2}数|[参受在入].人数|(?:(?:优[良秀质]|良好|中等|不?合格)(?:及?以上)?)?.{0,2}(?:率|比例)|(?:${MAKES.source}){2}率)$`,
)

/** Sums that say nothing without what they are of, where it is not the economy that is to grow. */
const BARE_SUM = /^(?:[总年]?产[量值]|产业规模|总产|产能|装机|库容|投资|就业)$/

export const isBareMeasure = (name: string, basis: Aim['basis']): boolean =>
  BARE.test(name) || (basis !== 'change' && BARE_SUM.test(name))

/** 医疗保险 | 参保人数18万人: at the beginning of a text a measure is one of what its heading names. */
export function whole({ name, basis }: Aim, figure: Figure, heading: string): string {
  if (!isBareMeasure(name, basis)) return name
  const topic = BARE.test(name) ? undefined : industryOf(figure)
  if (topic) return `${topic}${name.replace(/^产业/, '')}`
  if (figure.segment.index > 0) return BARE.test(name) ? governed(name, figure) : name
  const thing = withoutVerbs(heading.replace(/[（(][^（()）]*[）)]/g, '').replace(IMPROVES, ''))
  return SPECIFIC.test(thing) ? joinedNames(thing, name) : name
}

/** A heading that is no sentence and does not only say what part of a plan it stands over. */
const SPECIFIC = /^(?!.*(?:目标|任务|要求|措施|安排|阶段|指标|内容))[^，。；\d]{4,16}$/

/** So many segments before it may say of which industry it is. */
const NEAR = 24

/**
 * 推动化工产业提质，加快扩能，产值突破5亿元: a sum is one of the industry that its sentence begins with; where nothing else
 * stands in that, one before it.
 */
function industryOf({ paragraph, segment }: Figure): string | undefined {
  const near = paragraph.segments.slice(Math.max(0, segment.index - NEAR), segment.index + 1)
  const heads = near.filter(({ sentence }, index) => sentence !== near[index - 1]?.sentence)
  const within = heads.at(-1) === segment ? 2 : 0
  return heads
    .filter(({ sentence }) => sentence >= segment.sentence - within)
    .flatMap(({ start, end }) => INDUSTRY.exec(withoutLead(paragraph.text.slice(start, end)))?.slice(1) ?? [])
    .at(-1)
}

const INDUSTRY = new RegExp(`^(?:${MAKES.source}|做[大强优])*(\\p{Script=Han}{2,8}?产业)(?!链|园|集|基|化)`, 'u')

/** 完善签约服务，续签率80%: a measure of what is to be seen to, where nothing is said to become of it. */
function governed(measure: string, figure: Figure): string {
  const { name } = inherited(figure)
  const thing = name.replace(IMPROVES, '')
  return thing.length <= 12 && !/[明显大稳持不更全]\p{Script=Han}{3}$/u.test(thing) ? `${thing}${measure}` : measure
}

const IMPROVES = /^(?:加强|加大|强化|深化|完善|健全|规范|优化|做好|抓好|支持|严格|落实|提高|提升|改善)+/

/** 诉求响应率, 解决率: the second is one of 诉求; 整治水体, 达标率: of 水体; 为退役军人提供推荐, 就业: theirs. */
export function measured(name: string, measure: string, sharesDeed: boolean): string {
  const whose = /^[为对向给](.{2,})/.exec(name)?.[1]?.split(MAKES)[0]
  const whole = sharesDeed || /^增[速幅]/.test(measure)
  return joinedNames(whose || (whole ? name : withoutVerbs(name).replace(MEASURE, '')).replace(DONE, ''), measure)
}

/** 按期履约, 履约率: what ends the one and begins the other is said once. */
export function joinedNames(name: string, measure: string): string {
  for (let length = measure.length; length > 1; length--)
    if (name.endsWith(measure.slice(0, length))) return `${name}${measure.slice(length)}`
  return `${name}${measure}`
}

/** 城市处理率达到95%，县城达到85%: it only says where or of which kind the same measure is; nothing where it does not. */
export function scoped(
  whose: string,
  measure: string,
  { end, until, relation, paragraph }: Figure,
): string | undefined {
  const closed = paragraph.text.slice(end, until).trim() === '' && relation.form !== 'by'
  if (!closed || whose.length > 8 || /[率度数比重例]$/.test(whose) || !SHARE.test(measure)) return undefined
  const kind = measure.indexOf(whose.slice(-2))
  const scope = kind > 0 ? kind + 2 : (AREA.exec(measure)?.[0].length ?? 0)
  return scope > 0 ? `${whose}${measure.slice(scope)}` : undefined
}

/** A measure that is a share. */
export const SHARE = /(?:率|比例|比重|占比)$/

const AREA = /^\p{Script=Han}{0,6}?(?:城市|城区|市区|县城|城镇|农村|乡镇|地区|区域|全[国省市县区])/u

const DONE = new RegExp(`(?<=.{2})${STAGE.source.slice(1)}`)

const MEASURE =
  /(?<=.{2})(?:\p{Script=Han}{2}效率|毛?\p{Script=Han}{2}率|保有量|[起件人户次个宗项]数|[总数产销存]量|[总产]值|[总余金]额|面积|能力|时[限间长]|规模|比例|占比)$/u

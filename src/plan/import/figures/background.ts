import { isRate, isTime, scaled } from '../../../text/index.ts'
import { isAside, isDetail } from './brackets.ts'
import { isCondition } from './condition.ts'
import { englishReason } from './english/index.ts'
import { isThere } from './existing.ts'
import {
  type Context,
  type Figure,
  isDue,
  LEADING_MAKE,
  leadOf,
  MAKES,
  nearby,
  restOf,
  wordsBefore,
} from './find/index.ts'
import { isHeldYearly, isListCount } from './list.ts'
import { isPartOfName } from './part-of-name.ts'
import { isRule } from './rule.ts'
import { SAID_OF } from './size.ts'
import { withoutLead } from './tidy.ts'
import type { Reason } from './verdict.ts'

/** Why this amount does not bind; undefined where it may. */
export function reasonOf(figure: Figure, { goal, valued }: Context): Reason | undefined {
  if (figure.paragraph.english) return englishReason(figure)
  if (figure.segment.past) return 'past'
  const tests: [Reason, (figure: Figure) => boolean][] = [
    ['ratio', isRatioBase],
    ['baseline', isCompared],
    ['word', isWord],
    ['list', (one) => isListCount(one) || isRowNumber(one)],
    ['rule', isRule],
    ['condition', (one) => isCondition(one) || isThere(one)],
    ['name', isPartOfName],
    ['share', isShare],
    ['duration', (one) => !valued && isDuration(one)],
    [
      'detail',
      (one) => isAttribute(one) || isAside(one) || isAimAgain(one) || (!goal && (isDetail(one) || isInventory(one))),
    ],
  ]
  return tests.find(([, test]) => test(figure))?.[0]
}

/** 每千人口, 乘以100%, 1∶15的比例: what a rate is counted by, or a number that a formula works with. */
const isRatioBase = (figure: Figure) =>
  /(?:每|乘以|除以|[×÷])\s*$/.test(figure.paragraph.masked.slice(0, figure.start)) ||
  (restOf(figure) === ':' && figure.amount.unit === '') ||
  isForEach(figure) ||
  isPerMany(figure)

/** 千名老年人拥有床位数达到40张, 万人发明专利拥有量: a round number of people that something is measured by. */
const isPerMany = ({ amount, relation, paragraph, segment, start, end, until }: Figure): boolean =>
  /^[百千万]+[名人户]$/.test(paragraph.folded.slice(start, amount.end)) &&
  relation.form === 'none' &&
  until < segment.end &&
  /^\p{Script=Han}{0,8}(?:[拥占保]有|配[备有])|^\p{Script=Han}{2,12}[数量率]/u.test(paragraph.masked.slice(end, until))

/** 每增加1人, 每发生1起: so much for each time that it happens. */
const isForEach = ({ amount, paragraph, start }: Figure): boolean =>
  amount.value === 1 && FOR_EACH.test(paragraph.masked.slice(0, start))

const FOR_EACH = new RegExp(`每(?:${MAKES.source}|发生|出现|增加|减少|迟报|漏报|延[期误]|超\\p{Script=Han}{0,2})$`, 'u')

/** 在20万平方米治理的基础上, 较目前的5300余名, 上一年度为0.9‰, 较上年完成数（12280人）: what something is compared with. */
const isCompared = (figure: Figure): boolean =>
  /(?:较|比|[同与]上?年?)(?:目前|现有|现在|原有|上年|去年|同期)(?:底|末)?的?$/.test(wordsBefore(figure)) ||
  /(?:上一?年度?|去年|同期|基[数期]|现状)(?:实际|数|值|水平)*(?:为|是|约)?$|^原有\p{Script=Han}{0,8}$/u.test(
    wordsBefore(figure),
  ) ||
  (/在[^,。;]*$/.test(figure.paragraph.masked.slice(figure.segment.start, figure.start)) &&
    /^[^,。;\d]{0,16}基础上/.test(restOf(figure))) ||
  /[较比](?!例|重)[^,。;()]{0,4}(?:年|同期|基数|现状)[^,。;()]{0,8}\([^(),]{0,4}$/.test(
    figure.paragraph.folded.slice(Math.max(0, figure.start - 32), figure.start),
  )

/** 一个, 突破一批, 二次: the number one as an article, two as an ordinal; it counts where it is bound, or something is made of it alone. */
function isWord(figure: Figure): boolean {
  const { amount, bound, relation, paragraph, segment, start, end } = figure
  const free = bound === 'exact' || bound === 'range' || /突破$/.test(paragraph.masked.slice(start, amount.start))
  if (!amount.han || isRate(amount.unit) || isHeldYearly(figure)) return false
  // 三元结构, 二元经济: so many parts.
  if (amount.unit === '' || (amount.unit === '元' && amount.value <= 10))
    return amount.vague === undefined && (free || amount.value <= 10)
  if (!free) return false
  if (/^二(?![十百千万亿])/.test(paragraph.folded.slice(amount.start, amount.end))) return true
  if (amount.high !== undefined) return false
  const built = /(?:(?<!形)成|[立设建])$/.test(paragraph.masked.slice(0, start))
  const chosen = /作为/.test(paragraph.masked.slice(end, segment.end))
  const counts = relation.form === 'make' && !chosen && (built ? /[家所座处名台套]$/ : /[家所名]$/).test(amount.unit)
  return amount.value === 1 && scaled(amount.unit).scale === 1 && !counts
}

/** 12, 103602.0000, — 16 — on a line or in a cell of its own, 2.3 before the words of a line: the number of a row or page, or of nothing that is said. */
const isRowNumber = ({ amount, paragraph, start }: Figure): boolean =>
  amount.unit === '' &&
  (/^[-\s]*\d[\d.,\s]*[-\s]*$/.test(paragraph.folded) ||
    (paragraph.folded.slice(0, start).trim() === '' &&
      /^\s*\d+(?:\.\d+)*(?:\s+[^\d\s]|[.、]\p{Script=Han})/u.test(paragraph.folded)))

/** 新建390万亩，占全省任务的60%: a share of the amount before it. */
const isShare = ({ amount, bound, segment, start, paragraph, amounts }: Figure): boolean =>
  isRate(amount.unit) &&
  (bound === 'exact' || bound === 'approximate' || /约占/.test(paragraph.masked.slice(segment.start, start))) &&
  !/(?:比重|比例|比率)[^,。;]*$/.test(paragraph.masked.slice(segment.start, start)) &&
  /^\s*约?占/.test(paragraph.masked.slice(segment.start, start)) &&
  (/^\s*约/.test(paragraph.masked.slice(segment.start, start)) ||
    nearby(paragraph.segments, segment).some(({ index }) => index < segment.index && amounts.has(index)))

/** 重污染天数不超过2天, 平均住院日控制在8天以内: a time that is to stay within bounds. */
export const isHowLong = (figure: Figure): boolean =>
  figure.bound !== 'exact' &&
  (/(?:[天日月]数|时间|时长|用时|周期|期限|能力)$/.test(wordsBefore(figure)) ||
    /[控限]制在/.test(figure.paragraph.masked.slice(figure.start, figure.amount.start)))

/** 3年, 15分钟, 10日内办结, 到期后再延长三十年: how long something takes is an aim only where it is to fall, or to stay within bounds. */
function isDuration(figure: Figure): boolean {
  const { amount, relation, bound, end } = figure
  if (!isTime(amount.unit) || isHowLong(figure)) return false
  if (/到期/.test(leadOf(figure))) return true
  // 审核时限为3个工作日, 实现24小时服务: how it is, or what it is called.
  const named = SAID_OF.test(restOf(figure))
  const stays = bound === 'exact' && (/[时期]限为$/.test(leadOf(figure)) || (named && /实现\s*$/.test(leadOf(figure))))
  const falls = !stays && (relation.form === 'to' || (!relation.shared && !named && relation.form === 'by'))
  const limited = bound !== 'exact' && bound !== 'range' && bound !== 'approximate' && end === amount.end
  return !falls && !(limited && named)
}

/** 实现5.5%左右的预期目标: of what was aimed at before. */
const isAimAgain = (figure: Figure): boolean =>
  /^的?(?:预期|增长|年度|既定|上述){0,2}目标(?!任务|要求)/.test(restOf(figure)) &&
  (wordsBefore(figure).replace(AIMING, '') === '' || /^的?(?:预期|既定)目标的\p{Script=Han}/u.test(restOf(figure)))

const AIMING = /^(?:要|确保|力争|努力|如期|全面|完成|实现|达到|围绕|锚定|对标)+$/

/** 总投资86亿元, 核定投资9亿元, 在建14个, 涉及居民楼61幢, 占地约20亩, 设计时速120公里: how large the thing is that was named before. */
const isAttribute = (figure: Figure): boolean =>
  GIVEN.test(figure.paragraph.masked.slice(figure.segment.start, figure.start)) ||
  isExtent(figure) ||
  /^已(?:到位|完成|建成|开工|投[用产入])/.test(restOf(figure)) ||
  /^[、,]?在建(?:项目|工程)?$/.test(wordsBefore(figure)) ||
  isMeasureOf(figure)

/** 东跑道长3600米、宽45米; 总长 is all of what is done. */
const isExtent = ({ amount, paragraph, segment, start }: Figure): boolean =>
  /^(?:米|公里|厘米|毫米)$/.test(amount.unit) &&
  /(?:^|、)[^,。;、\d]{0,8}(?<![总延增特拓加展提])[长宽高深]约?$/.test(paragraph.masked.slice(segment.start, start))

/** 涉及居民楼61幢, 设床位40张, 长36米, 批复投资2亿元. */
const GIVEN =
  /^[^,。;]{0,12}涉及|^(?:共|各)?设(?![立施置计备在])[^,。;、]{1,8}$|(?:^|、)日[^,。;、\d]{1,6}能力(?:均?为)?$|(?:核定|批复|批准|核准)(?:的|[^,。;]{0,24}投资)$/

const isMeasureOf = (figure: Figure): boolean =>
  figure.relation.form !== 'to' &&
  !(figure.bound === 'atLeast' && (figure.segment.due || figure.segment.times.some(isDue))) &&
  !isSpaceMade(figure) &&
  !isRate(figure.amount.unit) &&
  /(?:总计?投资|估算投资|占地(?:面积)?|用地面积|规划(?:面积|用地)|建筑面积|库容|单机容量|全长|设计(?:\p{Script=Han}{2}|\p{Script=Han}+能力))(?:额|为|约)*$/u.test(
    wordsBefore(figure),
  ) &&
  !/完成|累计|新增|每年|方案|计划(?!总投资)|规划项目|[两三四五]年(?!计划总投资)/.test(wordsBefore(figure))

/** 新建绿色建筑面积30万平方米: so much of it is built; behind a comma or 、 it tells how large something is. */
const isSpaceMade = (figure: Figure): boolean =>
  /^\p{Script=Han}+(?<!总|规划)建筑面积[为约]*$/u.test(withoutLead(wordsBefore(figure)).replace(LEADING_MAKE, '')) &&
  LEADING_MAKE.test(withoutLead(wordsBefore(figure)))

/** 全镇林地面积30万亩, 全区共16个街道, 户籍老年人2万人: what there is, where nothing is said of it. */
const isInventory = (figure: Figure): boolean =>
  figure.relation.form === 'none' &&
  (figure.bound === 'exact' || figure.bound === 'approximate') &&
  !isRate(figure.amount.unit) &&
  !figure.segment.times.some(isDue) &&
  (IN_ALL.test(wordsBefore(figure)) || /(?:户籍|常住)\p{Script=Han}{0,4}$/u.test(wordsBefore(figure)))

const IN_ALL = new RegExp(
  `^(?:全[省市区县镇乡州旗村]|境内|辖区|[我本][省市区县镇乡街])(?!\\p{Script=Han}*(?:${MAKES.source}))\\p{Script=Han}{0,12}$`,
  'u',
)

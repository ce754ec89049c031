import { isRate, isTime, type StatedTime } from '../../../text/index.ts'
import { DOES, type Figure, isDue, isPart, leadOf, MAKES } from './find/index.ts'
import { isOfEachOne } from './level.ts'
import { isHeldYearly } from './list.ts'
import { MEAN } from './name-words.ts'

/** What is built or bought stays: 每年举办大赛2场，筹集公寓2400套 is no 2400套 a year. */
const LASTING = /(?:[套台座处栋所辆亩瓦张]|平方米|公里)$/

/** 每月办理3件 is done again and again, as 每年 is; 每周开课4节, 每日运送300件 is how things are to be. */
const isTurn = ({ amount, paragraph }: Figure, { grain, start, end }: StatedTime): boolean =>
  /year|half|quarter/.test(grain) ||
  (/[次场批轮件期]$/.test(amount.unit) && /[周月]/.test(paragraph.folded.slice(start, end)))

/** 每年培训500人、演练3次; 年均停电时间1小时 is an average; 年均增长5%、迈上3万亿元: what has a verb of its own is not of every year with the one before. */
export function isYearly(figure: Figure): boolean {
  const { amount, segment, start, paragraph, relation, from } = figure
  if (/\/年$|每年$/.test(amount.unit)) return !/(?:能力|产能|规模)/.test(leadOf(figure))
  const own = relation.form === 'to' && !relation.shared ? from : segment.start
  const stated = segment.times.some(
    (time) =>
      time.role === 'every' &&
      time.start >= own &&
      time.start < start &&
      isTurn(figure, time) &&
      !(isTime(amount.unit) && /^年均/.test(paragraph.folded.slice(time.start, time.end))) &&
      !(isRate(amount.unit) && MEAN.test(paragraph.folded.slice(time.start - 1, start))),
  )
  return (
    stated ||
    (segment.every &&
      (!isAnother(figure) || isHeldYearly(figure)) &&
      !LASTING.test(amount.unit) &&
      relation.form !== 'to' &&
      !isRate(amount.unit) &&
      !(isOfEachOne(figure) && !/每[批次期场轮]/.test(paragraph.folded.slice(segment.start, start))) &&
      !hasOwnTime(figure))
  )
}

/** 每年招聘教师300名，培养名师100名: what is done besides, by a verb of its own, is not said to be of every year. */
const isAnother = (figure: Figure): boolean =>
  figure.relation.form === 'make' &&
  !figure.relation.shared &&
  !isPart(figure) &&
  DOES.test(leadOf(figure).slice(figure.relation.at))

/** 三年累计, 2025年: it is not of every year. */
const hasOwnTime = ({ segment, paragraph, start }: Figure): boolean =>
  segment.times.some(isDue) || /累计|总计|合计|[两三四五\d]年/.test(paragraph.folded.slice(segment.start, start))

/** 年出圃良种茶苗3000万株, 年服务群众45万人次: as much in a year; what is newly made for it adds up. */
export function isOfAYear(figure: Figure): boolean {
  const lead = leadOf(figure)
  const at = lead.search(A_YEAR)
  return (
    at >= 0 && !isOfNthYear(figure) && !MAKES.test(lead.slice(0, at)) && !/[元吨]|累计|新(?!能)/.test(lead.slice(at))
  )
}

/** 第一年培训60人次: that year alone is meant. */
const isOfNthYear = ({ segment, paragraph, start }: Figure): boolean =>
  /第[一二三四五六七八九十\d]{1,2}年/.test(paragraph.folded.slice(segment.start, start))

const A_YEAR =
  /(?<![\d零一二三四五六七八九十两几多每全今明后当上近去本半学周成壮青少老中历])年(?![底末度内前初均龄轻报会画月级代人味货后起间])\p{Script=Han}{2}/u

/** 年培训不少于150人次, 年到位资金稳定在50亿元以上: so it is to be in every one. */
export const isAtLeast = (figure: Figure): boolean => {
  const { paragraph, start, amount, bound } = figure
  const held = bound === 'atLeast' && /(?<!能力|产能|规模)(?:稳定|保持)在$/.test(leadOf(figure))
  return held || /不[少低]于|至少/.test(paragraph.folded.slice(start, amount.start))
}

import { BLANK, isMoney, isRate, isTime, scaled } from '../../../text/index.ts'
import { isCondition } from './condition.ts'
import { englishReason } from './english/index.ts'
import { DOES, type Figure, leadOf, nearby, wordsBefore } from './find/index.ts'
import type { Reason } from './verdict.ts'

/** Why this amount does not bind; undefined where it may. */
export function reasonOf(figure: Figure, goal: boolean): Reason | undefined {
  if (figure.paragraph.english) return englishReason(figure)
  if (figure.segment.past) return 'past'
  const tests: [Reason, (figure: Figure) => boolean][] = [
    ['ratio', isRatioBase],
    ['baseline', isCompared],
    ['word', isWord],
    ['list', (one) => isListCount(one) || isRowNumber(one)],
    ['rule', isRule],
    ['condition', isCondition],
    ['name', (one) => isName(one) || isRank(one)],
    ['share', isShare],
    ['duration', isDuration],
    ['detail', (one) => isAttribute(one) || (!goal && isDetail(one))],
  ]
  return tests.find(([, test]) => test(figure))?.[0]
}

/** 每千人口, 乘以100%: what a rate is counted by, or a number that a formula works with. */
const isRatioBase = (figure: Figure) => /(?:每|乘以|除以|[×÷])\s*$/.test(figure.paragraph.masked.slice(0, figure.start))

/** 较目前的5300余名, 比现有8所: what something is compared with. */
const isCompared = (figure: Figure): boolean =>
  /(?:较|比|[同与]上?年?)(?:目前|现有|现在|原有|上年|去年|同期)(?:底|末)?的?$/.test(wordsBefore(figure))

/** 一个, 一批: the number one as an article; it counts where it is bound, or something is made of it alone. */
function isWord({ amount, bound, relation, paragraph, start }: Figure): boolean {
  if (!amount.han || amount.high !== undefined || bound !== 'exact' || isRate(amount.unit)) return false
  if (amount.unit === '') return true
  const makes = relation.form === 'make' && /[成立设建]$/.test(paragraph.masked.slice(0, start))
  return amount.value === 1 && scaled(amount.unit).scale === 1 && !(makes && /[家所座处名台套]$/.test(amount.unit))
}

const MAKES_AT_END = new RegExp(`(?:${DOES.source})$`)

/** 12 on a line of its own: the number of a row, of which each cell came as a line. */
const isRowNumber = ({ amount, paragraph }: Figure): boolean =>
  amount.unit === '' && /^\s*\d{1,4}\s*$/.test(paragraph.text)

const LISTED = /^[个项类种条级层期批组步次]$/
/** What only a list has so many of. */
const PARTS = /^(?:方面|领域|环节|维度|层面|板块|类别|阶段)/

/** 三个方面, 五项制度: small numbers in Chinese numerals count what the text itself lists. 由A、B、C 6个: so do those behind a list. */
function isListCount(figure: Figure): boolean {
  const { amount, bound, relation, from, start, paragraph } = figure
  if (bound !== 'exact' || isRate(amount.unit) || isMoney(amount.unit)) return false
  if (PARTS.test(paragraph.folded.slice(figure.end, figure.end + 2)) || isCounted(figure)) return true
  if (amount.han && amount.value <= 20) return relation.form === 'none' || LISTED.test(amount.unit)
  if (/^[^,。;]{0,16}[,]?(?:包括|如下|分别是|分别为):?/.test(paragraph.folded.slice(figure.end, figure.end + 24)))
    return true
  const words = paragraph.folded.slice(from, start)
  const quoted = words.match(/[“‘"]/g)?.length ?? 0
  const listed = words.split('、').length
  return (
    (listed >= 3 && listed === amount.value && !MAKES_AT_END.test(wordsBefore(figure))) ||
    (quoted >= 2 && quoted === amount.value)
  )
}

/** 分8项, A、B等6类: the words before it say that it counts a list. */
const isCounted = (figure: Figure): boolean =>
  /分[成为]?$/.test(leadOf(figure)) || (/等$/.test(leadOf(figure)) && /^[类项种]$/.test(figure.amount.unit))

/** 补助资金1.6亿元 is what the plan spends; 补助1万元 is what somebody gets. */
const RULE =
  /给予|(?:奖励|补助|补贴|资助|奖补)(?!资金|经费|项目|政策)|罚款|处以|扣[减除分]?|计算|折算|收取|承担|负担|上浮|下浮|测算|估算|匡算|概算/
const NORM = /权重|分值|方可|方能|才[可能]|须经|按照?[^,。]*标准|预计|预测|测算|估算|匡算/
const SHARED_OUT = /标准(?:为|是|按|:|提高到|提高至|上限)?(?:每\p{Script=Han})?$|承担|负担|单价|面额/u

/** 按每百户30平方米, 按照不低于10%的比例: a measure that something is worked out by. */
const BY_RULE = /按照?(?:[^,。]{0,8}(?:每|人均|户均|半径|比例|比|标准|不低于|不少于|不超过|不高于))?[^,。]{0,4}$/

/** 每户补助1万元: what somebody gets or bears by a rule, or what is estimated, is no aim. */
const isRule = (figure: Figure): boolean => {
  const { amount, segment, paragraph, relation, start } = figure
  const words = paragraph.masked.slice(segment.start, segment.end)
  const lead = leadOf(figure)
  if (NORM.test(words) || BY_RULE.test(lead)) return true
  if (isPrice(figure)) return true
  const priced = isMoney(amount.unit) || isRate(amount.unit)
  const spent = /安排|投入|统筹|筹集|筹措|整合|争取|下达|拨付/.test(lead)
  const shared = SHARED_OUT.test(paragraph.masked.slice(segment.start, start).replaceAll(BLANK, ' ').trim())
  return priced && (shared || (relation.form !== 'to' && !spent && RULE.test(words)))
}

/** 2.6元/立方米, 最高30万元, 扣0.2分: what one of something costs, the most that somebody gets, a mark. */
function isPrice(figure: Figure): boolean {
  const { amount, relation, bound, paragraph, start } = figure
  if (relation.form === 'to') return false
  if (/元\/|^分$/.test(amount.unit)) return true
  if (!isMoney(amount.unit) || bound !== 'atMost') return false
  const most = /[最顶][高多]/.test(paragraph.masked.slice(start, amount.start))
  return most || /^$|收费|价格|票价|[最顶]高$/.test(leadOf(figure).trim())
}

/** 新建390万亩，占全省任务的60%: a share of the amount before it. */
const isShare = ({ amount, segment, start, paragraph, amounts }: Figure): boolean =>
  isRate(amount.unit) &&
  !/(?:比重|比例|比率)[^,。;]*$/.test(paragraph.masked.slice(segment.start, start)) &&
  /^\s*约?占/.test(paragraph.masked.slice(segment.start, start)) &&
  nearby(paragraph.segments, segment).some(({ index }) => index < segment.index && amounts.has(index))

/** A measure of time: 重污染天数不超过2天. */
export const HOW_LONG = /(?:天数|时间|时长|用时|周期|期限|时限)$/

/** 3年, 15分钟, 10日内办结: how long something takes is an aim only where it is to fall, or to stay within bounds. */
function isDuration(figure: Figure): boolean {
  const { amount, relation, bound, end } = figure
  if (!isTime(amount.unit) || (bound !== 'exact' && HOW_LONG.test(wordsBefore(figure)))) return false
  const falls = !relation.shared && (relation.form === 'to' || relation.form === 'by')
  return !falls && (bound === 'exact' || bound === 'range' || end > amount.end)
}

/** 123出行交通圈: a number that runs into a word without any unit is a part of its name. */
const isName = ({ amount, bound, relation, paragraph, end }: Figure): boolean =>
  amount.unit === '' &&
  bound === 'exact' &&
  (relation.form === 'none' || relation.shared === true) &&
  /^\p{Script=Han}/u.test(paragraph.masked.slice(end, end + 1))

/** 排名前15家, 前三名: a place in an order; it is aimed at where it is to be reached. */
const isRank = ({ paragraph, start, amount }: Figure): boolean =>
  /前\s*$/.test(paragraph.masked.slice(0, start)) &&
  !/(?:进入|跻身|迈入|位居|位列|居|列|保持|挺进)[^,。;]{0,8}前\s*$/.test(paragraph.masked.slice(0, start)) &&
  amount.unit !== ''

/** 总投资86亿元, 占地约20亩: how large the thing is that was named before. */
const isAttribute = (figure: Figure): boolean =>
  figure.relation.form !== 'to' &&
  /(?:总投资|估算投资|占地(?:面积)?|用地面积|规划面积|建筑面积|库容|单机容量)(?:额|为|约)*$/.test(
    wordsBefore(figure),
  ) &&
  !/完成|累计|新增|每年|方案|计划|规划项目|[两三四五]年/.test(wordsBefore(figure))

/** 3号线一期（24.8公里、车站19座）: brackets tell more of what is named before them. */
function isDetail({ relation, paragraph, start, end }: Figure): boolean {
  const open = paragraph.folded.lastIndexOf('(', start)
  const close = paragraph.folded.indexOf(')', end)
  const inside = open >= 0 && close >= 0 && !paragraph.folded.slice(open, start).includes(')')
  if (/^\((?:其中|含|包括)/.test(paragraph.folded.slice(open, open + 3))) return false
  return inside && (relation.form === 'none' || relation.shared === true)
}

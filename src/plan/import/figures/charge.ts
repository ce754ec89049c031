import { isMoney } from '../../../text/index.ts'
import { type Figure, restOf, wordsBefore } from './find/index.ts'
import { CLOSED } from './norm.ts'

/** 每个社区, 单户: what each of them has. */
const EACH_ONE = /(?:每(?![年月日天周季半亩\d]|[十百千万](?![瓦克伏])|公[里顷]|平方|吨)|单)[^\P{Script=Han}增收]{1,6}$/u

/** 每条投资1200万元左右, 亩均投入不低于3000元, 运行经费不少于2万元/年: what is spent on each one, or each year. */
const ALLOTTED =
  /(?:每(?![年月日周季半万亿]|[十百千]?[万亿])|亩均|户均|单)[^,。;]{0,20}(?:经费|投资|投入|费用?|成本|租金)[^,。;]{0,24}$/
/** 资金户均, 每户每年: the measure by which it is allotted. */
const ALLOTTED_BY =
  /(?:经费|投资|投入|资金|补助)(?:每(?!年)|[户人亩]均)[^,。;]{0,4}$|每[户人生名][^,。;]{0,4}每[年月日天]$|每[年月]每(?:公里|[户人生名亩])$/

const isAllotted = ({ amount: { unit }, paragraph, segment, start, relation }: Figure): boolean => {
  const words = paragraph.masked.slice(segment.start, start)
  if (relation.form === 'to' && relation.direction === 'down') return false
  return (
    (isMoney(unit) && (ALLOTTED.test(words) || (relation.form !== 'to' && ALLOTTED_BY.test(words)))) ||
    (/元\/年$/.test(unit) && /经费|费用|[补津]贴/.test(words))
  )
}

/** 占40分, 扣5分: a mark, where no score is to be reached. */
const isMark = (figure: Figure): boolean =>
  figure.amount.unit === '分' &&
  (!/得分|评分|分数|成绩|均分|满意度|(?<!分)值|指数/.test(wordsBefore(figure)) || /^的?为/.test(restOf(figure)))

const MOST = /[最至顶][高多](?:可\p{Script=Han}{1,3}|不得?超过)?$/u
const PRICED =
  /(?:收费|奖|保额|限价|上限[为是]?|(?:[补津]贴|补助|报酬)[为按]?(?:每\p{Script=Han}){1,2}|价(?:每\p{Script=Han}{1,3})?|每(?:半?小时|[天日次])|最高每[年月])$/u
const TO_BE = /[降升增](?:低|高)?[至到](?:每\p{Script=Han}{1,3})?$/u
/** 平均担保费率 is what comes of all of them. */
const CHARGED = /^(?!.*(?:平均|综合|总体)).*(?:利|费|税|加成)率(?:上限)?$/

/** 每台补助上限为10万元. */
const GRANTED = /(?:补[助贴]|奖[励补]|资助)\p{Script=Han}{0,4}(?:上限|额度)为?$/u

/** 奖补资金总额不超过2000万元. */
const GRANTS = /(?:补[助贴]|奖[励补]|资助)(?:资金|经费)?(?:总额|总量|规模)?$/

/** 贷款利率不高于4%, 最高3%, 每户免收5立方米, 占40分: terms of a loan, the most there is, what is let off, a mark. */
export function isCharge(figure: Figure): boolean {
  const { amount, relation, bound, paragraph, from } = figure
  const words = wordsBefore(figure)
  if (isMark(figure) || isAllotted(figure) || /免[收缴征费]$/.test(words)) return true
  if (isMoney(amount.unit) && (GRANTED.test(words) || (bound === 'atMost' && GRANTS.test(words)))) return true
  if (relation.form !== 'none') return false
  const most = MOST.test(paragraph.masked.slice(from, amount.start))
  return most || /基点$/.test(amount.unit) || (bound === 'atMost' && CHARGED.test(words))
}

/** 2.6元/立方米, 每个社区30万元: what one of something costs or gets; 降至每公斤15元 is aimed at. */
export function isPrice(figure: Figure): boolean {
  const { amount, relation, bound, paragraph, end } = figure
  const words = wordsBefore(figure)
  if (/元\//.test(amount.unit) && /(?:上限|限价|价格)(?:暂?定)?为?$/.test(words)) return true
  if (relation.form === 'to' || TO_BE.test(words)) return false
  if (/元\//.test(amount.unit) && bound !== 'atLeast' && bound !== 'moreThan') return true
  if (!isMoney(amount.unit)) return false
  const given = bound === 'exact' || bound === 'atMost'
  if (given && EACH_ONE.test(words) && CLOSED.test(paragraph.folded.slice(end, end + 2))) return true
  return PRICED.test(words) || (bound === 'atMost' && /^$|收费|价格|票价|[最顶]高$/.test(words))
}

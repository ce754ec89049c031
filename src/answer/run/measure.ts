import { amountsIn, isMoney, isRate, isSize, isTime, scaled, unitAt } from '../../text/index.ts'

/** What kind of amount is asked for. */
export type Measure = 'money' | 'share' | 'time' | 'size' | 'people' | 'count'

/** What is paid is named for it at the end: 服务费, 安家费, 年薪, 租金, 电价, 奖金, 贷款. */
const MONEY =
  /(?:多少|几(?:个)?)(?:亿|万|千|百)?[^,。?有是要]{0,2}(?:元|块钱|钱|资金|经费|补贴|补助|费用|罚款|投资|工资|[费薪租](?!者|用者|户|赁|房)|[奖租佣薪酬现]金)|(?<!多少|几)(?:[^消经浪][费]|[年月底高]薪|薪[资酬]|[奖租佣薪酬]金|[电水气房地单均票定]价)(?!者|户|用|源)[^,。?]{0,5}(?:多少|几|多大|多高)|多少(?:个?亿|万亿)|几个亿|(?:安排|投入?|花|补|给|拨|奖|罚|借|贷|赔)(?:多少|几)万(?=[?？。,，呢啊吧了]|$)|(?:资金|经费|投资|补贴|补助|奖补|奖励|罚款|价格|费用|预算|成本|造价|总投资|资本|产值|收入|工资|额度?)[^,。?]{0,8}(?:多少|几|多大|多高)|(?:补|花|投|给|罚|收|拨|值)(?:贴|助)?(?:多少|几[万千百块])(?=钱|元|[?？。,，]|$)|\bhow much (?:[\w-]+ ){0,3}(?:money|funding|budget)\b|\bhow much will it cost|\bhow much\b[^?]*\b(?:invest|spen[dt]|cost|pa(?:y|id)|fund)\w*|\b(?:budget|costs?|funding|price|fines?|penalt(?:y|ies)|subsid(?:y|ies)|grants?)\b/iu
const SHARE =
  /百分之|百分比|几成|几个点|比例|占比|比重|(?<![频效功])率|\b(?:percent|percentage|share|proportion|rate)\b/iu
const TIME = /多(?:久|长时间)|几(?:天|年|个月|小时|分钟)(?!份)|\bhow (?:long|soon|quickly)\b/iu
/** 多大功率 is no number of things. */
const SIZE =
  /多[大高]的?(?:功率|面积|容量)|(?:功率|面积|容量)[^,。?占]{0,4}多大|\bhow (?:tall|wide|deep|thick|heavy)\b/iu
/** 多少辆, 几个: what asks how many, before the unit that is asked for. */
const MUCH = /(?:多少|几(?!乎|何))(?:万|亿|千|百)?/gu

/** The unit that a question asks for, and the words behind it; empty where it names none. */
export function unitAsked(text: string): { unit: string; behind: string } {
  for (const { index, 0: words } of text.matchAll(MUCH)) {
    const end = index + words.length
    const unit = unitAt(text, end)
    if (unit) return { unit, behind: text.slice(end + unit.length) }
  }
  return { unit: '', behind: '' }
}

/** What kind of amount a question wants; undefined where any will do. */
export function measureAsked(text: string): Measure | undefined {
  if (MONEY.test(text)) return 'money'
  if (SHARE.test(text)) return 'share'
  if (TIME.test(text)) return 'time'
  if (SIZE.test(text)) return 'size'
  const { unit, behind } = unitAsked(text)
  if (unit === '') return measureCounted(text)
  return /^人(?!次|才|工|口|家)/u.test(behind) ? 'people' : measureOf(unit)
}

/** How many minutes, how many square metres: what stands behind it is read as behind a number. What it counts is told by no word. */
function measureCounted(text: string): Measure | undefined {
  const [, behind] = /\bhow many ([^,?]+)/iu.exec(text) ?? []
  const [amount] = behind === undefined ? [] : amountsIn(`2 ${behind}`)
  const measure = amount && measureOf(amount.unit)
  return measure === 'count' ? undefined : measure
}

/** 元/千瓦时 is money as well. */
export function measureOf(unit: string): Measure {
  if (isMoney(unit.replace(/\/.*$/u, ''))) return 'money'
  if (isRate(unit)) return 'share'
  if (isTime(unit)) return 'time'
  if (/^(?:人|名|位)$/u.test(scaled(unit).base)) return 'people'
  return isSize(unit) ? 'size' : 'count'
}

import { isMoney, isRate } from '../../../text/index.ts'
import { DOES, type Figure, wordsBefore } from './find/index.ts'
import { isAbility, isGrade, isMade, isReach, isSizeOf, isSizeOfCounted, isSmall, SAID_OF } from './size.ts'

/** 65岁以上老年人, 500平方米以上广场, 超10亿元的企业: it tells which ones are meant. */
export function isCondition(figure: Figure): boolean {
  const { amount, relation, paragraph, end } = figure
  // 2000万人口的: the unit is that of 人口.
  const rest = paragraph.folded
    .slice(end, end + 8)
    .trimStart()
    .replace(/^口(?=的)/, '')
  const before = wordsBefore(figure)
  if (
    isHanded(figure) ||
    isWhere(figure) ||
    isRelied(figure) ||
    isGoverned(figure) ||
    isTitled(figure) ||
    isOfKind(figure)
  )
    return true
  if (/^的(?:[,。;:)]|$)|^的?(?:基础上|范围)|^时(?:[,自应须立启即]|$)/.test(rest) || /连续$/.test(before)) return true
  if (isGrade(figure, rest) || isReach(figure, rest) || isSizeOfCounted(figure) || isWithinSubject(figure)) return true
  if (
    /^的(?!目标|总体|基础|原则|速度|水平,|\p{Script=Han}{0,3}能力(?:[,。;]|$)|(?:产能|规模)[,。;])[\p{Script=Han}\d“"]/u.test(
      rest,
    )
  )
    return (
      !isSubject(figure) &&
      !isWhole(figure) &&
      !isObject(figure) &&
      !isDeedOf(figure) &&
      !isAbility(figure) &&
      !isComing(figure) &&
      (!isMade(figure) || isMoney(amount.unit) || isSmall(figure))
    )
  // 为3岁以下幼儿家庭提供: for whom; 标准为3岁以下: what it is.
  const told = /为$/.test(before) || amount.unit === '岁'
  const reached = relation.form === 'to' && !relation.shared && !(told && SAID_OF.test(rest))
  return (
    !reached && !isReachedBy(figure) && ((amount.unit === '岁' && !/寿命|年龄/.test(before)) || isSizeOf(figure, rest))
  )
}

/** 50平方公里以上建设用地面积达到目标要求: so much of it comes to be so. */
const isReachedBy = ({ amount, bound, paragraph, end, until, segment }: Figure): boolean =>
  bound !== 'exact' &&
  until === segment.end &&
  /(?:公里|亩|顷)$/.test(amount.unit) &&
  /^\p{Script=Han}{2,12}(?:达到|符合|实现|完成)\p{Script=Han}{4,}$/u.test(paragraph.masked.slice(end, segment.end))

/** 培育年产值超100亿元、具备竞争力的企业2家: which ones are counted. */
const isOfKind = ({ paragraph, end, until, segment }: Figure): boolean =>
  until < segment.end &&
  /^、(?:具[有备]|拥有|掌握|带动)[^,。;]{2,20}的\p{Script=Han}{2,}$/u.test(paragraph.masked.slice(end, until))

/** 平均服务半径小于5公里的网络基本形成: what is measured so comes to be. */
const isComing = (figure: Figure): boolean =>
  figure.bound !== 'exact' &&
  /(?:半径|距离|时间|时长|密度|率)$/.test(wordsBefore(figure)) &&
  /(?:基本|全面|初步)(?:形成|建成)$/.test(figure.paragraph.masked.slice(figure.end, figure.segment.end))

/** 充分发挥3所特色校、5所基地校的示范作用: they are there already. */
const isRelied = ({ paragraph, segment, start, end }: Figure): boolean =>
  /发挥[^,。;]*$/.test(paragraph.masked.slice(segment.start, start)) &&
  /^[^,。;]*(?:作用|优势)/.test(paragraph.masked.slice(end, segment.end))

/** 与辖区22个社区签订: all there are of them. */
const isGoverned = (figure: Figure): boolean =>
  figure.bound === 'exact' && /(?:辖区?|所属)(?:的|内)?$/.test(wordsBefore(figure))

/** 推动7个国家物流枢纽提质升级: they have their rank already, unless something comes of it: 推动2家国家级企业上市. */
const isTitled = ({ bound, paragraph, segment, start, end }: Figure): boolean =>
  bound === 'exact' &&
  /(?:支持|推[动进]|加快|发挥|(?:^|[,;。])在)(?:[^,。;]*[、和])?$/.test(paragraph.masked.slice(segment.start, start)) &&
  RANKED.test(paragraph.masked.slice(end, segment.end))

const RANKED = /^(?:国家(?!公园|储备)|[省市]级)(?!.*(?:项目|工程|创建|上市|投[产用运]|建成|挂牌|验收|通过))/

/** 对排查出的1274个排污口，…: what something is done to, where the deed comes only behind the comma. */
const isHanded = (figure: Figure): boolean =>
  /^(?:(?:对|将|把|面向|围绕)[^,。;]*(?:的|现有)|针对[^,。;]*)(?:\d[^,。;、]*、)*$/.test(
    figure.paragraph.masked.slice(figure.segment.start, figure.start),
  ) && !DOES.test(figure.paragraph.masked.slice(figure.end, figure.segment.end))

/** 在3万平方米商场建立消防队: how large those are in which something is done. */
const isWhere = ({ amount, paragraph, segment, start, end, until }: Figure): boolean => {
  const lead = paragraph.masked.slice(segment.start, start)
  return (
    /[米亩顷]$/.test(amount.unit) &&
    /^\p{Script=Han}{0,4}在[^,。;]*$/u.test(lead) &&
    !DOES.test(lead) &&
    new RegExp(`^\\p{Script=Han}{2,12}${DOES.source}`, 'u').test(paragraph.masked.slice(end, until))
  )
}

/** 开展6类以上技术的占比达到95%, 22个站点达标率达到100%, 11个项目投资突破20亿元: what stands behind it is measured by another amount. */
function isWithinSubject(figure: Figure): boolean {
  const { segment, paragraph, end, until } = figure
  if (until >= segment.end) return false
  const behind = paragraph.masked.slice(end, until)
  return (
    MEASURED.test(behind) ||
    (isRate(figure.amount.unit) && NUMBERED.test(behind)) ||
    (isOfThem(figure) && SHARE.test(behind) && SHARED.test(paragraph.folded.slice(until)))
  )
}

/** 推动11个项目, 30个村: they are there; 新建30个 are made. */
const isOfThem = (figure: Figure): boolean =>
  !isMade(figure) || /(?:推[动进]|支持|带动|引导|服务)$/.test(wordsBefore(figure))

const SHARE =
  /^\p{Script=Han}{2,20}(?:率|比例|比重|占比|水平|单产|投资|产值|营业?收入)(?!为)(?:[达提突超增完力要均]|不|以)?[^,。;、]{0,6}$/u
/** 1‰数量达到10个: the share says which ones. */
const NUMBERED = /^(?:的)?\p{Script=Han}{0,4}(?:数量|人数|个数|家数)(?:[达超突增]|不)\p{Script=Han}{0,4}$/u
const SHARED = /^\p{Script=Han}{0,6}[\d.]+(?:[%‰]|[万亿]*元)/u

const MEASURED =
  /^\p{Script=Han}{0,16}的(?:(?!按)\p{Script=Han}){0,12}(?:率|比例?|比重|占比|数量?|面积)(?:要|应|均|都|将|力争|分别|总体)*(?:达到?|提高到|提高至|提升至|提升到|降至|降到|控制在|稳定在|保持在|不低于|不少于|不超过|超过|为)?(?:\p{Script=Han}{2,10}的)?$/u

/** 100%的服务中心设置…, 在8%以上的村卫生室…: the share of those that are to do something; 占比超过50%的企业 is none. */
const isSubject = (figure: Figure): boolean =>
  isRate(figure.amount.unit) && !/^对|(?:[率比重例度额量值数占达为到过于]|增长|下降|提高)$/.test(wordsBefore(figure))

/** 维修更换农村37处的机泵: so many of what is made, with 的 before it. */
const isObject = ({ amount, bound, relation, until, segment }: Figure): boolean =>
  relation.form === 'make' && bound === 'exact' && /^[个处台座所家项件套]$/.test(amount.unit) && until === segment.end

/** 实施粮田52万亩、菜田2万亩的设施配套: so much is done to. */
const isDeedOf = ({ relation, bound, until, segment, paragraph, end }: Figure): boolean =>
  relation.form === 'make' &&
  bound === 'exact' &&
  until === segment.end &&
  /^的\p{Script=Han}{2,10}(?:配套|改造|建设|整治|治理|修复|更新|任务)$/u.test(paragraph.masked.slice(end, segment.end))

/** 设立总规模200亿元的基金: the size of the one thing that is made. */
const isWhole = (figure: Figure): boolean =>
  DOES.test(wordsBefore(figure)) && /(?:总?规模|总?投资额?|总额)$/.test(wordsBefore(figure))

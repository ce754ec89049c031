import { BLANK, isMoney, isRate } from '../../../text/index.ts'
import { DOES, type Figure, isDue, restOf, wordsBefore } from './find/index.ts'

/** What there is already: its number is told, and nothing is to be done to that number. */
export const isThere = (figure: Figure): boolean => KINDS.some((isOfKind) => isOfKind(figure))

/** A word for what something has or is, rather than for a thing. */
const PROPERTY =
  /(?:力量|能力|水平|质量|功能|含量|范围|条件|条件限制|限制|环境|效率|作用|指标|标准|门槛|权限|期限|优势|活力|韧性|形象|面貌|品质)$/

const leadIn = ({ paragraph, segment, start }: Figure): string =>
  paragraph.masked.slice(segment.start, start).replaceAll(BLANK, '')

const behind = ({ paragraph, segment, end }: Figure): string =>
  paragraph.masked.slice(end, segment.end).replaceAll(BLANK, '').trim()

const isPlain = ({ bound, relation, amount: { unit } }: Figure): boolean =>
  bound === 'exact' && relation.form !== 'to' && relation.form !== 'by' && unit !== '' && !isRate(unit)

/** 充实10支队伍力量, 提升22个集群的科技含量, 将18项收费的免征范围: what those have or are is to become another. */
const isOwner = (figure: Figure): boolean => {
  const rest = behind(figure)
  return (
    isPlain(figure) &&
    PROPERTY.test(rest) &&
    !DOES.test(rest) &&
    (/(?:^|[，,、])(?:[一二三四五六七八九十]是)?(?:将|把|对)$/.test(leadIn(figure)) || IMPROVES.test(leadIn(figure)))
  )
}

const IMPROVES =
  /^(?:[一二三四五六七八九十]是)?(?:进一步|显著|持续|不断|全面|着力|切实)*(?:提升|提高|增强|加强|充实|优化|改善|完善|发挥|扩大|拓展|放宽|激发)(?:[^,。;]*[、和与及]|\p{Script=Han}{2})?$/u

/** 用好1800亿元基金, 稳妥运行14个口岸: nobody uses or runs what is not there. */
const isInUse = (figure: Figure): boolean =>
  isPlain(figure) && /(?:[用管守护][好足活]|盘活用好|(?<!投入|试|并网)(?:运行|运营|维护))$/.test(wordsBefore(figure))

/** 高达765万人, 仅有1辆: words of what is so. */
const isTold = (figure: Figure): boolean => /(?:[高多]达|[仅只]有)$/.test(wordsBefore(figure))

/** 9亿多劳动力、1亿多人才，是我们的优势: what is said to be something is there. */
const isSubjectOfIs = (figure: Figure): boolean => {
  const { paragraph, segment, relation, bound } = figure
  const next = paragraph.segments[segment.index + 1]
  const says = next?.sentence === segment.sentence && IS.test(paragraph.masked.slice(next.start, next.end))
  const free = relation.form === 'none' && !segment.times.some(isDue)
  return says && free && (bound === 'exact' || bound === 'moreThan') && leadIn(figure).length <= 12
}

const IS = /^\s*(?:都|均|既|也|正)?是(?!否|指)/

/** 具备两种以上功能的站点, 放宽名下有2辆车的限制: a clause with 的 tells which ones are meant. */
const isInClause = (figure: Figure): boolean =>
  figure.relation.form !== 'to' &&
  figure.relation.form !== 'by' &&
  !isRate(figure.amount.unit) &&
  !/能力$/.test(behind(figure)) &&
  /(?:具[备有]|拥有|含有?|带有|附有)$/.test(wordsBefore(figure)) &&
  /^[^,。;\d、]{1,24}(?<!目标|性|型|级)的\p{Script=Han}{2}/u.test(restOf(figure))

/** 推进纳入国家试点的12个县开展…: chosen already. */
const isChosen = (figure: Figure): boolean =>
  isPlain(figure) &&
  /^(?:加快|积极|稳妥|有序|持续|重点)*(?:推[进动]|支持|引导|指导|督促|鼓励)(?:已|被)?(?:纳入|列入|入选|获批|确定为|列为)[^,。;]*的$/.test(
    leadIn(figure),
  )

/** 由3名志愿者协助, 即1名骨干与2名干部: how a thing is made up that is spoken of. */
const isMadeUp = (figure: Figure): boolean =>
  isPlain(figure) &&
  (/^\s*即(?!将|可|时|日)/.test(leadIn(figure)) ||
    (/由$/.test(leadIn(figure)) &&
      (DOES.test(behind(figure)) ||
        /^\p{Script=Han}{2,8}(?:协助|配合|负责|担任|承担|组成|构成)/u.test(behind(figure)))))

/** 市级财政安排5亿元, 安排4亿元支持甲市: what a budget gives; so much every year or at least is promised. */
const isBudgeted = (figure: Figure): boolean =>
  isMoney(figure.amount.unit) &&
  figure.bound === 'exact' &&
  !/每年|年均|累计|年|节[省约]|争取|盘活|撬动/.test(leadIn(figure)) &&
  !figure.segment.times.some(isDue) &&
  (/财政(?:\p{Script=Han}{0,12}(?:资金|经费)|(?:安排|下达|拨付)\p{Script=Han}{0,12})$/u.test(leadIn(figure)) ||
    (/^\s*安排(?:资金)?$/.test(leadIn(figure)) && /^(?:支持|用于|补助|保障)/.test(behind(figure))))

/** 严格落实“车位100%配建”要求: what is quoted is asked already. */
const isQuoted = ({ paragraph, start, end }: Figure): boolean => {
  const open = paragraph.folded.slice(Math.max(0, start - QUOTE), start)
  return (
    /[“"][^”"。]*$/.test(open) &&
    /^[^“"。]{0,40}[”"]的?(?:要求|标准|规定|原则|规则|政策|精神)/.test(paragraph.folded.slice(end, end + QUOTE))
  )
}

/** A quotation is not longer than this. */
const QUOTE = 48

/** 24条道路的各项指标保持一流: what theirs is becomes so, and nothing is counted. */
const isOwnerThatIs = (figure: Figure): boolean =>
  isPlain(figure) &&
  figure.relation.form === 'none' &&
  !figure.segment.times.some(isDue) &&
  /^\p{Script=Han}{2,12}的\p{Script=Han}{0,10}(?:指标|水平|质量|能力|环境|面貌|功能)(?:保持|达到|明显|显著|持续|全面|进一步|得到|大幅|稳步)\p{Script=Han}+$/u.test(
    behind(figure),
  )

/** 其他5种机械按…: all that have not been named. */
const isRest = (figure: Figure): boolean =>
  isPlain(figure) &&
  /^其[他它]$/.test(wordsBefore(figure)) &&
  (!DOES.test(behind(figure)) || /^\p{Script=Han}{2,8}按照?/u.test(behind(figure)))

/** 能力不低于500千克且价格不高于25元的站点: on two terms. */
const isOneOfTerms = (figure: Figure): boolean =>
  figure.bound !== 'exact' && /^(?:并?且|同时)[^,。;]*的\p{Script=Han}{2}/u.test(behind(figure))

/** 5家以上年销售收入过百亿元、2家以上…的企业: how large those are that were counted right before. */
const isSizeOfThose = (figure: Figure): boolean => {
  const { paragraph, segment, from, amount } = figure
  return (
    isMoney(amount.unit) &&
    /[家户个项所名](?:以上|左右)?$/.test(paragraph.masked.slice(segment.start, from)) &&
    /^年?\p{Script=Han}{0,6}(?:收入|产值|营收|投资额?|规模|资产|估值|市值)$/u.test(wordsBefore(figure)) &&
    /的\p{Script=Han}{2,}$/u.test(behind(figure))
  )
}

/** 边线外侧30米: how far away. */
const isAway = ({ amount, paragraph, start, relation }: Figure): boolean =>
  relation.form === 'none' &&
  /[米里]$/.test(amount.unit) &&
  /(?:[内外两]侧|周边|以外|外围|方圆)$/.test(paragraph.masked.slice(0, start))

/** 公布能耗2000—5000吨的单位名单: those are listed that are so large. */
const isOnList = (figure: Figure): boolean =>
  (figure.bound === 'range' || figure.bound === 'atLeast') && /\p{Script=Han}{2}(?:名单|名录)$/u.test(behind(figure))

/** 投资需求约1.5万亿元: it is worked out. */
const isNeed = (figure: Figure): boolean =>
  figure.relation.form === 'none' && figure.bound === 'approximate' && /需求(?:总?量|规模)?$/.test(wordsBefore(figure))

const KINDS = [
  isQuoted,
  isOwnerThatIs,
  isRest,
  isOneOfTerms,
  isSizeOfThose,
  isAway,
  isOnList,
  isNeed,
  isOwner,
  isInUse,
  isTold,
  isSubjectOfIs,
  isInClause,
  isChosen,
  isMadeUp,
  isBudgeted,
]

import { isMoney, isRate } from '../../../text/index.ts'
import { DOES, type Figure, LEADING_MAKE, leadOf, nearby, restOf, wordsBefore } from './find/index.ts'

/** 三个方面, 五项制度, A、B等6类, 实事项目共11项: a number of what the text itself lists. */
export function isListCount(figure: Figure): boolean {
  const { amount, bound, relation } = figure
  if (bound !== 'exact' || isRate(amount.unit) || isMoney(amount.unit) || isHeldYearly(figure)) return false
  if (
    isParts(figure) ||
    isCounted(figure) ||
    isOfPlan(figure) ||
    isDeed(figure) ||
    isOwnPart(figure) ||
    isInCharge(figure) ||
    isPlaces(figure) ||
    isAllOfThem(figure) ||
    isNamed(figure) ||
    isMadeUpOf(figure)
  )
    return true
  if (amount.han && amount.value <= 20 && !BUILDS.test(wordsBefore(figure)))
    return relation.form === 'none' || (LISTED.test(amount.unit) && !isStated(figure))
  return isListed(figure)
}

/** 每年举办一次艺术节、一次书法赛，举办一次展览; 每年监测一次 only says how it is done. */
export const isHeldYearly = ({ amount, paragraph, segment, start }: Figure): boolean =>
  /^[次届场]$/.test(amount.unit) &&
  /每学?年[^,。;\d]{0,8}(?:举办|承办|开展|组织|进行)(?:[^,。;]*、)?$/.test(
    `${segment.every ? '每年' : ''}${paragraph.folded.slice(segment.start, start)}`,
  )

/** Small numbers in Chinese numerals count such things where nothing is built. */
const LISTED = /^[个项类种条级层期批组步次]$/
const BUILDS = /(?:新[建增设开]|建成|改造)$/

/** 认定示范镇两个、示范村十个: the number stands behind the thing and ends the phrase, as a statement of quantity does. */
const isStated = ({ amount, paragraph, from, start, end, relation }: Figure): boolean => {
  const thing = paragraph.masked.slice(from, start).replace(/^[、,和与及]/, '')
  const named = relation.shared ? thing : thing.slice(relation.at).replace(LEADING_MAKE, '')
  return (
    // 电站三期, 医院二级: which one it is.
    !/^[级层期批步]$/.test(amount.unit) &&
    /^\p{Script=Han}{2,}$/u.test(named) &&
    !OWN_PARTS.test(named) &&
    /^(?:[、,。;)]|[和与及]|$)/.test(paragraph.masked.slice(end))
  )
}

/** What only a list has so many of. */
const PARTS = '(?:方面|领域|环节|维度|层面|板块|类别|阶段)'
const PART = new RegExp(`^${PARTS}`)
const WITH_PARTS = new RegExp(`(?:大类|${PARTS})共?$`)

/** 八个方面, 9大类26项, 10类21件: parts, or what stands in them. */
const isParts = (figure: Figure): boolean => !isReached(figure) && hasParts(figure)

/** 服务项目达到11大类37项: how many there are to be. */
const isReached = ({ amount, paragraph, segment }: Figure): boolean =>
  /(?:达到?|[增扩][加大展]?[到至])(?:\d+大?类)?$/.test(paragraph.folded.slice(segment.start, amount.start))

const hasParts = ({ amount, paragraph, start, end }: Figure): boolean =>
  PART.test(paragraph.folded.slice(end, end + 2)) ||
  /大类$/.test(amount.unit) ||
  (/^[类种]$/.test(amount.unit) && /^\d/.test(paragraph.folded.slice(end))) ||
  WITH_PARTS.test(paragraph.folded.slice(Math.max(0, start - 4), start))

/** What is made of things that are there already. */
const USES = /依托|联合|发挥|围绕|聚焦|支持|推动|推进|服务|引导|提速|抓好|^[在由与向从对]/

/** 分8项, A、B等6类, 依托甲研究院等7家机构, 14个部门为成员: the words around it say that it counts a list. */
const isCounted = (figure: Figure): boolean =>
  /分[成为]?$|(?:^|\()(?:含|包括|涵盖)$|^以上$|(?:上述|前述|下列|(?<!及)以下)$/.test(wordsBefore(figure)) ||
  isUsed(figure) ||
  (/等$/.test(leadOf(figure)) &&
    (/^[类项种]$/.test(figure.amount.unit) || figure.relation.form === 'none' || USES.test(leadOf(figure)))) ||
  /^\p{Script=Han}{1,8}为(?:成员|组员)/u.test(restOf(figure))

/** 依托3处文物和1座博物馆, 由6个指标、24个要素构成, 以40个村为重点, 在10个街道组建20个站: all that there is of them. */
const isUsed = ({ segment, paragraph, start, end, until, relation, bound }: Figure): boolean => {
  const lead = paragraph.masked.slice(segment.start, start)
  const rest = paragraph.masked.slice(end, segment.end)
  return (
    (relation.form !== 'to' && ON.test(lead) && !/[至到](?:每年)?\P{L}*$/u.test(lead)) ||
    (/由[^,。;]*$/.test(lead) && /构成|组成|^\p{Script=Han}{1,8}参[加与]/u.test(rest)) ||
    (bound === 'exact' && relation.form !== 'to' && /^在[^,。;]*$/.test(lead) && WITHIN.test(rest)) ||
    (bound === 'exact' && /在$/.test(lead) && until < segment.end && DOES.test(paragraph.masked.slice(end, until))) ||
    (/(?<![加予得可足所])以(?![上下内外来及前后])[^,。;]*$/.test(lead) && /为(?!目标)\p{Script=Han}/u.test(rest))
  )
}

/** 在3个核心区、8个重点区建设中: where it is done. */
const WITHIN = /^[^,。;]*(?:中|内|里|范围)(?![心央小学医部外级等])/

const ON = new RegExp(`^(?:依托|借助|联合)(?![^,。;]*${DOES.source})`)

/** 9大工程, 落实30项举措: what a plan calls its own. */
const isOfPlan = ({ amount, paragraph, end, from, start }: Figure): boolean => {
  const rest = paragraph.folded.slice(end, end + 6)
  if (amount.unit === '')
    return /^大(?:工程|行动|任务|计划|专项|体系|平台|产业|领域|板块|举措|战略|抓手|提升)/.test(rest)
  const carriedOut = /实施|落实|推进|抓好|执行|贯彻/.test(paragraph.masked.slice(from, start))
  return amount.unit === '项' && carriedOut && /^\p{Script=Han}{0,2}(?:举措|措施|政策|任务|要求|规定)/u.test(rest)
}

/** 增建2个街道（甲街道、乙街道）取水点24处: where what is counted behind them is, with all their names. */
const isPlaces = ({ amount, paragraph, end, until, segment }: Figure): boolean => {
  const names = /^\p{Script=Han}{1,6}\(([^()]+)\)\p{Script=Han}{2,}$/u.exec(paragraph.folded.slice(end, until))?.[1]
  return until < segment.end && names?.split('、').length === amount.value
}

/** 16个设区的市要制定方案: all the parts that a place has, and what they are to do. */
const isAllOfThem = ({ amount, relation, paragraph, segment, start, end }: Figure): boolean =>
  amount.unit === '个' &&
  relation.form === 'none' &&
  /^(?:全[国省市区县域州]|我[省市区县州]|各)?$/.test(paragraph.folded.slice(segment.start, start).trim()) &&
  /^(?:设区的?|地级|县级)?(?:市|区|县|镇|乡|街道|村|社区|区县|乡镇|镇街|部门|成员单位)(?:[(（][^()]*[)）])?(?:要|应当?|须|按|根据|结合|负责|牵头|分别)/.test(
    paragraph.folded.slice(end, segment.end),
  )

/** 明确1名分管领导和1名联络员: who sees to it. */
const isInCharge = ({ amount, paragraph, end }: Figure): boolean =>
  /^[名位]$/.test(amount.unit) &&
  amount.value <= 3 &&
  /^\p{Script=Han}{0,4}(?:领导|负责人|负责同志|联[络系]员|专干|专员|专人)/u.test(paragraph.folded.slice(end, end + 8))

/** 15件大事和实事, 3件事: promises that the text itself lists; 每村办好3件实事 are to be done besides. */
const isDeed = ({ amount, segment, paragraph, start, end }: Figure): boolean =>
  /^[件项]$/.test(amount.unit) &&
  /^(?:\p{Script=Han}{0,6}(?:实事|大事|好事)|事(?![故件项务业]))/u.test(paragraph.folded.slice(end, segment.end)) &&
  !/每/.test(paragraph.folded.slice(segment.start, start))

const SAYS = /(?:包[含括]|提出|明确|部署|梳理|下设|分解)(?:了|出|形成|为)?共?$/
const OWN_PARTS = /(?:实事|任务|措施|举措|指标)(?:项目)?/

/** 方案提出36条措施, 实事项目共11项, 约束性指标7项: the text speaks of its own parts. */
function isOwnPart(figure: Figure): boolean {
  const { amount, relation, paragraph, segment, start } = figure
  if (!/^[项条类个]$/.test(amount.unit)) return false
  const words = wordsBefore(figure)
  if (SAYS.test(words) || (amount.unit === '项' && /(?:约束|预期)性$|指标共?$/.test(words))) return true
  if (relation.form !== 'none' || !/共(?:有|计)?$/.test(words)) return false
  const [first] = nearby(paragraph.segments, segment)
  const said = words.length > 2 ? words : paragraph.folded.slice(first?.start, start)
  return OWN_PARTS.test(said)
}

/** 涵盖3大平台、19类功能: what it is made up of. */
const isMadeUpOf = ({ amount, bound, paragraph, segment, start }: Figure): boolean =>
  bound === 'exact' &&
  !isRate(amount.unit) &&
  /^(?:涵盖|囊括)(?![^,。;]*(?:达|超|以上))/.test(paragraph.masked.slice(segment.start, start))

/** 站点共3座（甲站、乙站和丙站）: as many are named behind it. */
const isNamed = ({ amount, relation, paragraph, start, end }: Figure): boolean => {
  const names = /^\s*\(([^()]+)\)/.exec(paragraph.folded.slice(end))?.[1]?.split(/[、和与及]/)
  return (
    relation.form === 'none' &&
    names?.length === amount.value &&
    /共(?:有|计)?\s*$/.test(paragraph.folded.slice(0, start))
  )
}

const MAKES_AT_END = new RegExp(`(?:${DOES.source})$`)

/** 由A、B、C 6个, 以下5项:…: as many stand before it, or are said to come. */
function isListed(figure: Figure): boolean {
  const { amount, from, start, end, paragraph, relation } = figure
  if (
    /^[^,。;]{0,16}[,]?(?:包括|如下|分别是|分别为|(?:项目|工程|任务)是(?!否)):?/.test(
      paragraph.folded.slice(end, end + 24),
    )
  )
    return true
  const words = paragraph.folded.slice(from, start)
  const quoted = words.match(/[“‘"]/g)?.length ?? 0
  const pair =
    relation.form === 'none' &&
    amount.value === 2 &&
    /^(?:以及|和)?\p{Script=Han}{2,4}[、和与]\p{Script=Han}{2,4}$/u.test(words)
  if (pair) return true
  const listed = (words.replace(/^.*[”"](?=.*、)/, '') || words).split('、').length
  return (
    (listed >= 3 && listed === amount.value && !MAKES_AT_END.test(wordsBefore(figure))) ||
    (quoted >= 2 && quoted === amount.value)
  )
}

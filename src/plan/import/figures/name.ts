import { BLANK, boundedAmountsIn, isRate } from '../../../text/index.ts'
import { bareDeedIn, tells } from './deeds.ts'
import { BARE_MAKE, type Figure, isPart, leadOf, MAKES, PREDICATE } from './find/index.ts'
import { graded } from './graded.ts'
import { inherited, inheritedDoing, type Named } from './inherited.ts'
import { densityOf, madeOf, objectOf, subjectOf, untimed } from './name-words.ts'
import { ownWords, sharedLead } from './own-words.ts'
import { paired } from './paired.ts'
import { isAbility } from './size.ts'
import { LEADING_PLACE, NAMELESS, ORDERED, tidy, withoutLead } from './tidy.ts'
import type { Basis } from './verdict.ts'

/** What is to reach the amount, and where its words begin; of 桩车比达到1∶1 and 废钢比达到20% the 比 belongs to it. */
export function nameOf(figure: Figure, basis: Basis, row: readonly Figure[]): Named {
  const named = namedBy(figure, basis, row)
  const { unit } = figure.amount
  if ((!/^:/.test(unit) && !isRate(unit)) || !/(?<!比)$/.test(named.name) || !/\p{L}$/u.test(named.name)) return named
  const behind = leadOf(figure).split(`${named.name}比`)[1]
  const proportion = behind !== undefined && (/^:/.test(unit) || /^(?:$|[达提升降不超力控保稳为要])/.test(behind))
  return proportion ? { ...named, name: `${named.name}比` } : named
}

function namedBy(figure: Figure, basis: Basis, row: readonly Figure[]): Named {
  const from = figure.segment.start
  const named = paired(figure, row) ?? graded(figure) ?? abilityOf(figure) ?? shareOf(figure)
  if (named) return { name: tidy(named), from }
  const before = beforeOf(figure, basis)
  const behind = behindOf(figure)
  const deed = deedOf(figure, behind)
  const own = wordsOf(figure, basis, [before, behind, deed])
  if (!own) return inheritedDoing(figure, ownWords(figure).lead) ?? { name: NAMELESS.test(before) ? before : '', from }
  const both = own === behind ? ofBoth(before, behind) : undefined
  if (both) return { name: both, from }
  if (own === before && isSplit(figure)) return { name: tidy(`${before}${behind}`), from }
  if (PRONOUN.test(own)) return { name: own.replace(PRONOUN, inherited(figure).name), from }
  return { name: own === behind || figure.relation.shared ? `${deed}${own}` : own, from }
}

/** 其余5台完成改造 says which of them and what becomes of them, 首期5亿元到位 only which; 独立企业115万吨产能退出: whose capacity. */
function ofBoth(before: string, behind: string): string | undefined {
  if (ORDERED.test(before)) return behind.length > 2 ? `${before}${behind}` : before
  return /^产能/.test(behind) && says(before) ? tidy(`${before}${behind}`) : undefined
}

/** 送端具备800万千瓦送电能力: who has it, and what is to be done with it. */
const abilityOf = (figure: Figure): string | undefined =>
  isAbility(figure)
    ? `${withoutLead(untimed(ownWords(figure).lead)).replace(/^(?:具备|形成|提供|拥有)/, '')}${wordsBehind(figure).replace(/^的/, '')}`
    : undefined

/** Of the words on both sides those that name it. */
function wordsOf(figure: Figure, basis: Basis, [before, behind, deed]: readonly [string, string, string]) {
  // 危房完成800户排查: with whoever does it the deed is a thing.
  const done = deed !== '' && bareDeedIn(behind) !== ''
  const bare = ANYWHERE.test(behind) && says(before)
  const order = bare || isClosed(figure) || (isBefore(figure, basis) && !done) ? [before, behind] : [behind, before]
  return order.find((words) => says(words) || (words !== '' && words === behind && deed !== ''))
}

/** 完成疏堵提升21个点位: where it is done says least of what is done. */
const ANYWHERE = /^(?:点位?|点段|地点|路段|部位)$/

/** A share with words on both sides: 检查中50%发现问题. */
const isSplit = (figure: Figure): boolean =>
  isRate(figure.amount.unit) && !isClosed(figure) && (figure.relation.form === 'none' || isWhole(figure))

/** 新建住宅100%移交: all of them. */
const isWhole = ({ amount, bound, relation }: Figure): boolean =>
  amount.value === 100 && bound === 'exact' && relation.form === 'make'

/** The words before it, up to the verb where it is measured. */
function beforeOf(figure: Figure, basis: Basis): string {
  const { lead, at } = ownWords(figure)
  const { form, shared } = figure.relation
  // 减轻企业负担300亿元: of what stands behind the verb.
  const object = form === 'by' && !shared ? LESS_OF.exec(lead.slice(at))?.[1] : undefined
  if (object && subjectOf(lead.slice(0, at)) === '') return subjectOf(object)
  if (basis === 'total' || (basis === 'yearly' && form === 'make')) return madeOf(lead)
  const measured = !shared && (form === 'to' || form === 'by')
  return densityOf(subjectOf(measured ? lead.slice(0, at + (MEASURE.exec(lead.slice(at))?.[0].length ?? 0)) : lead))
}

const LESS_OF = /^(?:减轻|降低|减少|压减|缩减|节省|削减)(\p{Script=Han}{2,})$/u

/** 完成率不低于90%, 漏损率压到9%: the verb takes no measure with it. */
const MEASURE = /^(?:完成率|[率量值额数度])/

const says = (words: string): boolean =>
  (words.length >= 2 || /^[村镇乡县区]$/.test(words)) &&
  !isBareDeed(words) &&
  !/内$|满足$/.test(words) &&
  !BARE_MAKE.test(words) &&
  !NAMELESS.test(words)

/** 新建, 全市新增: nothing is said of what; 全市改造 says what is done. */
const isBareDeed = (words: string): boolean => {
  const deed = bareDeedIn(words.replace(LEADING_PLACE, ''))
  return deed !== '' && !(LEADING_PLACE.test(words) && tells(deed))
}

/** 6处煤矿、产能1400万吨: what stands between two amounts behind the last 、 belongs to the second. */
function behindOf(figure: Figure): string {
  const { segment, until } = figure
  const rest = wordsBehind(figure)
  return objectOf(until < segment.end ? rest.replace(/[、和与及][^、和与及]*$/, '') : rest) || bareDeedIn(rest)
}

/** The words behind it; 101个（受益面积78万亩）低洼圩区 has them behind the brackets. */
function wordsBehind({ paragraph, end, until }: Figure): string {
  const rest = paragraph.text.slice(end, until)
  const [told, words] =
    /^\s*[（(][^（()）]*[）)](\p{Script=Han}[^，,。；;：:、（()）]*)/u.exec(paragraph.text.slice(end)) ?? []
  if (AIM.test(rest)) return ''
  return rest.trim() === '' && told && words ? words : rest
}

/** 实现企业1000家的目标任务: that it is aimed at is no name. */
const AIM = /^的?(?:预期|增长|年度|发展|既定)*目标(?:任务|要求)?(?=$|[，,。；;、])/

const isClosed = ({ paragraph, segment, end, until }: Figure): boolean => {
  const behind = paragraph.text.slice(end, segment.end)
  return (
    AIM.test(behind) ||
    /^\s*(?:[、，,；;。并]|以及|$)/.test(behind) ||
    (until < segment.end && /^[和与及]/.test(behind))
  )
}

/** What it is of stands before it: it is measured, or the words behind it say what becomes of it. */
function isBefore(figure: Figure, basis: Basis): boolean {
  const { paragraph, end, until } = figure
  const rest = paragraph.text.slice(end, until)
  const measured = basis === 'change' || (basis === 'level' && !MADE_OR_HAD.test(verbsOf(figure)))
  return measured || PREDICATE.test(predicateOf(rest)) || GOES_TO.test(rest)
}

/** 于6月底前拆除: without when it is done. */
const predicateOf = (rest: string): string => untimed(rest.replace(/^\s*[于在](?=\d)/, '')).replace(/^全部/, '')

/** 下沉到基层, 赴外地: where somebody goes is no name. */
const GOES_TO = /^(?:到|赴|前往|深入|下沉|下到)/

/**
 * 改造1万户农村危房, 公办园覆盖95%的乡镇: the verb belongs to the name where it says more than that it is made; so does
 * who does it, where it stands before the verb. Of a row it is said once: 改造小区3个、道路5条.
 */
function deedOf(figure: Figure, object: string): string {
  const { relation } = figure
  if (isPart(figure)) return ''
  const words = withoutLead(untimed(relation.shared ? sharedLead(figure) : ownWords(figure).lead))
  const deed = bareDeedIn(words)
  if (relation.shared || deed) return tells(deed) && (object === '' || !deed.startsWith(object)) ? deed : ''
  const verb = ENDING_VERB.exec(words)
  if (!verb) return ''
  const subject = EACH.test(words) ? '' : words.slice(0, verb.index)
  if (tells(verb[0])) return `${subject}${verb[0]}`
  return object.length <= 4 && DEED.test(object) ? subject : ''
}

const ENDING_VERB = new RegExp(`(?<=.{2})(?:${MAKES.source})$`)
const DEED = new RegExp(`(?:${MAKES.source})$`)
const EACH = /^每/

const PRONOUN = /^(?:其|该)(?!他|它|余|中)/

/** 服务覆盖90%的社区和60%的行政村: a share is named after what it is of, and what is done to it. */
function shareOf(figure: Figure): string | undefined {
  const { amount, paragraph, segment, relation } = figure
  const behind = wordsBehind(figure)
  if (!isRate(amount.unit) || !/^的\p{Script=Han}/u.test(behind) || relation.form === 'by') return undefined
  // 里程达到3万公里、覆盖80%以上的城市: behind another amount it has a verb of its own.
  const own = figure.from > segment.start ? withoutLead(untimed(ownWords(figure).lead)).trim() : ''
  if (own.length >= 2) return `${own}${objectOf(behind)}`
  const first = boundedAmountsIn(paragraph.text.slice(segment.start, segment.end))[0]?.start ?? 0
  const lead = subjectOf(paragraph.text.slice(segment.start, segment.start + first))
  return `${lead}${objectOf(behind)}`
}

const verbsOf = ({ paragraph, from, amount }: Figure) =>
  paragraph.masked.slice(from, amount.start).replaceAll(BLANK, ' ').trim()

/** 至少形成2个专科, 有3个专科: what the verb right before the amount makes or has stands behind it. */
const MADE_OR_HAD = new RegExp(`(?:${MAKES.source}|有|设|具备|掌握|选修|参加)[成了]?(?:至少|不少于|超过)?$`)

import { isRate } from '../../../text/index.ts'
import { bareDeedIn, tells, withDeed, withoutVerbs } from './deeds.ts'
import { type Figure, isPart, leadOf, MAKES } from './find/index.ts'
import { inherited } from './inherited.ts'
import { nameOf } from './name.ts'
import { untimed } from './name-words.ts'
import { NAMELESS, withoutLead } from './tidy.ts'
import type { Aim, Verdict } from './verdict.ts'

/** Measures that say nothing without what they are measures of. */
const BARE =
  /^(?:总[数量额]|总体?规模|总面积|占比|比重|数量|面积|规模|增幅|增速|金额|均|配备|.{0,2}数|(?:(?:优[良秀质]|良好|中等|合格)(?:及?以上)?)?.{0,2}(?:率|比例))$/

/** Sums that say nothing without what they are of, where it is not the economy that is to grow. */
const BARE_SUM = /^(?:总?产[量值]|产能|投资|就业)$/

/** So many amounts before it may say what an amount is of. */
const NEAR = 24

interface Named {
  /** Nothing where it only tells how things stand. */
  aim?: Aim
  unit: string
  name: string
  sentence: number
}

/** An amount without a subject of its own is of what the amount before it in the paragraph is of, one of its unit first. */
export function withSubjects(verdicts: readonly Verdict[], figures: readonly Figure[], heading: string): Verdict[] {
  const found: Named[] = []
  const named = verdicts.map((verdict, index) => {
    const figure = figures[index]
    if (!figure) return verdict
    if (verdict.type === 'background' && verdict.reason === 'past') found.push(...standing(figure))
    if (verdict.type !== 'aim') return verdict
    const { sentence } = figure.segment
    const near = found.slice(-NEAR).filter((one) => sentence - one.sentence <= 1)
    const aim = subjectOf(verdict.aim, figure, near, heading)
    const before = near.at(-1)
    const borrowed = BARE.test(verdict.aim.name) || isPart(figure)
    found.push({ aim, unit: aim.unit, name: borrowed ? (before?.name ?? aim.name) : aim.name, sentence })
    return { ...verdict, aim }
  })
  return named.map((verdict, index) => withHead(verdict, rowAround(named, figures, index)))
}

/** A row is not longer than this. */
const ROW = 8

/** What stands in the same segment. */
const rowAround = (verdicts: readonly Verdict[], figures: readonly Figure[], index: number): Verdict[] =>
  verdicts
    .slice(Math.max(0, index - ROW), index + ROW)
    .filter((_, other) => figures[Math.max(0, index - ROW) + other]?.segment === figures[index]?.segment)

/** 现有敬老院17家，压减至9家: of what is aimed at the words tell how it stands. */
const standing = (figure: Figure): Named[] =>
  figure.paragraph.english
    ? []
    : [
        {
          unit: figure.amount.unit,
          name: nameOf(figure, 'level', [figure]).name.replace(/现有|已有|原有|目前|已(?=建|经)/, ''),
          sentence: figure.segment.sentence,
        },
      ]

/** It says itself what it is of. */
const OWN = /累计|合计|总|净增|新增|增加/

const BACK = /^(?:上述|前述|以上)/

/** 占常住人口比例, 覆盖乡镇, 带动就业: it begins with what becomes of a thing that stands before. */
const OF_OTHER = /^(?:占(?!地|用|补|道)|覆盖|惠及|带动|吸纳|辐射|受益)/

/** So long a name may become by what stands before it. */
const LONG = 24

function subjectOf(aim: Aim, figure: Figure, near: readonly Named[], heading: string): Aim {
  const { sentence } = figure.segment
  const own = near.filter((one) => one.sentence === sentence)
  const before = nearestOf(aim, own.length ? own : near, figure.relation.form === 'by')
  if (aim.name === '' || NAMELESS.test(aim.name)) return goesOn(aim, figure, own, before, heading)
  if (BACK.test(aim.name)) {
    const rest = aim.name.replace(BACK, '')
    return { ...aim, name: near.findLast(({ name }) => name.endsWith(rest))?.name ?? aim.name }
  }
  if (before?.sentence !== sentence) return BARE.test(aim.name) ? { ...aim, name: governed(aim.name, figure) } : aim
  if (BARE.test(aim.name) || (aim.basis !== 'change' && BARE_SUM.test(aim.name)))
    return { ...aim, name: measured(before.name, aim.name) }
  const name = `${own.at(-1)?.name}${aim.name}`
  if (OF_OTHER.test(aim.name) && name.length <= LONG) return { ...aim, name }
  return isPart(figure) && !before.name.includes('（') ? { ...aim, name: `${before.name}（${aim.name}）` } : aim
}

/** 完善签约服务，续签率80%: a measure of what is to be seen to, where nothing is said to become of it. */
function governed(measure: string, figure: Figure): string {
  const { name } = inherited(figure)
  const thing = name.replace(
    /^(?:加强|加大|强化|深化|完善|健全|规范|优化|做好|抓好|支持|严格|落实|提高|提升|改善)+/,
    '',
  )
  return thing.length <= 12 && !/[明显大稳持不更全]\p{Script=Han}{3}$/u.test(thing) ? `${thing}${measure}` : measure
}

/** 诉求响应率, 解决率: the second is one of 诉求; 整治水体, 达标率: of 水体; 为退役军人提供推荐, 就业: theirs. */
function measured(name: string, measure: string): string {
  const whose = /^[为对向给](.{2,})/.exec(name)?.[1]?.split(MAKES)[0]
  return `${whose || withoutVerbs(name).replace(MEASURE, '')}${measure}`
}

const MEASURE =
  /(?<=.{2})(?:毛?\p{Script=Han}{2}率|保有量|[起件人户次个宗项]数|[总数产销存]量|[总产]值|[总余金]额|面积|能力|时[限间长]|规模|比例|占比)$/u

/** Of several before it the one that is counted alike; of shares the last. */
function nearestOf(aim: Aim, near: readonly Named[], changes: boolean): Named | undefined {
  const last = near.at(-1)
  if (last && (changes || (isRate(last.unit) && isRate(aim.unit)))) return last
  return near.findLast((one) => one.unit === aim.unit) ?? last
}

const headed = (heading: string, deed: string): string =>
  heading !== '' && tells(deed) && !heading.includes(deed) ? `${heading}（${deed}）` : heading

/** 全县, 每万人: it tells which of it are counted. */
const SCOPE = /^(?:[全本我各]|城区|每[百千万十])/

/** What has no words of its own is of what the amount before it is of. */
function goesOn(aim: Aim, figure: Figure, own: readonly Named[], before: Named | undefined, heading: string): Aim {
  const deed = bareDeedIn(withoutLead(untimed(figure.paragraph.text.slice(figure.from, figure.start))))
  const same = deed ? own.findLast(({ name }) => name.includes(deed)) : undefined
  const thing = same?.name ?? (before ? withDeed(before.name, deed) : headed(heading, deed))
  const name = SCOPE.test(aim.name) ? `${aim.name}${thing}` : thing
  if (before?.unit !== aim.unit || !before.aim || OWN.test(leadOf(figure)) || aim.basis === 'yearly')
    return { ...aim, name }
  return { ...aim, name, basis: before.aim.basis, direction: before.aim.direction }
}

const GRADED = /^.{1,8}?[级型类](\p{Script=Han}.*)$/u
const GRADE = /^\p{Script=Han}{1,6}[级型类]$/u

/** 1个国家级、3个省级平台, 国家级平台1个、省级3个: of a row the noun is said once, behind the last or the first. */
function withHead(verdict: Verdict, beside: readonly Verdict[]): Verdict {
  if (verdict.type !== 'aim' || !GRADE.test(verdict.aim.name)) return verdict
  const heads = beside.flatMap((other) => (other.type === 'aim' ? (GRADED.exec(other.aim.name)?.slice(1) ?? []) : []))
  return { ...verdict, aim: { ...verdict.aim, name: `${verdict.aim.name}${heads[0] ?? ''}` } }
}

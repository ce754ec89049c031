import { isRate } from '../../../text/index.ts'
import { isKindOf } from './brackets.ts'
import { bareDeedIn, tells, verbsAt, withDeed, withoutVerbs } from './deeds.ts'
import { isBad } from './direction.ts'
import { type Figure, isPart, leadOf } from './find/index.ts'
import { inherited } from './inherited.ts'
import { BARE, isBareMeasure, joinedNames, measured, SHARE, scoped, whole } from './measures.ts'
import { nameOf } from './name.ts'
import { untimed } from './name-words.ts'
import { LONG, NAMELESS, ORDERED, withoutLead } from './tidy.ts'
import type { Aim, Reason, Verdict } from './verdict.ts'

/** So many amounts before it may say what an amount is of. */
const NEAR = 24

interface Named {
  of?: Figure
  /** Nothing where it only tells how things stand. */
  aim?: Aim
  reason?: Reason
  segment?: Figure['segment']
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
    if (verdict.type === 'background') found.push(...standing(figure, verdict.reason))
    if (verdict.type !== 'aim') return verdict
    const { sentence } = figure.segment
    const beside = found.slice(-NEAR)
    const divided = dividedOf(figure, beside)
    const near = divided
      ? [divided]
      : beside.filter((one) => sentence - one.sentence <= 1 && (one.aim || isTold(one, figure)))
    const aim = inPlace(subjectOf(verdict.aim, figure, near, heading), divided)
    const before = near.at(-1)
    const borrowed = [BARE, OF_OTHER, ORDERED].some((one) => one.test(verdict.aim.name)) || isPart(figure)
    if (!isKindOf(figure))
      found.push({ aim, of: figure, unit: aim.unit, name: borrowed ? (before?.name ?? aim.name) : aim.name, sentence })
    return { ...verdict, aim }
  })
  return named.map((verdict, index) => withHead(verdict, rowAround(named, figures, index)))
}

/** 占比达到30%（甲市、乙市达到50%）: the same share in some of the places. */
const inPlace = (aim: Aim, whole: Named | undefined): Aim => {
  const { name, unit } = aim
  const ofSome = whole && isRate(unit) && isRate(whole.unit) && name.length <= 10 && !SHARE.test(name)
  return ofSome && whole.name !== name ? { ...aim, name: labelled(whole.name, name) } : aim
}

/** Brackets are opened so many characters before what stands in them. */
const IN_BRACKETS = 80

/** 其中甲类站6座（改建1座，新建5座）: what brackets right behind an amount divide is that amount. */
function dividedOf({ paragraph, start }: Figure, before: readonly Named[]): Named | undefined {
  const words = paragraph.folded.slice(Math.max(0, start - IN_BRACKETS), start)
  const open = start - words.length + words.lastIndexOf('(')
  if (!/\([^()]*$/.test(words)) return undefined
  const whole = before.findLast(({ of }) => of?.paragraph === paragraph && of.end <= open)
  const isWhole = whole?.of && paragraph.folded.slice(whole.of.end, open).trim() === ''
  return isWhole && whole.aim ? { ...whole, name: whole.aim.name } : undefined
}

/** A row is not longer than this. */
const ROW = 8

/** What stands in the same segment, and nearest before it in the same part. */
const rowAround = (verdicts: readonly Verdict[], figures: readonly Figure[], index: number): Verdict[] => {
  const from = Math.max(0, index - ROW)
  const own = figures[index]?.segment
  const where = (other: number) => figures[from + other]?.segment
  const near = verdicts.slice(from, index + ROW)
  const beside = near.filter((_, other) => where(other) === own)
  const before = near.slice(0, index - from).filter((_, other) => {
    const segment = where(other)
    return segment !== own && segment?.sentence === own?.sentence && segment?.part === own?.part
  })
  return [...beside, ...before.reverse()]
}

/** 起数比上年（80起）下降10%: what is told beside the aims, and may be what they are about; of a change, in brackets. */
const isTold = (one: Named, { segment }: Figure): boolean => one.reason !== 'baseline' || one.segment !== segment

/** 现有敬老院17家，压减至9家: of what is aimed at the words tell how it stands. */
const standing = (figure: Figure, reason: Reason): Named[] => {
  const { paragraph, segment, amount } = figure
  if (paragraph.english || (reason !== 'past' && reason !== 'baseline')) return []
  const name = nameOf(figure, 'level', [figure]).name.replace(/现有|已有|原有|目前|已(?=建|经)/, '')
  return [{ reason, segment, unit: amount.unit, name, sentence: segment.sentence }]
}

/** It says itself what it is of. */
const OWN = /累计|合计|总|净增|新增|增加/

const BACK = /^(?:上述|前述|以上)/

/** 占常住人口比例, 覆盖乡镇, 带动就业: it begins with what becomes of a thing that stands before. */
const OF_OTHER = /^(?:占(?!地|用|补|道)|覆盖|惠及|带动|吸纳|辐射|受益)/

function subjectOf(aim: Aim, figure: Figure, near: readonly Named[], heading: string): Aim {
  const { sentence } = figure.segment
  const measure = figure.relation.shared ? withoutVerbs(aim.name) : aim.name
  const own = near.filter((one) => one.sentence === sentence)
  const before = nearestOf(aim, own.length ? own : near, isOfLast(figure, measure))
  if (aim.name === '' || NAMELESS.test(aim.name)) return goesOn(aim, figure, own, before, heading)
  if (BACK.test(aim.name)) {
    const rest = aim.name.replace(BACK, '')
    return { ...aim, name: near.findLast(({ name }) => name.endsWith(rest))?.name ?? aim.name }
  }
  if (before?.sentence === sentence) return { ...aim, name: besides(aim, measure, figure, before, own) }
  // 教师人数应占在校学生总数的2%: whose share it is stands before the comma.
  const name = /^(?:占|达到)/.test(aim.name) ? joinedNames(inherited(figure).name, aim.name) : aim.name
  return { ...aim, name: whole({ ...aim, name }, figure, heading) }
}

/** 等候时间缩短10分钟，投诉率1%: what befalls somebody is not of the thing that was measured before it. */
const MEASURED = /(?:率|占比|比[例重]|时[间长限]|(?<!总)数|量)$/

/** The name of what has words of its own, behind another amount of the sentence. */
function besides(aim: Aim, measure: string, figure: Figure, before: Named, own: readonly Named[]): string {
  // 修复地块2块、面积4万平方米: of those to which the same is done; the names of a row are whole.
  if (isBareMeasure(measure, aim.basis) && !isNext(figure) && !(isBad(measure) && MEASURED.test(before.name)))
    return measured(before.name, measure, measure !== aim.name)
  const last = own.at(-1)?.name ?? ''
  const rates = isRate(aim.unit) && isRate(before.unit)
  const name =
    OF_OTHER.test(aim.name) && !SHARE.test(last)
      ? joinedNames(last, aim.name)
      : rates && scoped(aim.name, before.name, figure)
  if (name && name.length <= LONG) return name
  if (!isPart(figure) || before.name.includes('（')) return aim.name
  return `${before.name}（${partOf(aim.name, before.name, figure)}）`
}

/** 新建充电桩90个，其中改造充电桩30个: what is done tells the part from the whole. */
function partOf(name: string, of: string, { paragraph, from, start }: Figure): string {
  const words = withoutLead(untimed(paragraph.text.slice(from, start).split('、').at(-1) ?? ''))
  return of.endsWith(name) && !verbsAt(name) ? `${verbsAt(words)}${name}` : name
}

/** 搬迁贫困户30户90人, 分别达到40%和42%: nothing stands between it and the amount before. */
const isNext = (figure: Figure): boolean => /^\s*[、和与及]?\s*$/.test(leadOf(figure))

/** It is of what the last amount is of, however that is counted. */
const isOfLast = (figure: Figure, measure: string): boolean =>
  figure.relation.form === 'by' ||
  isNext(figure) ||
  (BARE.test(measure) && figure.from > figure.segment.start) ||
  (isPart(figure) && isRate(figure.amount.unit))

/** Of several before it the one that is counted alike; of shares, and of what goes on, the last. */
function nearestOf(aim: Aim, near: readonly Named[], next: boolean): Named | undefined {
  const last = near.at(-1)
  if (last && (next || (isRate(last.unit) && isRate(aim.unit)))) return last
  return near.findLast((one) => one.unit === aim.unit) ?? last
}

/** A heading that is a sentence is called by its first words. */
function headed(heading: string, deed: string): string {
  const name = /[，；。]/.test(heading) ? (untimed(heading).split(/[，；。]/)[0] ?? '') : heading
  return name !== '' && tells(deed) && !name.includes(deed) ? `${name}（${deed}）` : name
}

/** 全县, 每万人: it tells which of it are counted. */
const SCOPE = /^(?:[全本我各]|城区|每[百千万十])/

const labelled = (thing: string, which: string): string => (thing ? `${thing}（${which}）` : which)

function doneTo({ name, aim }: Named, deed: string, figure: Figure): string {
  if (aim && isNext(figure)) return aim.name
  return OF_OTHER.test(deed) ? joinedNames(name, deed) : withDeed(name, deed)
}

/** What has no words of its own is of what the amount before it is of. */
function goesOn(aim: Aim, figure: Figure, own: readonly Named[], before: Named | undefined, heading: string): Aim {
  const deed = bareDeedIn(withoutLead(untimed(figure.paragraph.text.slice(figure.from, figure.start))))
  const same = deed ? own.findLast(({ name }) => name.includes(deed)) : undefined
  const thing = same?.name ?? (before ? doneTo(before, deed, figure) : headed(heading, deed))
  const name = SCOPE.test(aim.name) ? `${aim.name}${thing}` : ORDERED.test(aim.name) ? labelled(thing, aim.name) : thing
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

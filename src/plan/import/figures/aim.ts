import { type Amount, amountIn, BLANK, scaled } from '../../../text/index.ts'
import { isAlike } from './alike.ts'
import { basisWithin } from './basis-in-row.ts'
import { isKindOf } from './brackets.ts'
import { directionOf } from './direction.ts'
import { dueOf } from './due.ts'
import { englishEach, englishName, isEnglishBaseline, isStartingPoint, wholeOf, withoutEach } from './english/index.ts'
import { type Context, type Due, type Figure, isDue, leadOf, rowOf, wordsBefore } from './find/index.ts'
import { nameOf } from './name.ts'
import { paired } from './paired.ts'
import { timesOfRow } from './row-times.ts'
import { arePeople } from './size.ts'
import type { Aim, Basis } from './verdict.ts'

const FROM = /(?:[由从自]\p{Script=Han}{0,8}|现有)\s*$/u

/** 由20个增加到50个, 从2023年的85%提高到90%, 现有87家整合到30家: where it starts from. */
export function isBaseline(figure: Figure, next: Figure | undefined): boolean {
  if (!next || next.segment !== figure.segment) return false
  if (figure.paragraph.english) return isEnglishBaseline(figure, next)
  const lead = leadOf(figure).replaceAll(BLANK, '')
  const leads = next.relation.form === 'to' || next.relation.form === 'by' || /[到至]$/.test(wordsBefore(next))
  return FROM.test(lead) && !next.relation.shared && leads
}

/** The target that an amount comes to. */
export function aimOf(figures: readonly Figure[], index: number, { period }: Context): Aim {
  const figure = figures[index] as Figure
  const { amount, bound, start, end, paragraph, segment } = figure
  const before = figures[index - 1]
  const start1st = before && isBaseline(before, figure) ? before : undefined
  const basis = start1st && !paragraph.english && figure.relation.form !== 'by' ? 'level' : basisWithin(figures, index)
  const baseline = start1st ?? (basis === 'change' ? undefined : statedBeside(figures, index))
  const { name, from } = namedIn(figures, index, basis, start1st)
  const falls = baseline && isAlike(baseline, figure) && isMore(baseline.amount, amount)
  const each = eachOf(figure)
  return {
    name,
    quote: quoteFrom(Math.min(from, segment.start), figure),
    wording: paragraph.text.slice(start, end),
    bound,
    amount: amount.value,
    ...(amount.high !== undefined && { high: amount.high }),
    unit: withoutEach(unitOf(figures, index, start1st).replace(/\/年$/, ''), each.each),
    direction: falls ? 'down' : directionOf(figure, basis),
    basis,
    ...(basis === 'change' && againstOf(figure)),
    ...(baseline && { baseline: baselineOf(baseline, figure) }),
    ...each,
    ...((amount.vague === 'some' || amount.vague === 'under') && { imprecise: true as const }),
    ...dueDay(figures, index, basis, period),
    at: start,
  }
}

/** 组建专家库（不少于50人）: with the bracket that closes what it opened. */
function quoteFrom(start: number, { paragraph, segment: { end } }: Figure): string {
  const words = paragraph.folded.slice(start, end)
  const open = words.lastIndexOf('(') > words.lastIndexOf(')') && paragraph.folded[end] === ')'
  return paragraph.text.slice(start, open ? end + 1 : end).trim()
}

function namedIn(figures: readonly Figure[], index: number, basis: Basis, baseline: Figure | undefined) {
  const figure = figures[index] as Figure
  if (figure.paragraph.english)
    return { name: englishName(figure, baseline, wholeOf(figures, index)), from: figure.segment.start }
  return nameOf(baseline ? from1st(figure, baseline) : figure, basis, rowOf(figures, index))
}

/** below 9% (2021: 12.5%), 90 percent, up from 76 percent: where it starts from, said beside it. */
function statedBeside(figures: readonly Figure[], index: number): Figure | undefined {
  const figure = figures[index] as Figure
  if (!figure.paragraph.english) return undefined
  const own = scaled(figure.amount.unit).base
  return [figures[index + 1], figures[index - 1]].find((other) => {
    if (other?.segment.sentence !== figure.segment.sentence || !isStartingPoint(other)) return false
    const { base } = scaled(other.amount.unit)
    return base === own || base === '' || own.startsWith(`${base} per `)
  })
}

/** What the text gives no time of its own is to be so at the end of the plan's years, where they are stated. */
function dueDay(figures: readonly Figure[], index: number, basis: Basis, period: Context['period']): { due?: string } {
  const figure = figures[index] as Figure
  if (index > 0 && isKindOf(figure)) return dueDay(figures, index - 1, basis, period)
  const stated = dueInRow(figures, index) ?? dueOfParts(figures, index) ?? dueOf(figure, basis === 'yearly')
  const due = stated?.last ?? period?.last
  return due === undefined ? {} : { due }
}

/** 整治37处，其中2024年18处、2025年19处: where its parts are all of it, it is due with the last of them. */
function dueOfParts(figures: readonly Figure[], index: number): Due | undefined {
  const whole = figures[index] as Figure
  const first = figures[index + 1]
  if (!first || first.segment === whole.segment || first.segment.sentence !== whole.segment.sentence) return undefined
  let behind = index + 2
  while (figures[behind]?.segment === first.segment) behind++
  const parts = figures.slice(index + 1, behind)
  const sum = parts.reduce((total, { amount }) => total + amount.value, 0)
  const dues = parts.map((part) =>
    whole.paragraph.english
      ? dueOf(part)
      : part.segment.times.filter((time) => time.start < part.start).findLast(isDue),
  )
  return sum === whole.amount.value && parts.length > 1 ? dues.at(-1) : undefined
}

/** 2024、2025、2026年分别竣工80万、100万和120万平方米: as many times as amounts, unless as many things are named behind the times. */
function dueInRow(figures: readonly Figure[], index: number): Due | undefined {
  const figure = figures[index] as Figure
  const row = rowOf(figures, index)
  const times = timesOfRow(row)
  const isOfThings = times && paired(figure, row) !== undefined && !isBehindName(row, times)
  return isOfThings ? undefined : times?.[row.indexOf(figure)]
}

/** A率、B率分别在2025年和2030年达到80%、90%: things, times and amounts, in one order. */
const isBehindName = ([first]: readonly Figure[], [time]: readonly Due[]): boolean =>
  first !== undefined &&
  time !== undefined &&
  /分别/.test(first.paragraph.folded.slice(first.segment.start, time.start))

/** 80万、100万和120万平方米: the unit of the last of a row holds for those that have none. */
function unitOf(figures: readonly Figure[], index: number, baseline: Figure | undefined): string {
  const figure = figures[index] as Figure
  const { amount, paragraph } = figure
  const { unit } = amount
  if (paragraph.english) return unit || (baseline?.amount.unit ?? '')
  const last = rowOf(figures, index).at(-1)?.amount.unit ?? ''
  if (scaled(unit).base !== '') return unit
  if (last !== unit) return `${unit}${scaled(last).base}`
  const counted = /([人户家])数$/.exec(wordsBefore(figure))?.[1] ?? (arePeople(figure) ? '人' : '')
  return `${unit}${counted}`
}

/** A name stands before the 由 that leads to the baseline. */
const from1st = (figure: Figure, baseline: Figure): Figure => ({
  ...figure,
  from: baseline.from,
  relation: { ...figure.relation, form: 'to', at: leadOf(baseline).replace(/[由从][^由从]*$/, '').length },
})

/** 8600元 is less than 1.2万元, and 85 of 由85提高到90% than 90%. */
const isMore = (one: Amount, other: Amount): boolean => (amountIn(other.unit, one) ?? one.value) > other.value

function baselineOf(figure: Figure, reached: Figure): { amount: number; at?: string; unit?: string } {
  const { amount, segment, start } = figure
  const at = segment.times
    .filter((time) => time.start < start)
    .at(-1)
    ?.last?.slice(0, 4)
  return { amount: amount.value, ...(at && { at }), ...(!isAlike(figure, reached) && { unit: amount.unit }) }
}

function againstOf({ segment, paragraph }: Figure): { against?: string } {
  const base = segment.times.find(({ role }) => role === 'base')
  return base ? { against: paragraph.text.slice(base.start, base.end).replace(/^[较比与同]/, '') } : {}
}

const EACH =
  /每(?:个|一)?(?![年月日周天季半\d亩吨]|千|万|百|十|公里|公顷|平方|立方)([^\d,。、;:]{1,8}?)(?:都|均|要|应|须|新|至少|不少于|建|设|有|配|达|培|拥|创|打|完|完成|开|举|组|安排|落实|确定|培育)/

/** 每名学生, 每处工程; 每村 is 每个村. */
const COUNTED_BY = /^(?:[人名所处座条支户位批]|家(?!庭))/

/** 每个街道至少建成1处: it holds for each of them; 每季度召开1次: for each time. */
function eachOf(figure: Figure): { each?: string } {
  const { paragraph, segment, start } = figure
  if (paragraph.english) {
    const each = englishEach(figure)
    return each === undefined ? {} : { each }
  }
  const often = segment.times.find(
    ({ role, grain, start: at, end }) =>
      role === 'every' &&
      at < start &&
      (!/年/.test(paragraph.folded.slice(at, end)) ||
        grain === 'half' ||
        /\d年|[两三四五]年/.test(paragraph.folded.slice(at, end))),
  )
  if (often) return { each: paragraph.text.slice(often.start, often.end) }
  const found = EACH.exec(`${paragraph.folded.slice(segment.start, start)}有`)
  return found?.[1] ? { each: `每${COUNTED_BY.test(found[1]) ? '' : '个'}${found[1].replace(/^个|每年$/g, '')}` } : {}
}

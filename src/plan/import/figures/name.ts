import { BLANK, boundedAmountsIn, isRate, timesIn } from '../../../text/index.ts'
import { BARE_MAKE, type Figure, LEADING_MAKE, leadOf, MAKES, nearby, PREDICATE } from './find/index.ts'
import { tidy } from './tidy.ts'
import type { Basis } from './verdict.ts'

const ADJECTIVE = /^(?:高水平|高标准|高质量|高品质|国内一流|国际一流|世界一流|左右|以上|以下|以内|的)+/

/** What is to reach the amount, and where its words begin. */
export function nameOf(figure: Figure, basis: Basis, row: readonly Figure[]): { name: string; from: number } {
  const { paragraph, segment, relation } = figure
  const named = paired(figure, row) ?? shareOf(figure)
  if (named) return { name: tidy(named), from: segment.start }
  const lead = ownWords(figure)
  const rest = paragraph.text.slice(figure.end, figure.until)
  const behind = objectOf(goesBefore(figure) ? rest.replace(/[、和与及][^、和与及]*$/, '') : rest)
  const reaching = relation.form === 'to' || relation.form === 'by'
  const before = basis === 'total' ? madeOf(lead) : subjectOf(reaching ? lead.slice(0, relation.at) : lead)
  const closed = /^\s*(?:[、，,；;。和与及并]|以及|$)/.test(paragraph.text.slice(figure.end, segment.end))
  const measured = basis === 'change' || (basis === 'level' && !MADE_OR_HAD.test(verbsOf(figure)))
  const order = closed || measured || PREDICATE.test(rest) ? [before, behind] : [behind, before]
  const own = order.find((words) => words.length >= 2 && !BARE_MAKE.test(words))
  if (!own) return inherited(figure)
  if (isRate(figure.amount.unit) && !closed && relation.form === 'none' && own === before)
    return { name: tidy(`${before}${behind}`), from: segment.start }
  return { name: PRONOUN.test(own) ? own.replace(PRONOUN, inherited(figure).name) : own, from: segment.start }
}

/** 15个专区、床位450张: of the words between two amounts those behind the last 、 belong to the second. */
function ownWords({ paragraph, segment, from, start }: Figure): string {
  const words = paragraph.text.slice(from, start)
  return from > segment.start ? words.slice(words.lastIndexOf('、') + 1) : words
}

/** Whether what the next amount counts stands before it: it ends its phrase. */
function goesBefore({ paragraph, segment, until }: Figure): boolean {
  if (until >= segment.end) return false
  const words = paragraph.text.slice(until, segment.end)
  const next = boundedAmountsIn(words)[0]
  return next !== undefined && /^\s*(?:[、，,；;。]|$)/.test(words.slice(next.end))
}

const PRONOUN = /^(?:其|该)(?!他|它|余|中)/

/** 服务覆盖90%的社区和60%的行政村: a share is named after what it is of, and what is done to it. */
function shareOf({ amount, paragraph, segment, end, until, relation }: Figure): string | undefined {
  const behind = paragraph.text.slice(end, until)
  if (!isRate(amount.unit) || !/^的\p{Script=Han}/u.test(behind) || relation.form === 'by') return undefined
  const first = boundedAmountsIn(paragraph.text.slice(segment.start, segment.end))[0]?.start ?? 0
  const lead = subjectOf(paragraph.text.slice(segment.start, segment.start + first))
  return `${lead}${objectOf(behind)}`
}

const verbsOf = ({ paragraph, from, amount }: Figure) =>
  paragraph.masked.slice(from, amount.start).replaceAll(BLANK, ' ').trim()

/** 至少形成2个专科, 有3个专科: what the verb right before the amount makes or has stands behind it. */
const MADE_OR_HAD = new RegExp(`(?:${MAKES.source}|有|设)[成了]?(?:至少)?$`)

/** The subject of a segment before it in this sentence; where that has an amount, it is of what that amount is of. */
function inherited({ paragraph, segment, from, amounts }: Figure): { name: string; from: number } {
  const nothing = { name: '', from: segment.start }
  if (from > segment.start) return nothing
  for (const earlier of nearby(paragraph.segments, segment)
    .filter(({ index }) => index < segment.index)
    .reverse()) {
    if (amounts.has(earlier.index)) return nothing
    const words = paragraph.text.slice(earlier.start, earlier.end)
    const name = tidy(madeOf(words) || subjectOf(words))
    if (name.length >= 2) return { name, from: earlier.start }
  }
  return nothing
}

/** A率、B率分别达到80%、90%: as many names as amounts; 花生种植、收获机械化率 share their beginning and their end. */
function paired(figure: Figure, row: readonly Figure[]): string | undefined {
  const first = row[0]
  if (!first || row.length < 2) return undefined
  const [subject, rest] = leadOf(first).split(/分别|respectively/)
  if (rest === undefined || !subject) return undefined
  const words = figure.paragraph.text.slice(first.from, first.from + subject.length)
  const names = withoutTimes(words)
    .split(/[、和与及]/)
    .map((name) => name.trim())
    .filter(Boolean)
  const place = row.indexOf(figure)
  if (names.length === row.length)
    return names.every((name) => name.length <= LABEL) ? labelled(figure, names[place]) : whole(names)[place]
  const list = labelsBefore(figure, row.length)
  return list && `${tidy(withoutTimes(words))}（${list[place]}）`
}

/** 小学、初中分别达到4.5和5.8: names so short only say which ones of what was named before. */
const LABEL = 4

function labelled(figure: Figure, label = ''): string {
  const { name } = inherited({ ...figure, from: figure.segment.start })
  return name.length > label.length ? `${name}（${label}）` : label
}

/** The nearest list of so many short names in the sentence. */
function labelsBefore({ paragraph, segment }: Figure, count: number): string[] | undefined {
  return nearby(paragraph.segments, segment)
    .filter(({ index }) => index < segment.index)
    .map(
      ({ start, end }) =>
        paragraph.text
          .slice(start, end)
          .split(/分别|达/)[0]
          ?.split(/[、和与及]/) ?? [],
    )
    .findLast((names) => names.length === count && names.every((name) => name.length > 0 && name.length <= LABEL))
}

const HEAD = /(?:率|量|值|额|数|比|例|度|长|积|程|力|元|额度|收入|规模)$/

function whole(names: readonly string[]): string[] {
  const last = names.at(-1) ?? ''
  if (names.slice(0, -1).every((name) => HEAD.test(name)) || !HEAD.test(last) || last.length < 4) return [...names]
  const beginning = names[0]?.slice(0, -2) ?? ''
  const end = last.slice(2)
  return names.map((name, index) =>
    index === 0 ? name + end : index === names.length - 1 ? beginning + last : `${beginning}${name}${end}`,
  )
}

/** What is made: the words behind the amount. */
function objectOf(said: string): string {
  const words = said.replace(/^\s*[（(][^（()）]*(?:[)）]|$)/, '')
  if (/^\s*[、和与及]/.test(words)) return ''
  const phrase = (withoutTimes(words).split(/[，,。；;：:]/)[0] ?? '').replace(ADJECTIVE, '')
  // 200名能够突破关键技术、带动产业的领军人才: what is said of it is no part of its name.
  const relative = phrase.length > 16 ? phrase.lastIndexOf('的') : -1
  const object = relative > 0 && phrase.length - relative > 2 ? phrase.slice(relative + 1) : phrase
  // 20个小区、10个: the 、 leads to the next amount; 20个小区、打造: to the next verb.
  const tail = /[、和与及][^、]*$/.exec(object)?.[0] ?? ''
  return tidy(tail && (tail.length === 1 || LEADING_MAKE.test(tail.slice(1))) ? object.slice(0, -tail.length) : object)
}

/** What is made, where its amount stands behind it: 新建老年食堂40个. */
function madeOf(words: string): string {
  const object = tidy(withoutTimes(words).replace(/^.*[，,。；;：:]/s, ''))
  return tidy(object.replace(LEADING_MAKE, ''))
}

/** Of what the amount is a state: the words before the verb. */
const subjectOf = (words: string): string =>
  tidy(
    withoutTimes(words)
      .replace(/^.*[。；;：:]/s, '')
      .replace(/^.*[，,](?=.{2})/s, ''),
  )

/** The words without the times that stand in them. */
function withoutTimes(words: string): string {
  let rest = words
  for (const { start, end } of timesIn(words).reverse()) rest = rest.slice(0, start) + rest.slice(end)
  return rest.replace(/^[,，、\s]+/, '')
}

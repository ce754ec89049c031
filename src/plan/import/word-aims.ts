import type { Deadline } from './deadlines.ts'
import { dueOf } from './due.ts'
import type { Aim, Ground } from './find-targets.ts'
import { BUILD } from './kind.ts'
import { objectName, trimName } from './naming.ts'
import { quantitiesIn } from './quantity.ts'
import { type Segment, type SegmentedText, segmentsOf } from './segments.ts'

const DEGREE =
  '(?:显著|明显|大幅度?|全面|进一步|基本|初步|持续|稳步|不断|有效|更加|充分|较大|整体|总体|日益|逐步|切实|根本|实质性|重大|重要|系统|深入)'
const ENDING = new RegExp(
  `(?:${DEGREE}+(?:得到|取得|实现)?(?:提升|提高|增强|改善|优化|完善|健全|形成|建立|建成|好转|进展|突破|成效|改观|扩大|降低|下降|减少|覆盖|普及|达标|控制|管控|利用|应用|实现|落实|缩小|增长|加强|巩固|发展|转变|安全管控|消除|好转|成熟|凸显|显现)|(?:取得|获得)(?:${DEGREE}|新|更大|更好|丰硕|积极)*(?:进展|成效|突破|进步|提升|成果)|全覆盖|全量利用|全面安全管控|更加\\S{2,6}|走在[^，]{0,6}前列|居[^，]{0,6}前列|[上迈][^，]{0,4}台阶)$`,
)
const BEGINNING = new RegExp(
  `^(?:${DEGREE}|探索|加快|力争|努力)*(?:构建|建立|建成|形成|培育|打造|完善|健全|实现|取得|构筑|造就|涌现|突破|攻克|消除|解决|达到)(?!健全(?:完善)?$)`,
)
const MEANS =
  /^(?:通过|以|为|坚持|围绕|按照|根据|依托|聚焦|面向|推动|推进|加强|强化|深化|统筹|结合|在|对|把|将|充分发挥|不断|大力)/

/** Aims without a number in a part that sets targets: 能力显著提升, 基本构建…体系. */
export function qualitativeAims(text: string, ground: Ground, taken: readonly Aim[]): Aim[] {
  const paragraph = segmentsOf(text, ground.periodStart)
  return paragraph.segments.flatMap((segment) => {
    if (segment.past) return []
    return piecesOf(paragraph, segment)
      .filter((piece) => !taken.some(({ at }) => at >= piece.at && at <= piece.at + piece.words.length))
      .flatMap((piece) => qualitativeAim(piece, segment, ground))
  })
}

interface Piece {
  at: number
  words: string
}

/** A、B、C all made, each with its own verb: A趋零增长、B全量利用、C全面提升. */
function piecesOf({ text }: SegmentedText, { start, end }: Segment): Piece[] {
  const words = text.slice(start, end)
  const pieces = [...words.matchAll(/[^、]+/g)].map((found) => ({ at: start + found.index, words: found[0].trim() }))
  return pieces.length > 1 && pieces.every(({ words: own }) => ENDING.test(own) || /零[增发排]/.test(own))
    ? pieces
    : [{ at: start, words: words.trim() }]
}

function qualitativeAim({ at, words }: Piece, segment: Segment, ground: Ground): Aim[] {
  const ending = ENDING.exec(words)?.[0]
  const beginning = ending === undefined && !MEANS.test(words) ? BEGINNING.exec(words)?.[0] : undefined
  const wording = ending ?? beginning
  if (!wording || words.length < 6 || words.length > 80) return []
  const name =
    ending === undefined
      ? objectName(words.slice(wording.length))
      : trimName(words.slice(0, -wording.length)).replace(/^(?:实现|使得?|让|推动|促进)/, '')
  if (name.length < 2 || (ending !== undefined && MEANS.test(words) && BUILD.test(words.slice(0, 4)))) return []
  return [
    {
      name: short(name),
      quote: words,
      kind: 'qualitative',
      wording,
      unit: '',
      measure: 'total',
      due: dueOf(segment, ground),
      at,
    },
  ]
}

const short = (name: string) => (name.length > 40 ? `${name.slice(0, 39)}…` : name)

/** Sentences that set a time by which something must exist, and no number. */
export function dateAims(text: string, ground: Ground, taken: readonly Aim[]): Aim[] {
  const paragraph = segmentsOf(text, ground.periodStart)
  return paragraph.segments.flatMap((segment) => {
    const { deadline, start, end } = segment
    if (!deadline || deadline.start < start || deadline.start >= end || segment.past) return []
    if (ground.scope === 'goal' && !deadline.exact) return []
    if (/时限|责任单位|牵头单位/.test(text.slice(start, end))) return []
    const rest = paragraph.segments.filter((other) => other.sentence === segment.sentence && other.start >= start)
    const last = rest.at(-1)?.end ?? end
    if (taken.some(({ at }) => at >= start && at < last) || namesAmount(paragraph, start, last)) return []
    return dateAim(paragraph, rest, segment, ground)
  })
}

const namesAmount = ({ masked }: SegmentedText, from: number, until: number) =>
  quantitiesIn(masked.slice(from, until)).some(({ unit, han }) => unit !== '' && !han)

/** 摸底工作于2019年4月底前完成: what is due stands before its time. */
function dateBehind(words: string, deadline: Deadline, text: string): Aim[] {
  const wording = text.slice(deadline.start, deadline.end)
  const name = trimName((words.split(wording)[0] ?? '').replace(/[在于]$/, ''))
  if (name.length < 4) return []
  return [
    {
      name: short(name),
      quote: words,
      kind: 'date',
      wording,
      unit: '',
      measure: 'total',
      due: deadline.day,
      at: deadline.end,
    },
  ]
}

const LEADING_VERB = new RegExp(
  `^(?:研究|基本|全面|初步|率先|探索|系统|各地|力争|要|应|实现|完成)*(?:${BUILD.source})*`,
)

function dateAim({ text }: SegmentedText, rest: readonly Segment[], segment: Segment, ground: Ground): Aim[] {
  const { deadline } = segment
  if (!deadline) return []
  const saidIn = (other: Segment) => text.slice(other === segment ? deadline.end : other.start, other.end).trim()
  const [first, ...later] = rest.filter((other) => saidIn(other).length >= 4)
  const main =
    [first, ...later].find((other) => other && !/^(?:以|在|按照|通过|围绕|依托|根据|结合)/.test(saidIn(other))) ?? first
  if (!main) return dateBehind(text.slice(segment.start, segment.end).trim(), deadline, text)
  const said = saidIn(main)
  const verb = LEADING_VERB.exec(said)?.[0] ?? ''
  const name = verb ? objectName(said.slice(verb.length)) : ''
  return [
    {
      name: short(name.length >= 4 ? name : trimName(said)),
      quote: text.slice(deadline.start, main.end).trim(),
      kind: 'date',
      wording: text.slice(deadline.start, deadline.end),
      unit: '',
      measure: 'total',
      due: deadline.day,
      at: ground.scope === 'goal' ? deadline.start : deadline.end,
    },
  ]
}

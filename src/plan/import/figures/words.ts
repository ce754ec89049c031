import { type Context, type Due, isDue, LEADING_MAKE, type Paragraph, type Segment } from './find/index.ts'
import { tidy } from './tidy.ts'
import type { Aim } from './verdict.ts'

/** An aim without a number: what is to become better, or what is to be there by a day. */
export interface WordAim {
  kind: 'qualitative' | 'date'
  name: string
  quote: string
  wording: string
  due?: string
  /** Place in the paragraph. */
  at: number
}

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

/** Aims whose number is a word: 零发生, 趋零增长, 动态清零. */
const ZERO =
  /(?:趋零增长|零(?:增长|发生|排放|事故|死亡|新增|填埋|上升|直排|失误|差错|感染|伤亡|超标|外排|返贫)|动态清零|清零|归零|趋近于零|趋于零|趋零|为零)(?!的|\p{Script=Han}*(?:区域|试点|示范|通道|创建|行动|企业|单位|家庭|社区|班组))/gu

export function zeroAims({ text, segments, masked, closing, deadline, given }: Paragraph, context: Context): Aim[] {
  const around = (closing ?? deadline ?? given ?? context.period)?.last
  return [...masked.matchAll(ZERO)].flatMap(({ 0: wording, index }): Aim[] => {
    const segment = segments.find(({ start, end }) => index >= start && index < end)
    const due = segment && dayOf(segment)
    if (!segment || segment.past || (!context.goal && !due)) return []
    const last = due ?? around
    const from = Math.max(segment.start, text.lastIndexOf('、', index) + 1)
    const name = tidy(text.slice(from, index)) || context.heading || tidy(text.slice(from, segment.end))
    return [
      {
        name,
        quote: text.slice(from, segment.end).trim(),
        wording: text.slice(index, index + wording.length),
        bound: 'atMost',
        amount: 0,
        unit: '',
        direction: 'down',
        basis: 'level',
        ...(last && { due: last }),
        at: index,
      },
    ]
  })
}

/** Aims without a number in a part that sets targets: 能力显著提升, 基本构建…体系. `taken` are places of amounts aimed at. */
export function qualitativeAims(paragraph: Paragraph, taken: readonly number[]): WordAim[] {
  return paragraph.segments.flatMap((segment) =>
    segment.past
      ? []
      : piecesOf(paragraph, segment)
          .filter(({ at, words }) => !taken.some((place) => place >= at && place <= at + words.length))
          .flatMap((piece) => qualitativeAim(piece, segment)),
  )
}

interface Piece {
  at: number
  words: string
}

/** A、B、C all made, each with its own verb: A全量利用、B全面提升. */
function piecesOf({ text }: Paragraph, { start, end }: Segment): Piece[] {
  const words = text.slice(start, end)
  const pieces = [...words.matchAll(/[^、]+/g)].map((found) => ({ at: start + found.index, words: found[0].trim() }))
  const apart = pieces.length > 1 && pieces.every(({ words: own }) => ENDING.test(own))
  return apart ? pieces : [{ at: start, words: words.trim() }]
}

function qualitativeAim({ at, words }: Piece, segment: Segment): WordAim[] {
  const ending = ENDING.exec(words)?.[0]
  const said = behindTime(words, at, segment)
  const beginning = ending === undefined && !MEANS.test(said) ? BEGINNING.exec(said)?.[0] : undefined
  const wording = ending ?? beginning
  if (!wording || words.length < 6 || words.length > 80) return []
  if (ending !== undefined && MEANS.test(words) && LEADING_MAKE.test(words)) return []
  const name = tidy(ending === undefined ? said.slice(wording.length) : words.slice(0, -wording.length))
  const due = dayOf(segment)
  return name.length < 2 ? [] : [{ kind: 'qualitative', name, quote: words, wording, at, ...(due && { due }) }]
}

/** 力争2030年前实现碳达峰: what is to be so stands behind the time. */
function behindTime(words: string, at: number, { times }: Segment): string {
  const time = times
    .filter(isDue)
    .find(({ start }) => /^(?:力争|确保|争取|努力|[在于])*$/.test(words.slice(0, start - at)))
  return time ? words.slice(time.end - at) : words
}

const dayOf = ({ times, due }: Segment): string | undefined => (times.filter(isDue).at(-1) ?? due)?.last

/** What must exist by a stated day, with no amount in its sentence. `taken` are places of amounts. */
export function dateAims(paragraph: Paragraph, context: Context, taken: readonly number[]): WordAim[] {
  const { text } = paragraph
  if ((context.told || context.reviews) && !context.goal) return []
  return paragraph.segments.flatMap((segment) => {
    const time = segment.times.filter((one): one is Due => isDue(one) && !isInName(text, one.start)).at(-1)
    if (
      !time ||
      TITLE.test(text) ||
      segment.past ||
      /时限|责任单位|牵头单位/.test(text.slice(segment.start, segment.end))
    )
      return []
    if (context.goal && (time.grain === 'year' || time.grain === 'years')) return []
    const rest = paragraph.segments.filter(({ part, start }) => part === segment.part && start >= segment.start)
    const last = rest.at(-1)?.end ?? segment.end
    if (taken.some((at) => at >= segment.start && at < last)) return []
    const wording = text.slice(time.start, time.end).replace(/^[于在]/, '')
    const said = text.slice(time.end, last).trim()
    const before = tidy(text.slice(segment.start, time.start).replace(/[在于]$/, ''))
    const name = nameBehind(said) || before
    if (name.length < 3) return []
    const quote = text.slice(said.length >= 4 ? time.start : segment.start, last).trim()
    return [{ kind: 'date', name, quote, wording, due: time.last, at: time.start } satisfies WordAim]
  })
}

/** 《…（2023—2025年）》, 任务清单（2023—2025年）: the years of a title are no day for anything. */
const isInName = (text: string, at: number): boolean =>
  /[(（]\s*$/.test(text.slice(0, at)) || text.lastIndexOf('《', at) > text.lastIndexOf('》', at)

/** 2023年改造任务表（单位：户）, on a line of its own: neither. */
const TITLE = /^[^，。；,;:：]*(?:19|20)\d\d\s*年[^，。；,;:：]*(?:表|一览)\s*(?:[（(][^（()）]{1,16}[)）])?\s*$/

/** 完成摸底工作, 建成并投入使用…: what is named behind the time. */
function nameBehind(said: string): string {
  const clause = said.split(/[，,；;。]/).find((words) => words.trim().length >= 4) ?? ''
  return tidy(clause.trim().replace(LEADING_MAKE, '')) || tidy(clause)
}

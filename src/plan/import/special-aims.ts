import { chineseNumber } from './chinese-number.ts'
import { dueOf } from './due.ts'
import type { Aim, Ground } from './find-targets.ts'
import { subjectName, trimName } from './naming.ts'
import type { Segment, SegmentedText } from './segments.ts'

const ZERO =
  /(?:实现|保持|基本|力争)?(趋零增长|零(?:增长|发生|排放|事故|死亡|新增|填埋|上升|直排|失误|差错|感染|伤亡|超标|外排|返贫)|动态清零|清零|归零|趋近于零|趋于零|趋零|为零)/g
const DOUBLE = /翻(?:([一两二三四])番|番)(以上)?/g
const RANK = /(?:进入|跻身|位居|位列|保持)[^,。、]{0,10}?前\s*(\d{1,3}|[一二三四五六七八九十]+)\s*(位|名|强|列)/g

/** Aims whose number is a word: 零发生, 趋零增长, 翻一番, 进入前十位. */
export function specialAims(paragraph: SegmentedText, segment: Segment, ground: Ground): Aim[] {
  if (segment.past || (ground.scope !== 'goal' && !segment.timed)) return []
  if (ground.scope === 'none' || ground.scope === 'background') return []
  return [
    ...matches(paragraph, segment, ZERO).map((found) =>
      aim(found, paragraph, segment, ground, { kind: 'ceiling', ceiling: 0, unit: '', measure: 'level' }),
    ),
    ...matches(paragraph, segment, DOUBLE).map((found) =>
      aim(found, paragraph, segment, ground, {
        kind: found[2] ? 'threshold' : 'exact',
        floor: 2 ** chineseNumber(found[1] ?? '一'),
        unit: '倍',
        measure: 'level',
      }),
    ),
    ...(ground.scope === 'goal' ? matches(paragraph, segment, RANK) : []).map((found) =>
      aim(found, paragraph, segment, ground, {
        kind: 'ceiling',
        ceiling: /\d/.test(found[1] ?? '') ? Number(found[1]) : chineseNumber(found[1] ?? ''),
        unit: '位',
        measure: 'level',
      }),
    ),
  ]
}

function matches({ masked }: SegmentedText, { start, end }: Segment, pattern: RegExp) {
  return [...masked.matchAll(pattern)].filter(({ index }) => index >= start && index < end)
}

type Bounds = Pick<Aim, 'kind' | 'floor' | 'ceiling' | 'unit' | 'measure'>

function aim(found: RegExpExecArray, { text }: SegmentedText, segment: Segment, ground: Ground, bounds: Bounds): Aim {
  const from = Math.max(segment.start, text.lastIndexOf('、', found.index) + 1)
  const next = text.slice(found.index, segment.end).indexOf('、')
  const until = next < 0 ? segment.end : found.index + next
  const core = found[1] && bounds.ceiling === 0 ? found[0].slice(-found[1].length) : found[0]
  return {
    name: subjectName(text.slice(from, found.index)) || trimName(text.slice(from, until)) || ground.heading,
    quote: text.slice(from, until).trim(),
    ...bounds,
    wording: text.slice(found.index + found[0].length - core.length, found.index + found[0].length),
    due: dueOf(segment, ground),
    at: found.index,
  }
}

import { bareDeedIn, tells, withoutVerbs } from './deeds.ts'
import { type Figure, leadOf, nearby } from './find/index.ts'
import { inherited } from './inherited.ts'
import { untimed } from './name-words.ts'
import { timesOfRow } from './row-times.ts'
import { tidy } from './tidy.ts'

/** A率、B率分别达到80%、90%: as many names as amounts; 花生种植、收获机械化率 share their beginning and their end. */
export function paired(figure: Figure, row: readonly Figure[]): string | undefined {
  const first = row[0]
  if (!first || row.length < 2) return undefined
  const [subject, rest] = leadOf(first).split(/分别|respectively/)
  if (!subject) return undefined
  const words = untimed(figure.paragraph.text.slice(first.from, first.from + subject.length))
  const place = row.indexOf(figure)
  return rest === undefined ? inRow(tidy(words), place, row.length) : apart(figure, { words, rest, place }, row)
}

/** 改造供热、排水管网80公里、60公里: as many names as amounts, too, though nothing says which is whose. */
function inRow(words: string, place: number, count: number): string | undefined {
  const names = /等/.test(words) ? [] : namesIn(words)
  return names.length === count ? `${words}（${withoutVerbs(names[place] ?? '')}）` : undefined
}

function apart(
  figure: Figure,
  { words, rest, place }: { words: string; rest: string; place: number },
  row: readonly Figure[],
) {
  const count = row.length
  const names = namesIn(words)
  if (names.length === count) {
    const deed = bareDeedIn(rest)
    const short = names.every((name) => name.length <= LABEL && !MEASURE.test(name) && !GRADED.test(name))
    return `${tells(deed) ? deed : ''}${short ? labelled(figure, names[place]) : whole(names)[place]}`
  }
  // 到2022年和2030年，城乡居民参保率分别达到…: the amounts are those of the times.
  if (timesOfRow(row)) return undefined
  if (count === 2 && names.length === 1 && words.includes('城乡'))
    return words.replace('城乡', place === 0 ? '城镇' : '农村')
  const list = labelsBefore(figure, count)
  return list && `${tidy(words)}（${list[place]}）`
}

const namesIn = (words: string): string[] =>
  words
    .split(/、|(?<![饱总共])和(?![谐美平])|(?<!参)与(?!会)|(?<![普涉惠])及(?![时格])/)
    .map((name) => name.trim())
    .filter(Boolean)

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

/** 产量 and 面积 are said as a whole: 原煤、天然气产量 is of 原煤 and of 天然气. */
const MEASURE =
  /(?:[产销总数存流容]量|[产总市价]值|[总金税]额|面积|[人总户]数|里程|收入|规模|比例|比重|占比|长度|单产)$/

function whole(names: readonly string[]): string[] {
  const last = names.at(-1) ?? ''
  const graded = GRADED.exec(last)?.[1]
  const apart = names.slice(0, -1).every((name) => HEAD.test(name))
  if (apart || last.length < 4 || !(graded || HEAD.test(last) || MEASURE.test(last))) return [...names]
  const own = labelOf(names, last)
  // 服务站、卫生室药房建设比例: nobody can tell where the second name ends.
  if (SHARE_OF.test(last) && own.length > (names[0] ?? '').length + 1)
    return names.map((name, index) => (index === names.length - 1 ? name : `${names.join('、')}（${name}）`))
  const first = names[0] ?? ''
  const beginning = first.length - own.length > 1 ? first.slice(0, -own.length) : ''
  const end = graded ?? last.slice(own.length)
  return names.map((name, index) =>
    index === 0 ? name + end : index === names.length - 1 ? beginning + last : `${beginning}${name}${end}`,
  )
}

const SHARE_OF = /(?:比例|比重|占比|覆盖率)$/

const GRADED = /^\p{Script=Han}{1,4}级(\p{Script=Han}{2,})$/u

/** Of the last of such names what is its own: up to a word that ends the first one, too, or as long as the others are. */
function labelOf(names: readonly string[], last: string): string {
  const first = names[0] ?? ''
  const shared = first.length > 2 ? last.indexOf(first.slice(-2)) : -1
  if (shared >= 0) return last.slice(0, shared + 2)
  // 城镇、农村居民人均可支配收入: whose it is in both.
  const people = last.search(/(?:常住)?居民|人均/)
  if (people > 0 && !/居民|人均/.test(first)) return last.slice(0, people)
  const alike =
    names.length > 2 && first.length > 3 && names.slice(1, -1).every(({ length }) => length === first.length)
  const measure = alike ? undefined : MEASURE.exec(last)
  if (measure) return last.slice(0, measure.index)
  return last.slice(0, names.length > 2 ? names[1]?.length : first.length === 3 ? 3 : 2)
}

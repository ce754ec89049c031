import type { StatedTime } from '../../../../text/index.ts'
import { isEnglishPast } from './english-mood.ts'
import { isDue, type Paragraph } from './paragraph.ts'
import { MAKES } from './relation.ts'

const PAST =
  /截至|截止|(?<![项题科栏名条较比与同由从])目前|(?<![较比与同由从建造升用活合])现有(?=[^,。;]*[\d一二两三四五六七八九十])(?![^,。;]{0,24}[到至]\s?\d)|情况:$|现[已为]|过去的?[两三四五几十]年(?!里)|(?<!正|所|放|存|作|现)(?<!(?:^|[,。;])[对将把][^,。;]*)在[营用](?=\p{Script=Han})(?![^,。;]*(?:的|达到))|迄今|(?<!^(?:完成|开展|推进|实施)[^,。;]*)以来|(?<![较比于过])近年来?|(?<!完成|[对将])(?<![较比于过])近[两三四五几\d]年(?!内)|已(?:经|有|达|超|实现)|(?<!\([^)]*|推[动进]|支持|加快|引导|督促|[对将把])已(?!知)(?=\p{Script=Han}{2})(?!\p{Script=Han}{0,10}的)|先后|(?<![较比同与由从以线海陆网])(?:上年(?!度)|去年)/u
/** 完成了, 改造了: told as done. */
const PERFECT = new RegExp(`(?:[成现到]|${MAKES.source})了(?!解)`)
const FUTURE =
  /下一步|接下来|本次|新规划|规划期末|力争|争取|将(?!.{0,12}纳入)|计划(?![的、,。;:)”]|$)|确保|今后|未来|再(?:建|新|培|创|打)/

/** Whether the words of a place tell of how things were; `own` are the times stated in it, `first` is the plan's first day. */
export function pastIn(
  { folded, masked, english }: Pick<Paragraph, 'folded' | 'masked' | 'english'>,
  place: readonly [number, number],
  own: readonly StatedTime[],
  first: string | undefined,
  { before, led, aimed }: Around,
): boolean {
  if (english) return isEnglishPast({ folded, masked, led }, place, own, first, before)
  return isPast(folded.slice(place[0], place[1] + 1), place[0], own, first, before, aimed)
}

interface Around {
  before: boolean
  led: boolean
  /** A time that is to come governs it: 到2027年，形成了体系. */
  aimed: boolean
}

/**
 * What a sentence that tells of something done says of those behind it. all: that a task is done, 全面完成了任务; so they tell what
 * was done. sums: that something is; they may sum it up.
 */
export type Report = 'all' | 'sums'

export function reportOf(words: string): Report | undefined {
  if (TASK_DONE.test(words)) return 'all'
  return PERFECT.test(words) ? 'sums' : undefined
}

const TASK = '(?:任务|目标|实事|指标|成效|成绩)'
const TASK_DONE = new RegExp(
  `(?:完成|办结|兑现|取得)了[^,。;]*${TASK}(?!的)|${TASK}[^,。;]*(?:完成|办结|兑现|达标)了?[^\\p{Script=Han}]*$`,
  'u',
)

/** 全年共完成…, 我镇累计培训…: it sums up what was told before. */
export const SUMS_UP = /^\s*(?:[全本我]\p{Script=Han}{1,2})?(?:其中|全年|当年|期间|[总一]?共|累计|合计)/u

/** 2005年以前建成的68个小区: it only tells which ones. */
const isAttribute = (behind: string): boolean => /^[^,。;\d]{0,8}的/.test(behind)

/** 去年拆违1.3万平方米，全年受理诉求900件: 全年 is that of the year before it. */
const isSameYear = (words: string): boolean => /^(?:全年|年[末底](?!前))/.test(words)

/** 本年度完成了, 2025年改造了: in that year, and not by then. */
const isDoneIn = (words: string, { start, end }: StatedTime, from: number): boolean =>
  !/^[到至]|[前末底]$/.test(words.slice(start - from, end - from)) &&
  !/[到至力争]$/.test(words.slice(0, start - from)) &&
  /^[^,]*$/.test(words.slice(end - from).split(PERFECT)[0] ?? '') &&
  PERFECT.test(words.slice(end - from))

function isPast(
  words: string,
  start: number,
  all: readonly StatedTime[],
  first: string | undefined,
  before: boolean,
  aimed: boolean,
): boolean {
  const own = all.filter(({ last, role, end }) => {
    const over = role === 'past' || (role === 'by' && first !== undefined && last !== undefined && last < first)
    return !(over && isAttribute(words.slice(end - start)))
  })
  if (own.some(({ role }) => role === 'past')) return true
  const stated = own.filter((time) => {
    const lead = words.slice(0, time.start - start)
    return isDue(time) && !(before && isSameYear(words.slice(lead.length))) && !/\([^()]*$/.test(lead)
  })
  // 2025年已下达资金46亿元: already, within the plan's years.
  if (stated.some((time) => isDoneIn(words, time, start))) return true
  if (stated.some(({ end }) => /^已(?!\p{Script=Han}{0,10}的)/u.test(words.slice(end - start)))) return true
  if (stated.length > 0) return first !== undefined && stated.every(({ last = first }) => last < first)
  if (FUTURE.test(words)) return false
  return before || ((PAST.test(words) || (!aimed && PERFECT.test(words))) && !/基础上/.test(words))
}

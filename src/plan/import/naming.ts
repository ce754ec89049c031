import { anyOf } from './fold.ts'
import { BUILD } from './kind.ts'
import { COUNT_UNITS, MEASURE_UNITS, RATE_UNITS } from './units.ts'

const LEADING =
  /^(?:[、,;:\s和与及—–]|以及|并且|并|同时|其中|力争|争取|确保|重点|着力|努力|加快|积极|大力|进一步|全面|基本|初步|逐步|到|使|让|将|要|再|计划|累计|年均|每年|总计|共|的|以上|左右|以下|余|多|分别)+/
const TRAILING =
  /(?:年均|[、,;:=＝\s和与及]|以及|并|力争|分别|均|都|将|要|也|已|全部|累计|总计|共计|合计|共|一般|原则上|不断|进一步|稳步|持续|逐步|明显|显著|大幅)+$/
const PREDICATE =
  /(?:达到|达|提高到|提高至|提高|提升到|提升至|提升|增加到|增加|增长到|增长|增至|扩大到|扩大|上升到|上升|保持在|保持|稳定在|稳定|维持在|维持|降低到|降低至|降低|降至|降到|下降到|下降至|下降|减少到|减少至|减少|缩短到|缩短至|缩短|缩小到|缩小|压减|控制在|控制|实现|超过|突破|不低于|不少于|不超过|占|为|是|在|到|至|[比较](?:20\d\d年|上年|目前|现状|基期|规划期初|“?十.五”?).{0,4}|翻.?番|发展到|完成|有)$/
const AMOUNT = new RegExp(
  `[由从]?\\d[\\d.,]*[万亿]*(?:${anyOf([...COUNT_UNITS, ...MEASURE_UNITS, ...RATE_UNITS])})?(?:以上|左右)?$`,
)
const ADJECTIVE = /^(?:高水平|高标准|高质量|高品质|国内一流|国际一流|世界一流|具有.{1,12}的|左右|以上|以下|以内|的)+/

/** What is to be made: the words after the amount, without what only praises them. */
export function objectName(words: string): string {
  const cut = words.replace(/[,。;:].*$/s, '').replace(TRAILING, '')
  const last = lastOf(cut).replace(ADJECTIVE, '')
  return trimName(last)
}

/** The words after the last 的 that leave a name; brackets count as part of it. */
function lastOf(words: string): string {
  const at = words.replace(/“[^”]*”|（[^）]*）|\([^)]*\)/g, (found) => '□'.repeat(found.length)).lastIndexOf('的')
  return at >= 0 && words.length - at > 3 ? words.slice(at + 1) : words
}

/** Of what the amount is a level: the words before it, without verb and adverbs. */
export function subjectName(words: string): string {
  let name = words.replace(/^.*[,。;:]/s, '').replace(/^.{2,}?将(?=.{4})/, '')
  for (let before = ''; before !== name; ) {
    before = name
    name = name.replace(TRAILING, '').replace(PREDICATE, '').replace(AMOUNT, '')
  }
  return trimSubject(name.replace(/(?<=.{3})实现(?=.{2})/, ''))
}

const trimSubject = (words: string): string =>
  words
    .replace(/\s+/g, '')
    .replace(/^(?:[、,;和与及]|以及|并|其中|力争|争取|确保|使|让|将|要|到|实现|保持)+/, '')
    .replace(TRAILING, '')

/** What was built, where its number stands behind it: 建设示范基地100个. */
export function builtName(words: string): string {
  const object = words
    .replace(/^.*[,。;:]/s, '')
    .replace(LEADING, '')
    .replace(/^(?:全市|全省|全国|全区|全县)/, '')
  const whole = trimName(object.replace(leadingVerbs, ''))
  return whole.length >= 2 ? whole : trimName(object.replace(leadingVerb, ''))
}

const leadingVerbs = new RegExp(`^(?:${BUILD.source})+`)
export const leadingVerb = new RegExp(`^(?:${BUILD.source})`)

export const trimName = (words: string): string =>
  words
    .replace(/\s+/g, '')
    .replace(LEADING, '')
    .replace(/(?:等|等等)$/, '')
    .replace(TRAILING, '')
    .trim()

import { timesIn } from '../../../text/index.ts'
import { withoutPlainVerbs } from './deeds.ts'
import { LEADING_MAKE, MAKES } from './find/index.ts'
import { tidy } from './tidy.ts'

const ADJECTIVE = /^(?:高水平|高标准|高质量|高品质|国内一流|国际一流|世界一流|左右|以上|以下|以内|的)+/

/** What is made: the words behind the amount. */
export function objectOf(said: string): string {
  // 7种药物（甲片、乙片）: what stands in brackets behind it only lists them.
  const words = said.replace(/^\s*[（(][^（()）]*(?:[)）]|$)/, '').replace(/[（(][^（()）]*、[^（()）]*[)）]\s*$/, '')
  if (/^\s*[、和与及]/.test(words)) return ''
  const phrase = (untimed(words).split(/[，,。；;：:]/)[0] ?? '').replace(ADJECTIVE, '')
  // 200名能够突破关键技术、带动产业的领军人才: what is said of it is no part of its name.
  const object = phrase.length > LONG_PHRASE ? withoutClause(phrase) : phrase
  // 20个小区、10个: the 、 leads to the next amount; 20个小区、打造: to the next verb.
  const tail = /[、和与及][^、]*$/.exec(object)?.[0] ?? ''
  return tidy(tail && (tail.length === 1 || LEADING_MAKE.test(tail.slice(1))) ? object.slice(0, -tail.length) : object)
}

const LONG_PHRASE = 16

/** 较高的用户报警装置的安装工作: that it is done is no name without what it is done to. */
function withoutClause(phrase: string): string {
  const [, thing, deed] = DONE_TO.exec(phrase) ?? []
  const words = thing && deed ? thing : phrase
  const relative = words.lastIndexOf('的')
  const object = relative > 0 && words.length - relative > 2 ? words.slice(relative + 1) : words
  return words === phrase ? object : `${object}${deed}`
}

const DONE_TO = new RegExp(
  `^(.{2,})的((?:${MAKES.source})+|\\p{Script=Han}{2,4}(?=工作|任务|行动))(?:工作|任务|工程|项目|行动)?$`,
  'u',
)

/** What is made, where its amount stands behind it: 新建老年食堂40个. */
export function madeOf(words: string): string {
  const object = tidy(untimed(words).replace(/^.*[，,。；;：:]/s, ''))
  return tidy(withoutPlainVerbs(object))
}

/** Of what the amount is a state: the words before the verb. */
export const subjectOf = (words: string): string =>
  tidy(
    untimed(words)
      .replace(/^.*[。；;：:]/s, '')
      .replace(/^.*[，,](?=.{2})/s, ''),
  )

/** 第三季度末前, 2025年开学前: the end of what a time is written with. */
const UP_TO = /^(?:[末底]之?前?|[之以]前|\p{Script=Han}{0,4}前(?=完|实|建|达|$)|\p{Script=Han}{1,8}前$)/u

/** 居民年均可支配收入: it is what is measured, and no time at which it is. */
export const MEAN = /^\p{Script=Han}年均(?=\p{Script=Han}{2,}[入量度值])(?![增降减升涨提])/u

/** The words without the times that stand in them. */
export function untimed(words: string): string {
  let rest = words
  for (const { start, end } of timesIn(words).reverse())
    if (!MEAN.test(words.slice(start - 1))) rest = rest.slice(0, start) + rest.slice(end).replace(UP_TO, '')
  return rest
    .replace(/^[,，、\s]+/, '')
    .replace(CALLED, '')
    .replace(/[（(][)）]/g, '')
}

/** 近期（2025年）、远期（2030年）: what such times are called. */
const CALLED = /^(?:\p{Script=Han}{1,4}[（(][)）][、和与及]?){2,}/u

/** 抽检量达到每千人5批次: 每千人抽检量. */
export const densityOf = (subject: string): string =>
  subject.replace(
    /^(.{2,}?)(?:(?:提高|提升|增加|下降|降)?[到至]|达到|达|为|按)(每[十百千万亿]{0,3}[名位个]?\p{Script=Han}{1,4})$/u,
    '$2$1',
  )

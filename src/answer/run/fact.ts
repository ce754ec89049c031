import { isRow } from '../../plan/table-row.ts'
import { amountsIn, isTime, timesIn } from '../../text/index.ts'
import type { Intent } from '../question/index.ts'
import { normalise, type Passage } from '../search/index.ts'
import type { View } from '../view.ts'
import { dueOf } from './due.ts'
import { asQuotes, asTargets, type Finding, type Found, type Lack, lacking, withWords } from './finding.ts'
import { ofFocus, wordsAsked } from './focus.ts'
import { hitsFor, termsOf } from './hits.ts'
import { targetsMeant } from './meant.ts'
import { aroundOf, citationsOf } from './quote.ts'
import type { Ranked } from './ranked.ts'
import { asksSeveral } from './words.ts'

/**
 * A sentence that is less sure to answer than this does not. An English question shares no characters with a Chinese plan
 * that could tell against a sentence: what little is known of one makes it look surer than it is.
 */
const LEAST_SURE = { own: 0.05, english: 0.25 }

/** Whether a sentence answers at all. */
export const mayAnswer = ({ index, query }: View, hit: Ranked | undefined): hit is Ranked =>
  hit !== undefined &&
  hit.sure >= (query.language === 'en' && index.plan.language === 'zh' ? LEAST_SURE.english : LEAST_SURE.own)

/** One that is less sure than this is said to be only near. */
const SURELY = 0.2
export const isNear = ({ sure, cover }: Ranked): boolean => sure < SURELY || cover === 0

/** What is only inferred must be of what is asked about. */
const COVERED = 0.6

/** What a question of each kind wants of a sentence. */
interface Wanted {
  lack: Lack
  holds(passage: Passage): boolean
}

const BODY =
  /(?:部|委|局|厅|办|政府|署)(?:[、（(]|等)|(?:部门?|委|局|厅|办|处|政府|署|单位|机构|企业|学校|高校)(?:要|应|须|负责|会同)|牵头|负责|在[^，,。；;]{2,24}(?:领导|指导|统筹)下|\b(?:department|ministry|agency|council|office|bureau|team|lead|responsib)\w*/iu

/** 区规划资源局每年开展考核: a body at the beginning of a sentence is who does what it says. */
const BODY_FIRST =
  /(?:^|[。；;])\s*[^，,。；;：:、]{1,16}(?:局|委|办|部|厅|处|院|署|中心|政府|公司|集团|部门|单位|学校|高校|机构|企业)(?=[于在每统组开制对按根依将可])/u

const WANTED: Partial<Record<Intent['kind'], Wanted>> = {
  date: {
    lack: 'date',
    holds: ({ text }) =>
      timesIn(text).length > 0 ||
      amountsIn(text).some(({ unit }) => isTime(unit)) ||
      /每[年季月周]|时限|长期|定期/u.test(text),
  },
  body: {
    lack: 'body',
    holds: ({ text, bodies }) => bodies !== undefined || BODY.test(text) || BODY_FIRST.test(text),
  },
}

/** What the plan says about a subject: the sentences that hold the kind of thing that is asked for. */
export function factFor(view: View, intent: Intent): Found {
  const wanted = WANTED[intent.kind]
  const hits = holdingFirst(hitsFor(view, intent), wanted)
  const [best] = hits
  if (!mayAnswer(view, best)) return nothing(view, intent, hits)
  const near = isNear(best)
  const quotes = quotesFor(view, intent, hits, near)
  if (WHY.test(intent.text) && !SAYS_WHY.test(best.passage.text)) return lacking('reason', '', quotes.slice(0, 1))
  const dated = intent.kind === 'date' ? dateFor(view, intent, best, quotes) : undefined
  if (dated) return dated
  if (wanted?.holds(best.passage) === false && (near || wanted.lack !== 'body' || RESPONSIBLE.test(intent.text)))
    return lacking(wanted.lack, saidAnew(intent), quotes)
  const bodies = asksWhoAnswersFor(intent.text) ? bodiesOf(best.passage) : []
  const findings = bodies.length && !near && intent.kind === 'body' ? bodies : [...bodies, ...quotes]
  return { open: true, ...(near && { near }), findings }
}

/** Of the score of the best. */
const HELD = 0.7

/** What holds the kind of thing that is asked for comes first, if it is about as likely to answer. */
function holdingFirst(hits: readonly Ranked[], wanted: Wanted | undefined): readonly Ranked[] {
  const [best] = hits
  if (!best || !wanted || wanted.holds(best.passage)) return hits
  const held = hits.find(({ passage, score }) => score >= best.score * HELD && wanted.holds(passage))
  return held ? [held, ...hits.filter((hit) => hit !== held)] : hits
}

/** The sentences as quotations; of the first the words that answer, where it is more than near. */
function quotesFor(view: View, { kind, text, focus }: Intent, hits: readonly Ranked[], near: boolean): Finding[] {
  const { index } = view
  const [best] = hits
  const wanted = WANTED[kind]
  const [first, ...others] = asQuotes(wanted ? citationsOf(index, hits) : aroundOf(index, hits), near)
  if (!first || !best || near) return first ? [first, ...others] : []
  return [withWords(first, leadOf(view, { text, focus }, best, wanted)), ...others]
}

interface Asked {
  text: string
  focus: string | undefined
}

/** The words that hold the kind of thing asked for; without a kind the whole sentence, since what it adds is the answer. */
function leadOf(
  view: View,
  { text, focus }: Asked,
  { passage, sure }: Ranked,
  wanted: Wanted | undefined,
): string | undefined {
  if (asksSeveral(text)) return undefined
  if (!wanted) return isRow(passage.whole) || passage.whole.length > LONG || sure < EVEN ? undefined : passage.whole
  const holds = (part: string) => wanted.holds({ ...passage, text: part })
  return wordsAsked(view.index, { focus }, termsOf(view, text), passage, holds)
}

/** One that is less likely than not to answer is not said before those around it. */
const EVEN = 0.5
/** A sentence this long is no short answer, in characters. */
const LONG = 100

const MEANT = 0.5

/** By when: of the target that is meant, or what the sentence's own time or that before it says. */
function dateFor(
  view: View,
  { text, focus }: Intent,
  { passage, cover }: Ranked,
  quotes: readonly Finding[],
): Found | undefined {
  const holds = WANTED.date?.holds(passage)
  const meantBy = targetsMeant(view.index, termsOf(view, text), text, holds ? undefined : MEANT)
  const targets = ofFocus(view.index, { focus }, meantBy, ({ name }) => [name]).slice(0, 2)
  const own = targets.filter(
    (target) => !holds || (target.clause === passage.clause.path && passage.whole.includes(target.quote)),
  )
  const [meant] = own
  if (meant?.due) return { findings: [...asTargets(own), ...quotes] }
  const due = !holds && cover >= COVERED ? dueOf(view, passage) : undefined
  return due && { open: true, findings: [{ type: 'due', ...due }, ...quotes] }
}

export const bodiesOf = ({ clause, bodies }: Passage): Finding[] =>
  bodies ? [{ type: 'quote', citation: { path: clause.path, quote: bodies } }] : []

export const asksBody = ({ kind, text }: Pick<Intent, 'kind' | 'text'>): boolean =>
  kind === 'body' || asksWhoAnswersFor(text)

/** Who does a thing may be said by any noun; who is responsible for it only by a body, or a word that says so. */
const RESPONSIBLE = /牵头|负责|主管|责任(?:单位|部门|主体|人)|\b(?:responsible|in charge|leads?)\b/iu
/** 归哪个局, 谁管, 谁的活, 哪几个部门 */
const WHOSE =
  /配合|归(?:谁|哪)|[谁家]来?管|谁的(?:事|活)|是谁的|谁落实|哪[些几]?个?(?:部门|单位|[局厅委处家])|\bwhich (?:bod(?:y|ies)|departments?|agenc(?:y|ies)|offices?)\b/iu
/** 要谁同意, 哪些单位要优先买: who does or allows a thing is not who is responsible that it be done. */
const ASKS_WHO_DOES = /(?:[要经]谁|(?:谁|单位|部门|机构|企业)(?:要|得|该|应|必须))(?!配合|牵头|负责|参[加与])/u

const asksWhoAnswersFor = (text: string): boolean =>
  (RESPONSIBLE.test(text) || WHOSE.test(text)) && !ASKS_WHO_DOES.test(text)

const WHY = /为什么|为何|为啥|凭什么|\bwhy\b/iu
const SAYS_WHY = /因为|由于|为了|旨在|以便|目的是|是为|鉴于|有利于|\b(?:because|in order to|so that|since)\b/iu

/** What a question itself names: what was asked before it is not denied. */
export const saidAnew = ({ subject, behind }: Pick<Intent, 'subject' | 'behind'>): string =>
  subject
    .split(' ')
    .filter((run) => !behind || normalise(behind.said).includes(run))
    .join(' ')

/**
 * The plan does not hold it: what is nearest, said to be only near. A word that the plan does have is not denied, nor what
 * it says in another language: there only the search has found nothing.
 */
export function nothing({ index, query }: View, intent: Intent, hits: readonly Ranked[]): Found {
  const subject = saidAnew(intent)
  const near = asQuotes(citationsOf(index, hits, 1), true)
  if (query.language !== index.plan.language) return lacking('translation', subject, near)
  const strange = subject.split(' ').filter((run) => !index.plain.includes(normalise(run)))
  return lacking('subject', strange.join(' '), near)
}

import { isRow } from '../../plan/table-row.ts'
import type { Intent } from '../question/index.ts'
import { normalise, placesNamed, runsIn, wordsIn } from '../search/index.ts'
import type { View } from '../view.ts'
import { factFor, isNear } from './fact.ts'
import { asQuotes, type Finding, type Found } from './finding.ts'
import { hitsFor } from './hits.ts'
import { aroundOf, citationOf, citationsOf, onwardFrom } from './quote.ts'
import type { Ranked } from './ranked.ts'
import { asksRule, isRule, isWished } from './strength.ts'
import { withoutTag } from './tag.ts'

/** What is asked for as a thing of its own: a list, a table, a form. Nouns that end so name papers. */
const PAPER = /(?:单|册|名录|目录|附件|表格?|样本|模板|范本|样式|图)$/u
/** 片单有没有, 有名单吗: whether it is there. */
const IS_THERE =
  /([\p{Script=Han}]{2,8})(?:有没有|有[没不]有?|有[吗么嘛]|在哪)[?]?$|有(?:没有|无)?(?:具体的?|一[份张个])?([\p{Script=Han}]{2,8}?)(?:[吗么嘛]|没有?)?[?]?$/u

/** 名单有吗: whoever asks for a paper that the plan does not name is not helped by its sentences. */
export function thingLacking(view: View, intent: Intent): Found | undefined {
  const match = view.query.language === 'zh' ? IS_THERE.exec(intent.text) : null
  const noun = wordsIn(match?.[1] ?? match?.[2] ?? '').at(-1) ?? ''
  if (noun.length < 2 || !PAPER.test(noun)) return undefined
  const near = citationsOf(view.index, hitsFor(view, intent), 1)
  if (view.index.plain.includes(noun))
    return { open: true, findings: near.map((citation) => ({ type: 'said', verdict: 'open', citation })) }
  return {
    refused: true,
    open: true,
    findings: [{ type: 'lacks', lack: 'word', subject: noun }, ...asQuotes(near, true)],
  }
}

type Said = Extract<Finding, { type: 'said' }>

/** 要干什么 is no claim, whatever it ends in. */
const ASKS = /什么|啥|哪|谁|怎么|如何|咋/u

/** A claim without an amount: yes or no where that is certain, else the sentence for the person to read. */
export function saysFor(view: View, intent: Intent): Found {
  const detail: Intent = { ...intent, kind: 'detail' }
  if (ASKS.test(intent.text)) return factFor(view, detail)
  const found = hitsFor(view, detail)
  const near = !found[0] || isNear(found[0])
  const hits = decidingFirst(intent.text, found)
  const [best] = hits
  if (!best || (near && view.query.language !== view.index.plan.language)) return factFor(view, detail)
  if (near) return { open: true, near, findings: asQuotes(aroundOf(view.index, hits).slice(0, 1), true) }
  const { verdict, words } = verdictFor(view, intent.text, best)
  const citation = verdict === 'open' ? onwardFrom(view.index, best) : citationOf(view.index, best.passage)
  return { open: true, findings: [{ type: 'said', verdict, ...(words && { words }), citation }] }
}

/** Of the score of the best. */
const ABOUT = 0.97

/** Who asks what may or must be is answered by the sentence that says so, if it is about as likely. */
function decidingFirst(text: string, hits: readonly Ranked[]): readonly Ranked[] {
  const [best] = hits
  if (!best || !asksRule(text) || isRule(best.passage.text)) return hits
  const deciding = hits.find(({ passage, score }) => score >= best.score * ABOUT && isRule(passage.text))
  return deciding ? [deciding, ...hits.filter((hit) => hit !== deciding)] : hits
}

const BREAK = /[，,；;。：:]/u
const NEGATES = /不|没|无(?!障|人机)|别(?!的)|禁|勿|未/gu
/** 是不是, 不少于: they deny nothing. */
const DENIES_NOTHING = /是不是|对不对|能不能|会不会|要不要|可不可以|有没有|不[少低高多]于|不超过|不断|不同|无论|不仅/gu
const denials = (text: string): number => (text.replace(DENIES_NOTHING, '').match(NEGATES) ?? []).length

/** 只, 都, 必须: how far a claim goes. */
const REACHES: readonly RegExp[] = [
  /只|仅|唯一|光/u,
  /都|全部|所有|一律|全都|每/u,
  /必须|得(?=\p{Script=Han})|非得|强制|不得|应当?|须/u,
  /单独|独立|自己|自行/u,
]

/** What is only looked into, or so for some, is not simply so. */
const LIMITED = /研究|探索|试点|逐步|原则上|条件|除外|前提/u

function verdictFor(view: View, text: string, { passage }: Ranked): Pick<Said, 'verdict' | 'words'> {
  if (view.query.language !== 'zh' || view.index.plan.language !== 'zh' || isRow(passage.text))
    return { verdict: 'open' }
  const original = passage.text.replace(/。$/u, '').split(BREAK).filter(Boolean)
  const segments = original.map(normalise)
  const claims = withoutTag(text)
    .split(BREAK)
    .filter((claim) => namedIn(claim).length > 0)
  const [only = '', ...more] = claims
  const other = more.length ? undefined : instead(only, segments)
  if (other !== undefined) return { verdict: 'otherwise', words: original[other] }
  return { verdict: claims.length > 0 && claims.every((claim) => isSaidIn(claim, segments)) ? 'so' : 'open' }
}

/** The words of a claim that name something, in order: its places, and what is no part of one. */
function namedIn(claim: string): string[] {
  const plain = normalise(claim)
  const places = placesNamed(plain)
  const rest = places.reduce((text, place) => text.replace(place, ' '.repeat(place.length)), plain)
  const words = runsIn(rest).flatMap((run) => wordsIn(run).filter((word) => word.length > 1))
  return [...new Set([...places, ...words])].sort((a, b) => plain.indexOf(a) - plain.indexOf(b))
}

const numbersIn = (text: string): string[] => text.match(/\d[\d.]*/gu) ?? []

/** Whether one or two clauses say all of a claim, and no less far. */
function isSaidIn(claim: string, segments: readonly string[]): boolean {
  const words = runsIn(normalise(claim)).flatMap(wordsIn)
  const numbers = numbersIn(normalise(claim))
  return segments.some((segment, at) =>
    windowsAt(segments, segment, at).some(
      (window) =>
        words.length > 1 &&
        words.every((word) => window.includes(word)) &&
        numbers.every((number) => numbersIn(window).includes(number)) &&
        denials(claim) === denials(window) &&
        [isWished, (text: string) => LIMITED.test(text)].every((limits) => limits(claim) || !limits(window)) &&
        REACHES.every((sign) => !sign.test(claim) || sign.test(window)),
    ),
  )
}

/** A clause, and with the one behind it where that goes on with it and does not say the same of another. */
function windowsAt(segments: readonly string[], segment: string, at: number): string[] {
  const next = segments[at + 1]
  return next === undefined || FRAME.test(next) || placesNamed(next).length
    ? [segment]
    : [segment, `${segment},${next}`]
}

/** What a clause begins with where others of its sentence run as it does: 在浦东…, 在闵行…. */
const FRAME = /^(?:其中)?([在由对向以将])/u

/** What is said of the one, where what is claimed of it is said of another in a clause that runs the same. */
function instead(claim: string, segments: readonly string[]): number | undefined {
  const [subject, ...rest] = namedIn(claim)
  if (subject === undefined || !rest.length) return undefined
  const own = segments.filter((segment) => segment.includes(subject))
  const [mine] = own
  if (mine === undefined || own.length > 1) return undefined
  // What both of them have tells them not apart.
  const isOther = (segment: string) => {
    const telling = rest.filter((word) => !mine.includes(word) || !segment.includes(word))
    return telling.length > 0 && telling.every((word) => segment.includes(word)) && isParallel(mine, segment, subject)
  }
  return segments.some((segment) => segment !== mine && isOther(segment)) ? segments.indexOf(mine) : undefined
}

function isParallel(mine: string, other: string, subject: string): boolean {
  const [frame, same] = [FRAME.exec(mine)?.[1], FRAME.exec(other)?.[1]]
  if (frame !== undefined && frame === same) return true
  return placesNamed(subject).length > 0 && placesNamed(other).some((place) => !mine.includes(place))
}

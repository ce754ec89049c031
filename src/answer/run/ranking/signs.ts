import { isEnglish } from '../../../text/index.ts'
import { askless, type Intent } from '../../question/index.ts'
import { type Hit, normalise, type Passage, type PlanIndex, type Term, wordsIn } from '../../search/index.ts'
import { measureAsked, unitAsked } from '../measure.ts'
import { isSame } from '../same.ts'
import { type Shape, shapeOf, TRAITS } from './shape.ts'

/** What tells whether a sentence answers a question: numbers by name, mostly from 0 to 1. */
export type Signs = Record<string, number>

/** What a question says, in pieces. */
interface Said {
  terms: readonly Term[]
  /** Without what asks, normalised. */
  bare: string
  words: Term[]
  chars: Term[]
}

export const asTerms = (pieces: Iterable<string>): Term[] =>
  [...new Set(pieces)].map((word) => ({ word, forms: [word] }))

/** Without what asks, normalised. */
export const bareOf = (text: string): string => normalise(askless(text, isEnglish(text) ? 'en' : 'zh'))

/** What tells for each hit of a question, in their order. */
export function signsFor(index: PlanIndex, intent: Intent, terms: readonly Term[], hits: readonly Hit[]): Signs[] {
  const bare = bareOf(intent.text)
  const said: Said = {
    terms,
    bare,
    words: asTerms(wordsIn(bare).filter((word) => word.length > 1)),
    chars: asTerms(bare.match(/\p{Script=Han}|[a-z]+|\d+/gu) ?? []),
  }
  const [first] = hits
  return hits.map((hit) => {
    const shape = shapeOf(index, hit.passage)
    return {
      searched: hit.score / (first?.score ?? 1),
      cover: hit.cover,
      uncovered: Math.max(0, 0.3 - hit.cover),
      ...likeness(index, said, hit.passage, shape),
      ...traitsFor(intent, shape),
      ...amountSigns(intent, shape),
      ...timeSigns(intent, hit.passage, shape),
    }
  })
}

/** How much of what a question says a sentence has, its headings have, or a part of it has. */
function likeness(index: PlanIndex, { terms, bare, words, chars }: Said, passage: Passage, shape: Shape): Signs {
  const { plain, full, context } = passage
  const { parts, heading } = shape
  const most = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => index.cover(terms, text)))
  return {
    own: index.cover(terms, plain),
    headed: index.cover(terms, heading),
    under: index.cover(terms, context),
    run: longestShared(bare, plain) / 8,
    runFull: longestShared(bare, full) / 8,
    words: index.cover(words, plain),
    wordsFull: index.cover(words, full),
    wordsHead: index.cover(words, heading),
    chars: index.cover(chars, plain),
    charsFull: index.cover(chars, full),
    charsHead: index.cover(chars, heading),
    fewChars: Math.max(0, 0.4 - index.cover(chars, full)),
    part: most(parts),
    partCounted: most(parts.filter((part) => /[\d一二三四五六七八九十百]/u.test(part))),
    partPair: most(parts.slice(1).map((part, at) => `${parts[at]} ${part}`)),
  }
}

/** Length of the longest run of characters that two texts share. */
export function longestShared(a: string, b: string): number {
  let longest = 0
  for (let from = 0; from + longest < a.length; from++)
    while (from + longest < a.length && b.includes(a.slice(from, from + longest + 1))) longest++
  return longest
}

/** What a sentence is like, at large and for this kind of question. */
const traitsFor = ({ kind }: Intent, { traits }: Shape): Signs =>
  Object.fromEntries(
    TRAITS.flatMap((trait) => [
      [trait, traits[trait]],
      [`${kind} ${trait}`, traits[trait]],
    ]),
  )

/** Whether a sentence has amounts of the kind that is asked for, or those that are named. */
function amountSigns({ text, amounts }: Intent, shape: Shape): Signs {
  const measure = measureAsked(text)
  const { unit } = unitAsked(text)
  const named = shape.amounts.some((one) => amounts.some((amount) => isSame(amount, one.amount)))
  return {
    measured: Number(measure !== undefined && shape.measures.has(measure)),
    unmeasured: Number(measure !== undefined && !shape.measures.has(measure)),
    inUnit: Number(unit !== '' && shape.amounts.some(({ amount }) => amount.unit.includes(unit))),
    named: Number(named),
    unnamed: Number(amounts.length > 0 && !named),
  }
}

const PAST =
  /\b(?:now|currently|today|was|were|did|had|has been|so far|last year)\b|现在|目前|眼下|当前|现有|已经|原来|原先|之前|过去|以前|去年|上个?(?:五年|周期)|基期|底子|现状|了(?:几|多少)/iu
const AHEAD =
  /\b(?:will|by|plan|target|goal|should|going to|aim)\b|要|打算|准备|计划|将|目标|力争|争取|得(?=[到达有建])|以后|今后|接下来|未来/iu

/** Whether a sentence speaks of the time that is asked about. */
function timeSigns({ text, periods }: Intent, { heads = '' }: Passage, { times, traits }: Shape): Signs {
  const then = periods.some(
    ({ first, last }) =>
      times.some((time) => time.first <= last && time.last >= first) || heads.includes(last.slice(0, 4)),
  )
  return {
    thatTime: Number(then),
    otherTime: Number(periods.length > 0 && !then && times.length > 0),
    undated: Number(periods.length > 0 && !then && times.length === 0),
    pastInPast: Number(PAST.test(text)) * traits.past,
    aheadInPast: Number(AHEAD.test(text)) * traits.past,
  }
}

/** What tells of a question whether the plan answers it at all. */
export function askedSigns(
  index: PlanIndex,
  { text, subject }: Intent,
  terms: readonly Term[],
  hits: readonly Hit[],
): Signs {
  const weighed = (some: readonly Term[]) => some.reduce((sum, term) => sum + index.weight(term), 0)
  const runs = normalise(subject).split(' ')
  const words = [...new Set(wordsIn(bareOf(text)))]
  return {
    foreign: Number(isEnglish(text) !== (index.plan.language === 'en')),
    stated: runs.filter((run) => index.plain.includes(run)).join('').length / Math.max(1, runs.join('').length),
    known: weighed(terms.filter(index.knows)) / Math.max(1e-9, weighed(terms)),
    strange: words.filter((word) => word.length > 1 && !index.plain.includes(word)).length / 5,
    terms: terms.length / 10,
    best: Math.max(0, ...hits.map(({ cover }) => cover)),
    nothing: Number(hits.every(({ cover }) => cover === 0)),
  }
}

/** How a sentence stands among the others by what they are worth. */
export function standingSigns(worths: readonly number[], at: number): Signs {
  const own = worths[at] ?? 0
  const others = worths.filter((_, other) => other !== at)
  const crowd = others.reduce((sum, other) => sum + Math.exp(Math.min(20, other - own)), 0)
  const ahead = others.length ? Math.max(-5, own - Math.max(...others)) : 0
  return { worth: own / 5, ahead: ahead / 2, crowd: Math.log(1 + crowd) }
}

import { isEnglish } from '../../../text/index.ts'
import type { Intent } from '../../question/index.ts'
import { normalise, type PlanIndex, type Term } from '../../search/index.ts'
import type { Figure } from '../figure.ts'
import { measureAsked, measureOf, unitAsked } from '../measure.ts'
import type { Ranked } from '../ranked.ts'
import { asksBound, isWished } from '../strength.ts'
import { asTerms, bareOf, longestShared, type Signs } from './signs.ts'

/** What a question says, and the amounts that may answer it. */
export interface Asked {
  index: PlanIndex
  intent: Intent
  terms: readonly Term[]
  hits: readonly Ranked[]
  figures: readonly Figure[]
  /** Those of what is named anew. */
  own: readonly Figure[]
}

/** 每人每次, 一度电: so much for each. */
const EACH_ASKED = /每|一[个人家亩户年次度吨]|人头/u
const EACH = /[/每]/u
/** 现在盖好几套了 asks for what no plan holds. */
const NOW = /现在|目前|眼下|已经?|[^为]了[?？]?$|\b(?:now|currently|so far|already)\b/iu
/** The words behind an amount that may name what it counts, in characters. */
const BEHIND = 10
/** How many characters the thing that is counted takes in a question. */
const THING = 6

/** What tells for each amount, in their order. */
export function amountSigns({ index, intent, terms, hits, figures, own }: Asked): Signs[] {
  const bare = bareOf(intent.text)
  const chars = asTerms(bare.match(/\p{Script=Han}|[a-z]+/gu) ?? [])
  const shared = (text: string) => chars.filter(({ word }) => text.includes(word)).length / Math.max(1, chars.length)
  return figures.map((figure) => {
    const { passage, near, ahead } = figure
    const hit = hits.find((one) => one.passage === passage)
    const here = figures.filter((other) => other.passage === passage)
    const name = nameOf(index, figure)
    const [beside, before] = [normalise(near), normalise(ahead)]
    return {
      fit: figure.fit,
      beside: figure.beside,
      cover: hit?.cover ?? 0,
      score: hit?.score ?? 0,
      sure: hit?.sure ?? 0,
      best: Number(hit !== undefined && hit === hits[0]),
      near: index.cover(terms, beside),
      ahead: index.cover(terms, before),
      name: index.cover(terms, name),
      charsNear: shared(beside),
      charsAhead: shared(before),
      charsName: shared(name),
      charsHead: shared(normalise(passage.clause.heading ?? '')),
      charsFull: shared(passage.full),
      runNear: longestShared(bare, beside) / 8,
      runAhead: longestShared(bare, before) / 8,
      alone: 1 / Math.max(1, here.length),
      first: Number(here[0] === figure),
      anew: Number(own.includes(figure)),
      ...kindSigns(intent.text, figure),
    }
  })
}

/** What an amount is, held against what is asked for. */
function kindSigns(text: string, { passage, words, near, bound, amount, start }: Figure): Signs {
  const { unit, behind } = unitAsked(text)
  const named = unit !== '' && unit !== '个'
  const thing =
    normalise(behind)
      .match(/^\p{L}+/u)?.[0]
      .slice(0, THING) ?? ''
  const counted = normalise(passage.text.slice(start, start + words.length + BEHIND))
  return {
    [`${measureAsked(text) ?? 'any'} ${measureOf(amount.unit)}`]: 1,
    unit: Number(named && words.includes(unit)),
    otherUnit: Number(named && !words.includes(unit)),
    thing: thing === '' ? 0 : longestShared(thing, counted) / thing.length,
    row: Number(passage.text.includes('|')),
    written: Number(amount.han),
    one: Number(amount.han && amount.value < 2),
    bare: Number(amount.unit === ''),
    wished: Number(asksBound(text) && isWished(near)),
    bound: Number(asksBound(text) && bound !== 'exact'),
    each: Number(EACH_ASKED.test(text) && EACH.test(near)),
  }
}

/** What the plan's target of this amount is called. */
function nameOf({ plan }: PlanIndex, { passage, words }: Figure): string {
  const target = plan.targets.find(
    ({ clause, wording, quote }) =>
      clause === passage.clause.path &&
      (wording.includes(words) || words.includes(wording)) &&
      passage.whole.includes(quote),
  )
  return normalise(target?.name ?? '')
}

/** What tells of a question whether the plan states the amount at all. */
export function amountAskedSigns({ index, intent, terms, hits }: Asked): Signs {
  const measure = measureAsked(intent.text)
  return {
    bestSure: hits[0]?.sure ?? 0,
    bestCover: hits[0]?.cover ?? 0,
    known: terms.filter(index.knows).length / Math.max(1, terms.length),
    named: Number(intent.focus !== undefined),
    foreign: Number(isEnglish(intent.text) !== (index.plan.language === 'en')),
    money: Number(measure === 'money'),
    share: Number(measure === 'share'),
    count: Number(measure === 'count'),
    now: Number(NOW.test(intent.text)),
  }
}

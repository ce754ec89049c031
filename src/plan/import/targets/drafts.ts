import type { Target } from '../../target.ts'
import {
  type Aim,
  type Context,
  dateAims,
  datedInEnglish,
  type Placed,
  paragraphOf,
  placeOf,
  qualitativeAims,
  type WordAim,
  zeroAims,
} from '../figures/index.ts'
import { asPublished, simplified } from '../script.ts'
import type { Section } from '../section.ts'
import type { Readable } from './readable.ts'
import { isGoalParagraph } from './scope.ts'

/** A target without a code, and where it stands. */
export type TargetDraft = Omit<Target, 'code'> & { line: number; at: number }

/** A target as its part has it. */
export function draftOf(aim: Aim, section: Section, line: number): TargetDraft {
  const { at, points, amount, name, ...said } = aim
  return {
    ...said,
    name: name || section.heading || section.path,
    clause: section.path,
    kind: 'amount',
    amount,
    ...(points && {
      points: points.flatMap(({ due, amount: reached, bound }) => (due ? [{ due, amount: reached, bound }] : [])),
    }),
    line,
    at,
  }
}

/** 零发生, 显著提升, 2025年6月底前完成: aims whose number is a word, or that have none. */
export function wordDrafts(
  { text: published, at }: Readable,
  line: number,
  section: Section,
  context: Context,
  verdicts: readonly Placed[],
): TargetDraft[] {
  const text = simplified(published)
  const own: Context = isGoalParagraph(text) ? { ...context, goal: true } : context
  const amounts = verdicts.map((verdict) => placeOf(verdict) - at)
  const paragraph = paragraphOf(text, own)
  const zeros = zeroAims(paragraph, own)
  const taken = [...amounts, ...zeros.map((aim) => aim.at)]
  const byDay = dateAims(paragraph, own, taken)
  const dated = paragraph.english ? datedInEnglish(byDay, paragraph, taken) : byDay
  const worded = own.goal ? qualitativeAims(paragraph, [...taken, ...dated.map((aim) => aim.at)]) : []
  const drafts = [
    ...zeros.map((aim) => draftOf(aim, section, line)),
    ...[...dated, ...worded].map((aim) => wordDraft(aim, section, line)),
  ]
  const publish = (words: string) => (text === published ? words : asPublished(words, text, published))
  return drafts.map((draft) => ({
    ...draft,
    ...{ name: publish(draft.name), quote: publish(draft.quote), wording: publish(draft.wording) },
  }))
}

const wordDraft = ({ kind, name, quote, wording, due, at }: WordAim, section: Section, line: number): TargetDraft => ({
  name,
  clause: section.path,
  quote,
  kind,
  wording,
  unit: '',
  basis: 'total',
  direction: 'up',
  ...(due && { due }),
  line,
  at,
})

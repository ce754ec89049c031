import { type Aim, type Placed, placeOf, type Verdict } from './verdict.ts'

/** Lines without their numbers and heading; `at` is where the text begins in the line as published. */
export type PartLines = readonly { text: string; at: number }[]

/** What is only told of something else sets nothing. */
export const aside = (verdict: Verdict): Verdict =>
  verdict.type === 'aim'
    ? { type: 'background', reason: 'detail', at: placeOf(verdict), wording: verdict.aim.wording }
    : verdict

/** A verdict of a text that begins at a place of a line. */
export function placed(verdict: Verdict, line: number, at: number): Placed {
  if (verdict.type === 'aim') return { ...verdict, line, aim: moved(verdict.aim, at) }
  return { ...verdict, line, at: verdict.at + at }
}

const moved = (aim: Aim, by: number): Aim => ({
  ...aim,
  at: aim.at + by,
  ...(aim.points && { points: aim.points.map((point) => ({ ...point, at: point.at + by })) }),
})

/** All words of a verdict that are those of the text, written another way. */
export function withWords(verdict: Placed, write: (words: string) => string): Placed {
  if (verdict.type !== 'aim') return { ...verdict, wording: write(verdict.wording) }
  const { name, quote, wording, each, against, points } = verdict.aim
  const aim = {
    ...verdict.aim,
    ...{ name: write(name), quote: write(quote), wording: write(wording) },
    ...(each && { each: write(each) }),
    ...(against && { against: write(against) }),
    ...(points && { points: points.map((point) => ({ ...point, wording: write(point.wording) })) }),
  }
  return { ...verdict, aim }
}

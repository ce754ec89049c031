import type { Target } from '../plan/plan.ts'

/** The least that a target asks for; undefined where it sets a limit, or has no exact number. */
export const floorOf = ({ bound, amount, imprecise }: Target): number | undefined =>
  bound === 'atMost' || bound === 'lessThan' || imprecise ? undefined : amount

/** The most: of a range, or what a limit allows. */
export const ceilingOf = ({ bound, amount, high }: Target): number | undefined =>
  bound === 'atMost' || bound === 'lessThan' ? amount : high

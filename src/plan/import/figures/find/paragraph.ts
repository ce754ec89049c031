import type { Anchor, StatedTime } from '../../../../text/index.ts'

/** A time by which something is to be so. */
export type Due = StatedTime & { last: string }

/** The words between two commas. Places count from the start of the paragraph. */
export interface Segment {
  /** Its place among the segments of the paragraph. */
  index: number
  start: number
  end: number
  /** Which sentence it stands in, from 。 to 。. */
  sentence: number
  /** Which part of it, from ； to ；. */
  part: number
  /** Speaks of how things were or are. */
  past: boolean
  /** 每年…，…: what a segment before it in this part says of every year. */
  every: boolean
  /** The times stated in it. */
  times: StatedTime[]
  /** The time stated before it that still governs. */
  due?: Due
}

/** A paragraph cut at its commas and stops. */
export interface Paragraph {
  text: string
  folded: string
  /** Read as English. */
  english: boolean
  /** Folded, with names and dates blanked out; every place is the same. */
  masked: string
  segments: Segment[]
  /** It tells what the years before the plan came to, up to its end. */
  reviews: boolean
  /** The time that governs what comes after it. */
  due?: Due
  /** The time that was stated for all that stands here. */
  given?: Due | undefined
  /** A time that closes what stands before it: （完成时限：2026年6月底）, 以上指标2026年底前达标. */
  closing?: Due
  /** What another line of the part says of all of it. */
  deadline?: Due | undefined
}

export interface Context extends Anchor {
  /** It stands in a part that sets targets: a time holds on from sentence to sentence there. */
  goal: boolean
  /** A time that was stated for all that stands here. */
  due?: Due | undefined
  /** An entry of an English list that is led to as what is to be so: By 2030: */
  led?: boolean
  /** The day that another line of the same part sets for all of it: 完成时限：2026年6月底. */
  deadline?: Due | undefined
  /** It tells how things stand, where a sentence does not say otherwise. */
  told?: boolean
  /** What stands before it tells what the years before the plan came to. */
  reviews?: boolean
  /** It stands in a part that says how or on what terms something is done. */
  rules?: boolean
  /** It is the value of an indicator: how long something takes, too. */
  valued?: boolean
  /** What the line above a table says that its numbers count: 单位：亿元. */
  unit?: string | undefined
  /** What is spoken of where a sentence does not say. */
  heading?: string
  /** What the plan itself is called. */
  title?: string
}

export const isDue = (time: StatedTime): time is Due => time.role === 'by' && time.last !== undefined

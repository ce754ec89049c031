import { isEnglish } from '../../../../text/index.ts'
import { type Context, type Due, type Figure, isDue, leadsToAims, nearby, paragraphOf, verbsIn } from '../find/index.ts'
import { upToVerb } from './phrase.ts'

/**
 * The time that governs an amount of an English text: behind it, before the next; at the head of its sentence; else the
 * nearest in it; else what was stated for all that stands here.
 */
export function englishDue(figure: Figure): Due | undefined {
  const { segment, start, end, paragraph, amounts } = figure
  const own = segment.times.filter(isDue)
  const next = nextTo(figure, own)
  const before = own.filter((time) => time.end <= start && reaches(figure, time))
  const head = before.find((time) =>
    /^\W*(?:(?:and|but|then)\W+)?$/i.test(paragraph.masked.slice(segment.start, time.start)),
  )
  const sentence = nearby(paragraph.segments, segment)
  const leading = sentence.some(({ times }) => times.some((time) => time === segment.due)) ? segment.due : undefined
  const near = next ?? head ?? leading
  // 12 meetings a year: what is so every year has only the time that is said of it.
  const yearly = segment.times.some(({ role, grain, start: at }) => role === 'every' && grain === 'year' && at >= end)
  if (near || yearly) return near ?? segment.due
  const dues = (segments: typeof sentence) => segments.flatMap((one) => one.times.filter(isDue))
  const after = sentence.filter((one) => one.start > segment.start)
  const alone = after.filter((one) => !amounts.has(one.index))
  const later = [...own.filter((time) => time.start >= end), ...dues(alone), ...dues(after)]
  const earlier = dues(sentence.filter((one) => one.start < segment.start)).findLast(
    (time) => isAtHead(figure, time) || goesOnTo(figure, time),
  )
  const shared = own.find((time) => time.start >= end && reaches(figure, time))
  return (
    shared ??
    before.at(-1) ??
    earlier ??
    later.find((time) => reaches(figure, time)) ??
    beginning(figure) ??
    segment.due
  )
}

/** Behind the amount and before the next one; in 2025 and 2026 is the latter. */
function nextTo({ paragraph, end, until }: Figure, own: readonly Due[]): Due | undefined {
  const [first, ...others] = own.filter(
    (time) => time.start >= end && time.start < until && !/\bwhose\b/i.test(paragraph.masked.slice(end, time.start)),
  )
  if (!first) return undefined
  const joined = (from: Due, to: Due) => /^\s*(?:,|and|or)\s*$/.test(paragraph.masked.slice(from.end, to.start))
  return others.reduce((last, time) => (joined(last, time) ? time : last), first)
}

/** no class of more than 21 from 2027: it is to be so by then; works commencing from 2027 are those that are meant. */
const beginning = ({ segment, paragraph }: Figure): Due | undefined =>
  segment.times
    .flatMap(({ last, ...time }) => (time.role === 'from' && last ? [{ ...time, last }] : []))
    .find(({ start }) => !/[a-z]{3,}ing\s+$/i.test(paragraph.folded.slice(Math.max(0, start - 24), start)))

/** , bringing the team to nine: what comes of what was said before. */
const RESULTS = /^\W*(?:thus |thereby )?(?:[a-z]+ing|so as to|in order to)\b/i

/** What has a verb of its own behind the time is not of it, but for what comes of it. */
const goesOnTo = (figure: Figure, time: Due): boolean => {
  const { paragraph, segment, start } = figure
  const between = paragraph.masked.slice(time.end, start)
  if (RELATIVE.test(between)) return false
  return (
    RESULTS.test(paragraph.masked.slice(segment.start, start)) ||
    (reaches(figure, time) && verbsIn(between).length === 0)
  )
}

/** By 2027, …: it stands before all that its segment says. */
const isAtHead = ({ paragraph }: Figure, time: Due): boolean => {
  const segment = paragraph.segments.find(({ start, end }) => time.start >= start && time.start < end)
  return (
    segment !== undefined &&
    /^[^\p{L}\p{N}]*(?:(?:and|but|then|so)\b\W*)?$/iu.test(paragraph.masked.slice(segment.start, time.start))
  )
}

/** for which 40 seats will be added: what is done for it has its own time. */
const RELATIVE = /\bfor which\b|\bso that\b/i

/** and to bring smoking down by 2034: what is said with a new verb has its own time. */
const reaches = ({ paragraph, start, end }: Figure, time: Due): boolean => {
  const between = time.start >= end ? paragraph.masked.slice(end, time.start) : paragraph.masked.slice(time.end, start)
  return (
    !(time.start >= end && OF_PART.test(between)) &&
    upToVerb(between) === between &&
    !/\b(?:and|but|while|whereas) (?:to|will|shall|must|we|it|they) (?!not\b|no\b|at\b|over\b|\d)|\band [a-z]+ (?:the|an?|our|its|their|all)\b|\band (?!(?:around|about|over|some|nearly|almost|roughly|approximately|all|another|additional|further|by|to|in|at|of|for|from|with)\b)[a-z]+ \d|\b(?:so that|for which|with the (?:first|last))\b|,\s*[a-z]+ing (?:the|its|our|their|it)\b|;/i.test(
      between,
    )
  )
}

/** 48 schools: 12 in 2026; 34 km, of which 12 km by 2026; units whose leases expire before 2029: it is not of the whole. */
const OF_PART = /:.*\d|,[^,]*\b(?:of (?:which|whom|these|them)|including)\b[^,;]*\d[^,;]*$|\bwhose\b/i

const FEW_WORDS = 4

/** A time that a line sets for its entries, and whether it says that they are to be so by then. */
type Lead = Due & { aims?: boolean }

/**
 * The time that a line sets for those that follow: By March 2027 we will:, 2030 targets. Null where it begins another
 * list without one; undefined where it leads to none.
 */
function leadIn(text: string, context: Context): Lead | null | undefined {
  const paragraph = paragraphOf(text, context)
  const times = paragraph.segments.flatMap((segment) => segment.times).filter(isDue)
  const last = times.at(-1)
  const aims = last !== undefined && leadsToAims(paragraph.masked, paragraph.folded.slice(last.start, last.end))
  if (/:\W*$/.test(text)) return last ? { ...last, aims } : null
  const [time, ...others] = times
  if (!time || others.length > 0) return undefined
  const rest = `${paragraph.masked.slice(0, time.start)} ${paragraph.masked.slice(time.end)}`
  return /[.;\d]/.test(rest) || (rest.match(/\p{L}+/gu)?.length ?? 0) > FEW_WORDS ? undefined : { ...time, aims }
}

/** The time that lines set for their entries, from one line on: two sentences are no entry of a list. */
export function leadFrom(text: string, before: Lead | undefined, context: Context): Lead | undefined {
  if (!isEnglish(text)) return undefined
  const led = leadIn(text, context)
  if (led !== undefined) return led ?? undefined
  return /[a-z)][.!?] +[A-Z]/.test(text) ? undefined : before
}

/** Whether a line is an entry of a list that is led to as what is to be so; the line that leads is none. */
export const isLed = (lead: Lead | undefined, before: Lead | undefined): boolean =>
  lead?.aims === true && lead === before

import { wordingWords } from '../../plan/target-words.ts'
import type { Decimal } from '../../progress/decimal.ts'
import type { Pace, RecordFinding, RecordQuery } from '../../progress/query/index.ts'
import { reachedWords } from '../../progress/standing-words.ts'
import type { Part } from '../draft.ts'
import { gainParts, standingParts } from './record-figures.ts'
import { amountOf, citing, differenceIn, itemName, partOf, type RecordWords, spanOf } from './record-words.ts'

type Of<T extends RecordFinding['type']> = Extract<RecordFinding, { type: T }>

const monthsWords = (months: number): string => String(Math.round(months * 10) / 10)

export function averageParts(words: RecordWords, { pace }: Of<'average'>): Part[] {
  const { target } = pace.stand.standing
  const in_ = (amount: Decimal) => amountOf(words, amount, target.unit)
  const { perMonth, gained, perYear, months, period } = pace
  return [
    citing(
      partOf(
        words.say.average,
        itemName(words, target),
        spanOf(words, period),
        in_(perMonth),
        in_(gained),
        monthsWords(months),
        in_(perYear),
      ),
      target,
    ),
  ]
}

/** Whether it will be done in time, what that would take, and how fast it has gone: what was asked of these first. */
export function paceParts(words: RecordWords, { pace, brief, lead }: Of<'pace'>): Part[] {
  const { say } = words
  const { stand, period, gained, perMonth, perYear, monthsLeft, neededMonth, neededYear, projected, by } = pace
  const { target } = stand.standing
  const in_ = (amount: Decimal) => amountOf(words, amount, target.unit)
  const name = itemName(words, target)
  const soFar = partOf(say.paceSoFar, spanOf(words, period), in_(gained), in_(perMonth), in_(perYear))
  const head = citing(partOf(say.pace, name, verdictOf(words, pace)), target)
  if (!neededMonth || !neededYear) return brief ? [head] : [head, soFar]
  const gap = differenceIn(words, pace.missing ?? gained, target.unit)
  const needed = partOf(say.paceNeeded, gap, monthsWords(monthsLeft), in_(neededMonth), in_(neededYear))
  if (brief) return [head, needed]
  const ends = [by, in_(projected), reachedWords(stand.standing, words.t), wordingWords(target)] as const
  const projection = citing(partOf(say.projection, ...ends), target)
  if (lead === 'needed') return [{ ...needed, text: say.pace(name, needed.text) }, head, soFar, projection]
  if (lead === 'projection') return [{ ...projection, text: say.pace(name, projection.text) }, head, needed, soFar]
  return [head, needed, soFar, projection]
}

function verdictOf(
  words: RecordWords,
  { stand: { standing }, by, goal, reaches, neededMonth, reachedIn = '' }: Pace,
): string {
  const { say } = words
  if (goal ? reaches && !neededMonth : standing.done) return say.alreadyDone
  if (!neededMonth) return say.overdue(by)
  const what = goal ? amountOf(words, goal, standing.target.unit) : say.theTarget
  return (reaches ? say.willReach : say.wontReach)(by, what, reachedIn)
}

/** The day, then how it stands. */
export function crossedParts(words: RecordWords, { stand, goal, since }: Of<'crossed'>): Part[] {
  const { target } = stand.standing
  const [item, amount] = [itemName(words, target), amountOf(words, goal, target.unit)]
  const part = since
    ? partOf(words.say.crossed, item, since.day, amount, words.say.numbers([since.number]))
    : partOf(words.say.notCrossed, item, amount)
  return [citing(part, target), ...standingParts(words, { type: 'standing', stand, focus: 'value' })]
}

type Verdict = Of<'verdict'> | Of<'gainVerdict'>

function verdictPart({ say, t }: RecordWords, finding: Verdict, { comparator, focus }: RecordQuery): Part {
  const { given, unit, answer } = finding
  const words = t.target.amounts.exact(given.toFixed(), unit)
  if (comparator !== 'equal') return partOf((answer === 'yes' ? say.confirmed : say.refuted)[comparator], words)
  return partOf(say.verdicts[focus === 'gap' && answer !== 'yes' ? 'no' : answer], words)
}

/** Yes or no, then what the record has. */
export function verdictParts(words: RecordWords, finding: Verdict, query: RecordQuery): Part[] {
  const facts =
    finding.type === 'verdict'
      ? standingParts(words, { type: 'standing', stand: finding.stand, focus: 'value' })
      : gainParts(words, { type: 'gain', gain: finding.gain })
  return [verdictPart(words, finding, query), ...facts]
}

export function supposedParts(words: RecordWords, finding: Of<'supposed'>): Part[] {
  const { say, t } = words
  const { stand, added, result, percent, gap, done, pending, onTop } = finding
  const { target } = stand.standing
  const rest = [
    ...(percent ? [say.share(percent.toFixed())] : []),
    ...(done ? [say.wouldBeDone] : gap ? [say.wouldLack(differenceIn(words, gap, target.unit))] : []),
  ]
  const now = stand.standing.reached ? reachedWords(stand.standing, t) : say.unknown
  const [item, sum] = [itemName(words, target), amountOf(words, result, target.unit)]
  const part = onTop
    ? partOf(say.supposed, item, now, amountOf(words, added, target.unit), sum, rest)
    : partOf(say.supposedWhole, item, now, sum, rest)
  return [citing(part, target), ...(pending.length ? [partOf(say.ifApproved, say.numbers(pending))] : [])]
}

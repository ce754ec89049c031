import { countedIn, isRate } from '../../../../text/index.ts'
import { type Figure, leadOf } from '../find/index.ts'
import type { Aim, Verdict } from '../verdict.ts'
import { unitOfName } from './phrase.ts'

/** from 14% to 17%: where it starts from. */
export function isEnglishBaseline(figure: Figure, next: Figure): boolean {
  const lead = leadOf(figure)
  return (
    /\bfrom\s+(?:just |only |around |about |(?:the |its |a )?(?:current |baseline of )?)*$/i.test(lead) &&
    /^[^,;]{0,40}\bto\s+(?:be )?$/i.test(leadOf(next))
  )
}

/** The unit without what it holds for each of. */
export const withoutEach = (unit: string, each: string | undefined): string =>
  each && unit.endsWith(` per ${each}`) ? unit.slice(0, -` per ${each}`.length) : unit

type Before = Pick<Aim, 'name' | 'unit' | 'basis'>

/** An amount without a unit counts what its name counts, or what the amount before it does: no fewer than 120 each year. */
export function withCountedUnits(verdicts: readonly Verdict[]): Verdict[] {
  let before: Before | undefined
  return verdicts.map((verdict) => {
    if (verdict.type !== 'aim') return verdict
    const aim = goingOn(verdict.aim, before)
    before = aim
    return { ...verdict, aim }
  })
}

/** heat pumps in 600 of these homes */
const ofThese = ({ quote, wording }: Pick<Aim, 'quote' | 'wording'>): string =>
  countedIn(
    /^ of (?:the|these|those|our|its|their)(?: \d[\d,]*)? (?!\S+['’]s\b)(.*)/s.exec(
      quote.slice(quote.indexOf(wording) + wording.length),
    )?.[1] ?? '',
  )

function goingOn(aim: Aim, before: Before | undefined): Aim {
  const same = before?.name.startsWith(aim.name) && !isRate(before.unit) && before.unit !== 'times' ? before : undefined
  // solar panels on 850 of them counts what the amount before it does.
  const whole = before?.unit && aim.name.endsWith(before.unit) ? before : same
  const counted = /^(?:|million|billion)$/.test(aim.unit) ? ofThese(aim) || (whole?.unit ?? unitOfName(aim.name)) : ''
  const unit = counted ? `${aim.unit} ${counted}`.trim() : aim.unit
  // 1,200 people a year, rising to 1,500: what goes on from a yearly amount is one.
  const yearly = !aim.baseline && same?.basis === 'yearly' && same.unit === unit && aim.basis === 'level'
  return { ...aim, unit, basis: yearly ? 'yearly' : aim.basis }
}

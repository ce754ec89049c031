import { type BoundedAmount, boundedAmountsIn, isEnglish, isMoney, isRate, timesIn } from '../../../../text/index.ts'
import { isMeasure, tidyPhrase } from '../english/index.ts'
import type { Placed } from '../verdict.ts'
import { type Column, MEASURES } from './columns.ts'
import type { Cell } from './table.ts'

/** What a cell of an English table says beside its number. */
export interface EnglishCell {
  /** 20% reduction, Reduce by 20%, 20% below 2019, Double the number: so much more or less. */
  change?: 'up' | 'down'
  /** 400 a year */
  yearly: boolean
  /** 75% of firms using cloud, 40 loan desks: what has it, or is counted. */
  of: string
}

const LESS = /\b(?:reduc\w+|decrease\w*|cut|lower\w*|drop|fall|decline|halv\w+|fewer|less|below|under)\b/i
const CHANGED =
  /\b(?:reduce|cut|lower|increase|raise|improve|grow|decrease)s?\b.*\bby\s*$|\b(?:reduction|increase|decrease|cut|improvement|drop|rise)s? (?:of|by)\s*$/i
const CHANGE_BEHIND =
  /^\s*(?:reduction|increase|decrease|improvement|cut|drop|rise|growth|decline|fewer|more|less|lower|higher)\b|^\s*(?:below|above|over|on|against|from) (?:the )?(?:\d{4}|baseline|base year)/i

export function englishCell(text: string, { amount, start, end }: BoundedAmount): EnglishCell {
  const [before, behind] = [text.slice(0, start), text.slice(end)]
  const changes =
    amount.unit === 'times' ||
    /^halv/i.test(text.slice(amount.start)) ||
    (isRate(amount.unit) && (CHANGED.test(before) || CHANGE_BEHIND.test(behind)))
  const direction = LESS.test(text) ? 'down' : 'up'
  const yearly = timesIn(text).some(({ role, grain }) => role === 'every' && grain === 'year')
  return { ...(changes && { change: direction }), yearly: yearly && !isRate(amount.unit), of: ofWhat(text, amount) }
}

function ofWhat(text: string, { unit, start, end }: BoundedAmount['amount']): string {
  if (isRate(unit)) return tidyPhrase(/^\s*of (.+)/i.exec(withoutAsides(text.slice(end)))?.[1] ?? '')
  if (isMoney(unit) || isMeasure(unit) || !/^[a-z]/i.test(unit) || unit === 'times') return ''
  return tidyPhrase(text.slice(start, end).replace(/^[\d.,\s]+(?:(?:hundred|thousand|million|billion)\b\s*)?/i, ''))
}

const withoutAsides = (text: string): string => text.replace(/\([^()]*\)/g, ' ')

/** 80% of adults aged 16-74, 20% of output (below 5 nm): what stands behind the first amount tells which ones are meant. */
export const isLeading = (text: string, [first, ...others]: readonly BoundedAmount[]): boolean =>
  first !== undefined &&
  others.every(
    ({ start, amount }, index) =>
      isBracketed(text, start) ||
      /\b(?:aged|within|than|in|for|of|per|every|at|after|from|with)\s+$/i.test(
        text.slice((others[index - 1] ?? first).end, amount.start),
      ),
  )

const isBracketed = (text: string, at: number): boolean => /\([^()]*$/.test(text.slice(0, at))

/** Cloud | 75% of firms using it: what the cell says of its amount belongs to the name, where that does not say it. */
export const withCounted = (name: string, of: string): string =>
  of === '' || !isEnglish(name) || name.toLowerCase().includes(of.toLowerCase()) ? name : `${name}, ${of}`

interface Valued {
  line: number
  at: number
}

/** What becomes of the amounts of measured cells that are not their values. */
export const besidesIn = (cells: readonly Cell[], columns: readonly Column[], values: readonly Valued[]): Placed[] =>
  cells.flatMap((cell, index) => {
    const type = columns[index]?.type
    return type && MEASURES.has(type) ? besideIn(cell, type, values) : []
  })

function besideIn(cell: Cell, type: Column['type'], values: readonly Valued[]): Placed[] {
  const amounts = boundedAmountsIn(cell.text)
  if (amounts.length < 2) return []
  const valued = values.some(({ line, at }) => line === cell.line && at >= cell.at && at < cell.at + cell.text.length)
  return amounts.slice(valued ? 1 : 0).map(({ start, end }): Placed => {
    const place = { line: cell.line, at: cell.at + start, wording: cell.text.slice(start, end) }
    if (type === 'baseline') return { type: 'background', reason: 'baseline', ...place }
    return valued ? { type: 'background', reason: 'condition', ...place } : { type: 'doubt', why: 'unsure', ...place }
  })
}

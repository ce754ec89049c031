import { CHANGES, ENGLISH_MAKES, isFalling, REACHES } from './english-verbs.ts'

/** What English words before an amount say of it, as `Relation` does. */
interface Said {
  form: 'to' | 'by' | 'make' | 'none'
  direction: 'up' | 'down'
  at: number
}

const END_TO = /\b(?:to|to be|at|from|be|is|as|of)\s+(?:just |only |about |a |an |the )*$/i
const END_BY = /\bby\s+(?:a |an |the |further |another )*$/i

/** Reads the words between the amount before, or the last comma, and the amount; its own bound is left out. */
export function englishRelation(before: string): Said {
  const change = lastOf(CHANGES, before)
  const reach = lastOf(REACHES, before)
  const make = lastOf(ENGLISH_MAKES, before)
  if (change && END_BY.test(before)) return { form: 'by', direction: directionOf(change[0]), at: change.index }
  const moved = change ?? reach
  if (moved && (!make || make.index < moved.index || END_TO.test(before)))
    return toOf(moved, before, change !== undefined)
  if (make) return { form: 'make', direction: 'up', at: make.index }
  return { form: 'none', direction: 'up', at: before.length }
}

/** keep costs under 6% reaches it; cut 500 tonnes is a change by it; lift 4,000 households is done to so many. */
function toOf(verb: RegExpExecArray, before: string, changes: boolean): Said {
  const object = before.slice(verb.index + verb[0].length).trim()
  const direction = directionOf(verb[0])
  if (object !== '' || !changes) return { form: 'to', direction, at: verb.index }
  return { form: direction === 'down' ? 'by' : 'make', direction, at: verb.index }
}

const directionOf = (verb: string): 'up' | 'down' => (isFalling(verb) ? 'down' : 'up')

const lastOf = (pattern: RegExp, text: string): RegExpExecArray | undefined => [...text.matchAll(pattern)].at(-1)

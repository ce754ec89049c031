import { moves, type Verb, verbsIn } from './english-verbs.ts'

/** What English words before an amount say of it, as `Relation` does. */
interface Said {
  form: 'to' | 'by' | 'make' | 'none'
  direction: 'up' | 'down'
  at: number
}

/** Articles and the like between a preposition and its amount. */
const FILL = '\\s+(?:(?:just|only|about|a|an|the|further|another|below|under)\\s+)*$'
const BY = new RegExp(`\\bby${FILL}`, 'i')
const TO = new RegExp(`\\b(?:to(?: be)?|at|be|is|as)${FILL}`, 'i')
const DOWN = /\bdown\b/i
/** What is no thing but says how many or how much of it there is. */
const MEASURED =
  /^\s*(?:the |its |our |their )?(?:[a-z-]+ )?(?:number|share|proportion|percentage|total|rate|level|coverage|capacity|average|amount|size|stock|ratio)\b[^,;]*\bto\s/i
/** Reads the words between the amount before, or the head of the clause, and the amount; its own bound is left out. */
export function englishRelation(before: string): Said {
  const verbs = verbsIn(before)
  const verb = doneWith(verbs, before)
  const changing = verbs.findLast(({ kind }) => kind === 'up' || kind === 'down')
  const falls = changing?.kind === 'down' || DOWN.test(before.slice(verb?.end ?? 0))
  const direction = falls ? 'down' : 'up'
  const moved = verb && verb.kind === 'make' && changing && TO.test(before) ? changing : verb
  if (BY.test(before)) return { form: 'by', direction, at: (changing ?? verb)?.at ?? before.length }
  if (!moved) return { form: TO.test(before) ? 'to' : 'none', direction, at: before.length }
  // provide support to 400 families is done to them; take the average down to 5 reaches it.
  const reaches = TO.test(before) && (falls || MEASURED.test(before.slice(moved.end)))
  if (moved.kind === 'make' && !reaches) return { form: 'make', direction: 'up', at: moved.at }
  return movedBy(moved, before, direction)
}

/** create and sustain 11,000 jobs: the first says what is done. */
function doneWith(verbs: readonly Verb[], before: string): Verb | undefined {
  const [first, last] = [verbs.at(-2), verbs.at(-1)]
  const joined = first && last && /^\s*(?:,|and|or)\s*$/.test(before.slice(first.end, last.at))
  return joined && last.kind === 'reach' ? first : last
}

/** keep costs under 6% reaches it; cut 500 tonnes is a change by it; lift 4,000 households is done to so many. */
function movedBy(verb: Verb, before: string, direction: 'up' | 'down'): Said {
  const object = before.slice(verb.end).trim()
  if (object !== '' || (verb.kind === 'reach' && !moves(verb.word))) return { form: 'to', direction, at: verb.at }
  return { form: verb.kind === 'down' ? 'by' : 'make', direction, at: verb.at }
}

import { amountsIn } from '../../text/index.ts'
import { FUNCTION_WORDS, normalise, type PlanIndex, pairsOf, wordsIn } from '../search/index.ts'
import { classifierOf, counts, measureIn } from './record-measures.ts'
import { isRecordWord, tells } from './record-words.ts'

const HAN = /\p{Script=Han}/u

/** What is said of a target, the most telling first: how much a piece of it tells that stands in it. */
const FIELDS = { name: 1, heading: 0.7, quote: 0.6, notes: 0.5 }
type Field = keyof typeof FIELDS
/** Two characters that stand together tell more than each. */
const TOGETHER = 1.5
/** What it is counted in can be what is asked for, or cannot; 几个 counts nearly everything. */
const FITS = 1.5
const FITS_ANY = 1.15
const FITS_NOT = 0.4
/** As much tells which is meant; less, where what is asked in is what it is counted in. */
const ENOUGH = 3.2
const ENOUGH_COUNTED = 1.5
/** It says so much more than the next. */
const CLEARLY = 1.25
/** Of the characters that tell, where what is asked in does not tell as well. */
const LEAST_PART = 0.34

/** What counts, where the plan is and what the record is: no name is told by it. */
const UNTELLING =
  /台账|总[数共量]|累计|里[头面]|[录登报]进|[拖逾超到]期|按[点时期]|[上下进出过起回][来去]|全(?=[省市县区乡镇村州])|[省市县区乡镇州]|(?:比|达标|完成)率|类|完成?|[差缺欠剩该]/gu

/** A target, in all that is said of it. */
interface Told {
  code: string
  unit: string
  fields: Record<Field, string>
}

/** Notes of entries by the codes of what they were logged for. */
export type NotesByItem = ReadonlyMap<string, string>

const known = new WeakMap<PlanIndex, readonly Told[]>()

function toldOf(index: PlanIndex): readonly Told[] {
  const found = known.get(index) ?? toldIn(index)
  known.set(index, found)
  return found
}

const toldIn = ({ plan: { targets, tasks } }: PlanIndex): Told[] =>
  targets.map(({ code, unit, name, clause, quote }) => {
    const headings = tasks.filter((task) => task.clause === clause).map((task) => task.name)
    const heading = normalise([clause, ...headings].join(' '))
    return { code, unit, fields: { name: normalise(name), heading, quote: normalise(quote), notes: '' } }
  })

/** A text with nothing but what may name something. */
function namingIn(text: string, measure: string | undefined): string {
  const blank = (said: string) => ' '.repeat(said.length)
  let naming = text.replace(UNTELLING, blank).replace(FUNCTION_WORDS, blank)
  for (const { start, end } of amountsIn(text))
    naming = `${naming.slice(0, start)}${blank(text.slice(start, end))}${naming.slice(end)}`
  if (measure) {
    const at = naming.search(/(?:多少|几)\p{Script=Han}/u)
    const from = naming.indexOf(measure, Math.max(0, at))
    const unit = classifierOf(measure)
    if (from >= 0) naming = `${naming.slice(0, from)}${blank(unit)}${naming.slice(from + unit.length)}`
  }
  let [kept, from] = ['', 0]
  for (const word of wordsIn(naming)) {
    const at = naming.indexOf(word, from)
    const names = HAN.test(word) && tells(word) && !isRecordWord(word)
    kept += naming.slice(from, at).replace(/./gu, ' ') + (names ? word : blank(word))
    from = at + word.length
  }
  return kept
}

/** Characters and pairs of them, each once. */
function piecesIn(naming: string): string[] {
  const runs = naming.match(/\p{Script=Han}+/gu) ?? []
  return [...new Set(runs.flatMap((run) => [...run, ...pairsOf(run)]))]
}

/** What a text comes nearest to. */
export interface Nearest {
  codes: string[]
  /** It shares so little that it may mean something else. */
  doubtful: boolean
}
const NOTHING: Nearest = { codes: [], doubtful: false }

/** How much a piece of the text tells of each target, by where it stands: the fewer have it, the more. */
function worthOf(all: readonly Told[], piece: string): Map<string, number> {
  const having = (field: Field) => all.filter(({ fields }) => fields[field].includes(piece))
  const worth = new Map<string, number>()
  const isNamed = having('name').length + having('heading').length > 0
  for (const field of Object.keys(FIELDS).filter((one): one is Field => one in FIELDS)) {
    // A single character stands in many sentences; what names have is not told by notes.
    if ((field === 'notes' && isNamed) || (piece.length === 1 && field !== 'name')) continue
    const own = having(field)
    const tellsAs = FIELDS[field] * Math.log((all.length + 1) / (own.length + 0.5)) * (piece.length > 1 ? TOGETHER : 1)
    for (const { code } of own) worth.set(code, Math.max(worth.get(code) ?? 0, tellsAs))
  }
  return worth
}

/**
 * The targets that a text comes nearest to, by whatever it shares with their names, headings, sentences and the notes of
 * their entries, against all the others: everyday words for a thing seldom are those of a plan, but have a rare character
 * of them, such as 火, and count alike. The clear best alone, or two that come as near; none where nothing does.
 */
export function nearest(index: PlanIndex, text: string, notes: NotesByItem): Nearest {
  const measure = measureIn(text)
  const naming = namingIn(text, measure)
  const pieces = piecesIn(naming)
  if (!pieces.length) return NOTHING
  const all = toldOf(index).map((one) => ({ ...one, fields: { ...one.fields, notes: notes.get(one.code) ?? '' } }))
  const worths = pieces.map((piece) => ({ piece, worth: worthOf(all, piece) }))
  const single = pieces.filter(({ length }) => length === 1)
  const rated = all
    .map(({ code, unit }) => {
      const fit = counts(measure, unit)
      const fits = fit === undefined ? 1 : fit ? (measure?.startsWith('个') ? FITS_ANY : FITS) : FITS_NOT
      const told = worths.flatMap(({ piece, worth }) =>
        worth.has(code) ? [{ piece, worth: worth.get(code) ?? 0 }] : [],
      )
      const part = single.filter((char) => told.some(({ piece }) => piece.includes(char))).length / single.length
      return { code, counted: fit === true, part, sum: fits * told.reduce((sum, { worth }) => sum + worth, 0) }
    })
    .sort((a, b) => b.sum - a.sum)
  const [best, second, third] = rated
  if (!best) return NOTHING
  const isNear = ({ sum, counted }: typeof best) => sum >= (counted ? ENOUGH_COUNTED : ENOUGH)
  const isAhead = (one: typeof best, next: typeof best | undefined) => one.sum >= CLEARLY * (next?.sum ?? 0)
  if (isAhead(best, second) && isNear(best) && (best.counted || best.part >= LEAST_PART))
    return { codes: [best.code], doubtful: best.part < LEAST_PART }
  const areTwo =
    second &&
    isAhead(second, third) &&
    [best, second].every((one) => one.counted && one.sum >= ENOUGH && one.part >= LEAST_PART)
  return areTwo ? { codes: [best.code, second.code], doubtful: true } : NOTHING
}

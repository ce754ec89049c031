import { asPublished, simplified } from '../script.ts'
import { isLed, leadFrom } from './english/index.ts'
import { amountsOf, type Context, type Due, mayClose, paragraphOf } from './find/index.ts'
import { aside, type PartLines, placed, withWords } from './place.ts'
import { readFigures } from './read.ts'
import { readTable } from './read-table.ts'
import { footnotesOf, isUnitLine, recordsIn, tablesIn } from './tables/index.ts'
import { type Placed, placeOf, type Verdict } from './verdict.ts'

/** A numbered part of a plan, as far as its figures go. */
export interface Part {
  lines: PartLines
  heading: string
}

/** What the lines of a part come to. */
export interface Read {
  verdicts: Placed[]
  /** The time that goes on to govern the parts below that set targets. */
  due?: Due
  /** The time that its last lines set for the entries below them: By March 2027 we will: */
  lead?: Due
  /** Its last lines tell what the years before the plan came to, and so do the parts below, up to where one says otherwise. */
  reviews: boolean
}

/** Every amount of a part, each with what it is; traditional script is read as simplified, and given back as published. */
export function readPart(part: Part, context: Context): Read {
  const lines = part.lines.map((line) => ({ ...line, text: simplified(line.text) }))
  const plain = { lines, heading: simplified(part.heading) }
  const read = readPlain(plain, context)
  if (lines.every(({ text }, index) => text === part.lines[index]?.text)) return read
  const around = (all: Part, line: number) =>
    [all.lines[line]?.text, all.heading, ...all.lines.map(({ text }) => text)].join('\n')
  const verdicts = read.verdicts.map((verdict) =>
    withWords(verdict, (words) => asPublished(words, around(plain, verdict.line), around(part, verdict.line))),
  )
  return { ...read, verdicts }
}

/** Tables and text. */
function readPlain({ lines, heading }: Part, context: Context): Read {
  const texts = lines.map(({ text }) => text)
  const { tables, lines: notes } = footnotesOf([...tablesIn(texts), ...recordsIn(texts)], texts)
  const tabular = new Set(tables.flatMap((table) => table.flatMap((row) => row.map((cell) => cell.line))))
  const verdicts: Placed[] = tables.flatMap((table) => readTable(table, lines, { ...context, heading }))
  const deadline = deadlineIn(lines, context)
  const cells = lostCells(texts, tabular)
  let { due, reviews = false } = context
  let lead: ReturnType<typeof leadFrom>
  let note = false
  for (const [index, { text, at }] of lines.entries()) {
    if (tabular.has(index)) continue
    note = NOTE.test(text) || isUnitLine(text) || (note && at > 0)
    const before = lead
    lead = leadFrom(text, before, context)
    const governing = lead ?? (context.goal ? due : undefined)
    const reading = readFigures(text, {
      ...context,
      reviews,
      heading,
      deadline,
      led: isLed(lead, before),
      ...(governing && { due: governing }),
    })
    // A vision beyond the plan's own years governs its own paragraph only.
    const within = reading.due && isWithin(reading.due, context)
    if (context.goal && within) due = reading.due
    reviews = reading.reviews
    verdicts.push(
      ...reading.verdicts.map((verdict) =>
        placed(cells.has(index) ? lost(verdict) : note || notes.has(index) ? aside(verdict) : verdict, index, at),
      ),
    )
  }
  verdicts.sort((a, b) => a.line - b.line || placeOf(a) - placeOf(b))
  return { verdicts, reviews, ...(due && { due }), ...(lead && { lead }) }
}

/** So many numbers alone on their lines are cells of a table that was lost. */
const FEWEST_CELLS = 6
const BARE = /^\s*[<>≥≤＞＜]?\s?\d[\d.,]*\s?[%％]?(?:以上|左右)?\s*$/

function lostCells(texts: readonly string[], tabular: ReadonlySet<number>): ReadonlySet<number> {
  const bare = [...texts.keys()].filter((index) => !tabular.has(index) && BARE.test(texts[index] ?? ''))
  return new Set(bare.length >= FEWEST_CELLS ? bare : [])
}

const lost = (verdict: Verdict): Verdict => ({
  type: 'doubt',
  why: 'cell',
  at: placeOf(verdict),
  wording: verdict.type === 'aim' ? verdict.aim.wording : verdict.wording,
})

/** A time of the plan's own years; where they are not known, any. */
const isWithin = ({ last }: Due, { period }: Context): boolean =>
  period === undefined || (last <= period.last && (period.first === undefined || last >= period.first))

/** 牵头单位：甲局；完成时限：2026年6月底, on a line without amounts: it is said of all of the part. */
function deadlineIn(lines: PartLines, context: Context): Due | undefined {
  if (lines.length < 2) return undefined
  for (const { text } of lines) {
    if (!mayClose(text)) continue
    const paragraph = paragraphOf(text, context)
    if (paragraph.closing && !amountsOf(paragraph).length) return paragraph.closing
  }
  return undefined
}

/** 注：1.〔 〕内为累计数: what explains a table sets nothing; nor do the numbered lines behind it. */
const NOTE = /^\s*(?:注|备注|说明|[Nn]otes?)\s*[:：]/

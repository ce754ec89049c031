import type { Citation, LiveEntry } from '../answer.ts'
import { sentenceOf } from '../standing-part.ts'
import { targetsMeant } from '../subjects.ts'
import type { View } from '../view.ts'

/** A figure of the ledger in a sentence that code wrote. */
export interface Row {
  text: string
  citations: Citation[]
}

/** What a claim may cite of the ledger: nothing else exists for it. */
export interface Rows {
  targets: Map<string, Row>
  entries: Map<number, Row>
}

/** A target that is only touched on is worth showing as well. */
const TOUCHED = 0.4
const MOST_TARGETS = 5
const MOST_ENTRIES = 10

/** What was added or reached; without the note, which is anybody's words and proves nothing. */
function entryText({ say }: View, { number, item, date, add, level }: LiveEntry, unit: string): string {
  const amount = add === null ? (level === null ? '' : `${level}${unit}`) : `+${add}${unit}`
  return say.entry(number, item, date, amount)
}

/** How the targets that a question touches stand now, with their newest entries. */
export async function rowsFor(view: View): Promise<Rows> {
  const targets = targetsMeant(view.index, view.question.terms, TOUCHED).slice(0, MOST_TARGETS)
  if (!targets.length) return { targets: new Map(), entries: new Map() }
  const [standings, entries] = await Promise.all([view.live.standings(), view.live.entries()])
  const meant = standings.filter(({ target }) => targets.some(({ code }) => code === target.code))
  const newest = entries
    .filter(({ item, date }) => date <= view.asof && targets.some(({ code }) => code === item))
    .slice(-MOST_ENTRIES)
  return {
    targets: new Map(
      meant.map((standing) => {
        const { text, citations = [] } = sentenceOf(view, standing)
        return [standing.target.code, { text, citations }]
      }),
    ),
    entries: new Map(
      newest.map((entry) => {
        const target = targets.find(({ code }) => code === entry.item)
        const citations = target ? [{ path: target.clause, quote: target.quote }] : []
        return [entry.number, { text: entryText(view, entry, target?.unit ?? ''), citations }]
      }),
    ),
  }
}

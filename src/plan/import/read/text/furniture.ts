import { contentsIn } from '../contents.ts'
import type { Removed } from '../document.ts'
import { bareNumber, furnitureKey, pageNumber } from '../page-number.ts'
import type { RawLine } from '../raw-lines.ts'
import { isClosed } from '../tidy.ts'
import { withoutGluedNumbers } from './glued-numbers.ts'

/** Pages are longer than this many lines; closer numbers count something else. */
const SHORTEST_PAGE = 8
const LONGEST_HEAD = 45
/** The title of a document is among its first lines. */
const TITLE_LINES = 5

/** Page numbers, running heads and contents taken out of a text that was copied from pages. */
export function withoutFurniture(all: readonly RawLine[]): { lines: RawLine[]; removed: Removed[] } {
  const contents = contentsIn(all.map(({ text }) => text))
  const listed = all.flatMap(({ text, at }, index): Removed[] =>
    contents.has(index) ? [{ reason: 'contents', text, at }] : [],
  )
  const { lines, removed } = withoutPages(withoutGluedNumbers(all.filter((_, index) => !contents.has(index))))
  return { lines, removed: [...listed, ...removed] }
}

function withoutPages(lines: readonly RawLine[]): { lines: RawLine[]; removed: Removed[] } {
  const numbers = pageLines(lines)
  const furniture = new Set([...numbers, ...runningHeads(lines, numbers)])
  const kept: RawLine[] = []
  const removed: Removed[] = []
  for (const [index, line] of lines.entries()) {
    if (furniture.has(index)) removed.push({ reason: 'furniture', text: line.text, at: line.at })
    else kept.push(furniture.has(index - 1) ? { ...line, cut: true } : line)
  }
  return { lines: kept, removed }
}

/** Where the numbers of pages stand. */
function pageLines(lines: readonly RawLine[]): Set<number> {
  const found = new Set<number>()
  let chain: number[] = []
  for (const [index, { text }] of lines.entries()) {
    if (pageNumber(text) !== undefined) found.add(index)
    const number = bareNumber(text)
    if (number === undefined) continue
    const last = chain.at(-1)
    const goesOn =
      last !== undefined && index - last >= SHORTEST_PAGE && number === (bareNumber(lines[last]?.text ?? '') ?? 0) + 1
    chain = goesOn ? [...chain.slice(-2), index] : [index]
    if (chain.length >= 3) for (const at of chain) found.add(at)
  }
  return found
}

/** A short line that stands beside most page numbers; the document's title also beside one, or inside a sentence. */
function runningHeads(lines: readonly RawLine[], numbers: ReadonlySet<number>): number[] {
  const all = new Map<string, number[]>()
  for (const [index, { text }] of lines.entries()) {
    if (text.length > LONGEST_HEAD || numbers.has(index)) continue
    const places = all.get(furnitureKey(text)) ?? []
    places.push(index)
    all.set(furnitureKey(text), places)
  }
  const beside = (index: number) => numbers.has(index - 1) || numbers.has(index + 1)
  return [...all.values()].flatMap((places) => {
    if (/[：:。；]/.test(lines[places[0] ?? 0]?.text ?? '')) return []
    const adjoining = places.filter(beside)
    if ((places[0] ?? 0) < TITLE_LINES) return places.slice(1).filter((at) => beside(at) || isInSentence(lines, at))
    return adjoining.length > 1 && adjoining.length * 2 > places.length ? adjoining : []
  })
}

function isInSentence(lines: readonly RawLine[], index: number): boolean {
  const [before, own] = [lines[index - 1]?.text ?? '', lines[index]?.text ?? '']
  return index > TITLE_LINES && own.length >= 5 && before.length >= 15 && !isClosed(before)
}

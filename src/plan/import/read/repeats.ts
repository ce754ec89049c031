import { squashed } from '../../quote.ts'
import { markOf } from '../outline/index.ts'
import type { Block, Draft, Removed, TableBlock } from './document.ts'

/** Fewer lines or characters than this may stand twice by accident. */
const FEWEST_LINES = 5
const SHORTEST = 12

/** What stands a second time word by word is taken out: the whole text, and in an annex what the body says. */
export function withoutRepeats(draft: Draft): Draft {
  return withoutAnnexRepeats(withoutSecondCopy(draft))
}

/** A text that was pasted twice: from some line on it is its own beginning again, as a whole or to its end. */
function withoutSecondCopy({ blocks, removed }: Draft): Draft {
  const words = blocks.map(wordsOf)
  const lengths = commonBeginnings(words)
  const at = lengths.findIndex((length, index) => index >= FEWEST_LINES && length >= FEWEST_LINES && length >= index)
  const end = at < 0 ? at : at + (lengths[at] ?? 0)
  const taken = blocks.slice(Math.max(0, at), Math.max(0, end)).flatMap(repeated)
  return at < 0
    ? { blocks, removed }
    : { blocks: [...blocks.slice(0, at), ...blocks.slice(end)], removed: [...removed, ...taken] }
}

/** For each place, how many of the words from there on are those at the beginning (the Z function, linear). */
function commonBeginnings(words: readonly string[]): number[] {
  const lengths = words.map(() => 0)
  let [from, until] = [0, 0]
  for (let index = 1; index < words.length; index++) {
    let length = index < until ? Math.min(until - index, lengths[index - from] ?? 0) : 0
    while (index + length < words.length && words[length] === words[index + length]) length++
    lengths[index] = length
    if (index + length > until) [from, until] = [index, index + length]
  }
  return lengths
}

/** Where an annex begins, or is named in the list of annexes. */
const ANNEX = /^附\s{0,2}件\s{0,2}[一二三四五六七八九十\d]{0,3}\s{0,2}[:：]?[^。，；]{0,40}$/

/** What an annex says that stands before it word by word: its paragraphs go, the rows of its tables are told. */
function withoutAnnexRepeats({ blocks, removed }: Draft): Draft {
  const known = new Set<string>()
  const starts = blocks.flatMap((block, index) => (block.type === 'line' && ANNEX.test(block.text) ? [index] : []))
  const draft: Draft = { blocks: blocks.slice(0, starts[0]), removed: [...removed] }
  for (const [index, start] of starts.entries()) {
    for (const block of blocks.slice(starts[index - 1] ?? 0, start)) learn(block, known)
    for (const block of blocks.slice(start, starts[index + 1])) keepNew(block, known, draft)
  }
  return draft
}

function learn(block: Block, known: Set<string>): void {
  if (block.type === 'line') for (const sentence of sentencesIn(block.text)) known.add(sentence)
}

function keepNew(block: Block, known: ReadonlySet<string>, { blocks, removed }: Draft): void {
  if (block.type === 'line' && repeats(block.text, known)) removed.push(...repeated(block))
  else blocks.push(block.type === 'table' ? withRepeats(block, known) : block)
}

function withRepeats(table: TableBlock, known: ReadonlySet<string>): TableBlock {
  const rows = table.rows.flatMap((row, index) => (row.some((cell) => repeats(cell, known)) ? [index] : []))
  return rows.length ? { ...table, repeats: rows } : table
}

/** Each of its sentences is known. */
function repeats(text: string, known: ReadonlySet<string>): boolean {
  const sentences = sentencesIn(text)
  return sentences.join('').length >= SHORTEST && sentences.every((sentence) => known.has(sentence))
}

const sentencesIn = (text: string) =>
  text
    .slice(markOf(text)?.length)
    .split(/[。；\n]|[（(](?=[^（(]{0,60}[)）]$)/)
    .map(squashed)
    .filter(Boolean)

const wordsOf = (block: Block) => squashed(block.type === 'table' ? block.rows.flat().join('|') : block.text)

const repeated = (block: Block): Removed[] => [
  {
    reason: 'repeated',
    text: block.type === 'table' ? block.rows.map((row) => row.join(' ')).join('\n') : block.text,
    at: block.at,
  },
]

import { squashed } from '../../quote.ts'
import type { Block, Draft, Removed } from './document.ts'

/** Fewer lines than this may stand twice by accident. */
const FEWEST_LINES = 5

/** A text that was pasted twice: from some line on it is its own beginning again, as a whole or to its end. */
export function withoutSecondCopy({ blocks, removed }: Draft): Draft {
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

const wordsOf = (block: Block) => squashed(block.type === 'table' ? block.rows.flat().join('|') : block.text)

const repeated = (block: Block): Removed[] => [
  {
    reason: 'repeated',
    text: block.type === 'table' ? block.rows.map((row) => row.join(' ')).join('\n') : block.text,
    at: block.at,
  },
]

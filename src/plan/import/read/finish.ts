import { withCellTables } from './cell-lines.ts'
import { withoutContents } from './contents.ts'
import { type Block, type DocumentFormat, type Draft, type PlanDocument, problem } from './document.ts'
import { LIMITS } from './limits.ts'
import { refuseNumbers } from './numbers.ts'
import { withoutPageHead } from './page-head.ts'
import { renderedLines } from './rendering.ts'
import { withoutSecondCopy } from './repeats.ts'
import { tidyText, withoutSpacing } from './tidy.ts'

/**
 * What is the same for every form: words made tidy, repetitions and contents taken out, the size of what is left.
 * @throws Problem where there are no words, or more than a plan can have
 */
export function finished(format: DocumentFormat, draft: Draft, file: string): PlanDocument {
  const tidied: Draft = { blocks: withCellTables(tidyBlocks(draft.blocks)), removed: draft.removed }
  measure(tidied.blocks, file)
  const { draft: text, facts } = withoutPageHead(tidied)
  const { blocks, removed } = withoutContents(withoutSecondCopy(text))
  const words = removed.map((one) => ({ ...one, text: tidyText(one.text) })).filter(({ text }) => text)
  const document = { format, facts, blocks, removed: words.sort((a, b) => a.at - b.at) }
  return {
    ...document,
    text: allLines(blocks)
      .map(({ text }) => text)
      .join('\n'),
  }
}

function tidyBlocks(blocks: readonly Block[]): Block[] {
  const texts = withoutSpacing(
    blocks.map((block) => (block.type === 'line' ? tidyText(block.text).replace(/\t/g, ' ') : '')),
  )
  return blocks.flatMap((block, index): Block[] => {
    if (block.type === 'table') {
      const rows = block.rows.map((row) => row.map(tidyText))
      return rows.flat().some(Boolean) ? [{ ...block, rows }] : []
    }
    const text = block.type === 'line' ? (texts[index] ?? '') : tidyText(block.text)
    return text ? [{ ...block, text }] : []
  })
}

function measure(blocks: readonly Block[], file: string): void {
  const lines = allLines(blocks)
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0)
  if (!lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) throw problem((t) => t.empty(file))
  if (characters > LIMITS.characters || lines.length > LIMITS.lines)
    throw problem((t) => t.tooLong(file, lines.length, characters))
  refuseNumbers(lines, file)
  const runaway = lines.find(({ text }) => RUNAWAY.test(text))
  if (runaway) throw problem((t) => t.runaway(file, runaway.number, LIMITS.digits))
}

const allLines = (blocks: readonly Block[]) => {
  const { lines, notes } = renderedLines(blocks)
  return [...lines, ...notes]
}

const RUNAWAY = new RegExp(`[\\d０-９]{${LIMITS.digits + 1}}`)

import { squashed } from '../../../quote.ts'
import type { Draft } from '../document.ts'
import { blocksOf } from './blocks.ts'
import { mainContent } from './main-content.ts'
import { treeOf } from './tree.ts'

/**
 * Reads a page as saved from a site: its main text, with the title that stands above it or that the page names.
 * @throws Problem where it is nested too deep or its tables are too large
 */
export function readHtml(html: string, file: string): Draft {
  const { root, meta } = treeOf(html, file)
  const { main, title: heading, removed } = mainContent(root)
  const { blocks, removed: inside } = blocksOf(main, file)
  const title = heading ?? meta.get('articletitle')
  const top = blocks.slice(0, 12).map((block) => (block.type === 'line' ? block.text : ''))
  const lacks = title !== undefined && !squashed(top.join('')).includes(squashed(title))
  return {
    blocks: lacks ? [{ type: 'line', text: title, at: 1 }, ...blocks] : blocks,
    removed: [...removed, ...inside],
  }
}

/** The blocks of a part of a page that stands in another document. */
export const readFragment = (html: string, file: string): Draft => blocksOf(treeOf(html, file).root, file)

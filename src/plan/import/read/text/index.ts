import type { Draft } from '../document.ts'
import { rawLines } from '../raw-lines.ts'
import { blocksFrom, tablesAmong } from '../text-tables.ts'
import { unwrapped } from '../unwrap.ts'
import { withoutFurniture } from './furniture.ts'
import { withoutInlineFurniture } from './inline-furniture.ts'
import { unglued } from './unglue.ts'

/** Reads plain text: tables told by their shape, what pages and their width did to it undone. */
export function readPlainText(text: string): Draft {
  const pages = withoutFurniture(unglued(rawLines(text)))
  const inline = withoutInlineFurniture(pages.lines)
  const blocks = blocksFrom(tablesAmong(inline.lines), (lines) =>
    unwrapped(lines).map(({ text: words, at }) => ({ type: 'line', text: words, at })),
  )
  return { blocks, removed: [...pages.removed, ...inline.removed] }
}

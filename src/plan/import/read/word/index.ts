import { Problem } from '../../../../core/problem.ts'
import { squashed } from '../../../quote.ts'
import { type Block, type Draft, type Note, problem } from '../document.ts'
import { cellWords } from '../grid.ts'
import { LIMITS } from '../limits.ts'
import { numeral } from '../numerals.ts'
import { blocksIn, elementBlocks } from './body.ts'
import { listsOf, numberer } from './numbering.ts'
import { openPackage, type Package } from './package.ts'
import type { Reading } from './paragraph.ts'
import { stylesOf } from './styles.ts'
import { elementsOf } from './xml.ts'

/**
 * Reads a Word file (.docx): paragraphs with the numbers that Word gives them, tables, notes; tracked changes as
 * accepted.
 * @throws Problem where it is none, is broken or larger inside than a plan can be
 */
export async function readWord(bytes: Buffer, file: string): Promise<Draft> {
  try {
    const parts = await openPackage(bytes, file)
    const body = await mainPart(parts, file)
    if (!parts.has(body)) throw problem((t) => t.archive(file))
    return await draftOf(parts, body, file)
  } catch (error) {
    throw error instanceof Problem ? error : problem((t) => t.brokenWord(file))
  }
}

/** Some programs give the part with the text another name, and say so. */
async function mainPart(parts: Package, file: string): Promise<string> {
  for await (const { attributes } of elementsOf(parts.part('_rels/.rels'), 'Relationships', file))
    if (attributes.Type?.endsWith('/officeDocument') && attributes.Target) return attributes.Target.replace(/^\//, '')
  return 'word/document.xml'
}

async function draftOf(parts: Package, body: string, file: string): Promise<Draft> {
  const lists = await listsOf(parts, file)
  const reading: Reading = {
    file,
    styles: await stylesOf(parts, file),
    lists,
    number: numberer(lists),
    referred: [],
    removed: [],
    moved: [],
    at: 0,
    carried: '',
  }
  const notes = new Map([...(await notesOf(parts, 'footnote', reading)), ...(await notesOf(parts, 'endnote', reading))])
  reading.at = 0
  const blocks: Block[] = []
  for await (const element of elementsOf(parts.part(body), 'w:body', file)) {
    blocks.push(...elementBlocks(element, reading))
    if (blocks.length > LIMITS.lines) throw problem((t) => t.bomb(file))
  }
  if (reading.carried.trim()) blocks.push({ type: 'line', text: reading.carried, at: reading.at })
  const text = squashed(cellWords(blocks))
  const gone = reading.moved.filter((moved) => !text.includes(squashed(moved.text)))
  return { blocks: [...blocks, ...noteBlocks(reading, notes)], removed: [...reading.removed, ...gone] }
}

/** Separators between text and notes are notes, too, and have a type. */
async function notesOf(parts: Package, kind: 'footnote' | 'endnote', reading: Reading): Promise<[string, string][]> {
  const notes: [string, string][] = []
  for await (const element of elementsOf(parts.part(`word/${kind}s.xml`), `w:${kind}s`, reading.file)) {
    const text = cellWords(blocksIn(element, reading)).replace(/\n/g, ' ')
    if (text && !/separator|continuation/i.test(element.attributes['w:type'] ?? ''))
      notes.push([`${kind} ${element.attributes['w:id'] ?? ''}`, text])
  }
  return notes
}

/** Numbered as Word numbers them: footnotes 1, 2, 3, endnotes i, ii, iii. */
function noteBlocks({ referred, at }: Reading, notes: ReadonlyMap<string, string>): Note[] {
  const counts = { footnote: 0, endnote: 0 }
  return [...new Set(referred)].flatMap((key): Note[] => {
    const text = notes.get(key)
    if (text === undefined) return []
    const kind = key.startsWith('endnote') ? 'endnote' : 'footnote'
    const mark = numeral(++counts[kind], kind === 'endnote' ? 'lowerRoman' : 'decimal')
    return [{ type: 'note', mark, text, at: at + 1 }]
  })
}

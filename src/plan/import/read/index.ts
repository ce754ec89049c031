import { basename, extname } from 'node:path'
import { bytesAt, isEnding, isPlanFile } from '../../file.ts'
import { type DocumentFormat, type Draft, type PlanDocument, problem } from './document.ts'
import { decoded } from './encoding.ts'
import { finished } from './finish.ts'
import { readHtml } from './html/index.ts'
import { LIMITS } from './limits.ts'
import { isMarkdown, readMarkdown } from './markdown/index.ts'
import { readPdf } from './pdf/index.ts'
import { readPlainText } from './text/index.ts'
import { readWord } from './word/index.ts'

export type { Block, PlanDocument, Removed } from './document.ts'
export { type PlaceOf, placesIn } from './place.ts'
export { renderedLines } from './rendering.ts'

const MEGABYTE = 1024 * 1024

/**
 * Reads a plan document of any form in which plans are published: Word, PDF with text, a saved page, Markdown, text.
 * @throws Problem that says what is wrong with the file and what to do
 */
export async function readDocument(path: string): Promise<PlanDocument> {
  return documentFrom(await bytesOf(path), basename(path))
}

/**
 * The bytes of such a file.
 * @throws Problem where there is none, or one that is not even looked into
 */
export const bytesOf = (path: string): Promise<Buffer> =>
  bytesAt(path, (t) => t.import.folder(path), LIMITS.packedMegabytes)

/**
 * Reads the bytes of such a file; its name says what kind of text it is, and stands in every sentence about it.
 * @throws Problem that says what is wrong with the file and what to do
 */
export async function documentFrom(bytes: Buffer, file: string): Promise<PlanDocument> {
  refuseSize(bytes.length, LIMITS.packedMegabytes, file)
  refuseOtherFormats(bytes, file)
  if (startsWith(bytes, 'PK')) return finished('docx', await readWord(bytes, file), file)
  if (isPdf(bytes)) return finished('pdf', await readPdf(bytes, file), file)
  refuseSize(bytes.length, LIMITS.textMegabytes, file)
  const text = decoded(bytes, file)
  refuseOtherKinds(file)
  return readText(text, file)
}

/**
 * Reads text that is at hand already: a page, Markdown, or plain.
 * @throws Problem where there is too much of it, or nothing
 */
export function readText(text: string, file = 'text'): PlanDocument {
  const format = formatOf(text, file)
  return finished(format, READERS[format](text, file), file)
}

type TextFormat = Exclude<DocumentFormat, 'docx' | 'pdf'>

const READERS: Record<TextFormat, (text: string, file: string) => Draft> = {
  html: readHtml,
  markdown: readMarkdown,
  text: readPlainText,
}

function formatOf(text: string, file: string): TextFormat {
  if (/^\s{0,99}(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 1000))) return 'html'
  if (/\.x?html?$/i.test(file)) return 'html'
  return /\.(?:md|markdown)$/i.test(file) || isMarkdown(text) ? 'markdown' : 'text'
}

/** A text whose name says that it is something else is not taken for a plan. */
function refuseOtherKinds(file: string): void {
  const kind = extname(file).toLowerCase()
  if (isPlanFile(file)) throw problem((t) => t.planFileGiven(file))
  if (/^\.(?:pdf|docx)$/.test(kind)) throw problem((t) => t.misnamed(file, kind))
  if (isEnding(kind) && !/^\.(?:txt|text|md|markdown|x?html?)$/.test(kind)) throw problem((t) => t.notAKind(file))
}

function refuseSize(size: number, limit: number, file: string): void {
  if (size > limit * MEGABYTE) throw problem((t) => t.tooLarge(file, Math.round(size / MEGABYTE), limit))
}

export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-')

const startsWith = (bytes: Buffer, words: string) => bytes.subarray(0, words.length).toString('latin1') === words

function refuseOtherFormats(bytes: Buffer, file: string): void {
  if (bytes.length === 0) throw problem((t) => t.empty(file))
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') throw problem((t) => t.oldWord(file))
  if (startsWith(bytes, '{\\rtf')) throw problem((t) => t.richText(file))
}

import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import iconv from 'iconv-lite'
import { extractRawText } from 'mammoth'
import { Problem } from '../../core/problem.ts'
import type { Sentences } from '../../locale/index.ts'

export type DocumentFormat = 'docx' | 'markdown' | 'text'

export interface PlanDocument {
  text: string
  format: DocumentFormat
}

const MEGABYTE = 1024 * 1024
const LIMIT = 10

/**
 * Reads the words of a plan document: .docx, or text in UTF-8, UTF-16 or GB18030.
 * @throws Problem that says what is wrong with the file and what to do
 */
export async function readDocument(path: string): Promise<PlanDocument> {
  const file = basename(path)
  const found = await stat(path).catch(() => undefined)
  if (!found) throw problem((t) => t.missing(path))
  if (found.isDirectory()) throw problem((t) => t.folder(path))
  if (found.size > LIMIT * MEGABYTE) throw problem((t) => t.tooLarge(file, Math.round(found.size / MEGABYTE), LIMIT))
  const bytes = await readFile(path)
  refuseOtherFormats(bytes, file)
  const isWord = startsWith(bytes, 'PK')
  const text = isWord ? await wordText(bytes, file) : decoded(bytes, file)
  if (!/[\p{L}\p{N}]/u.test(text)) throw problem((t) => t.empty(file))
  if (/^\s*(?:<!doctype html|<html)/i.test(text)) throw problem((t) => t.page(file))
  return { text, format: isWord ? 'docx' : /\.(?:md|markdown)$/i.test(file) ? 'markdown' : 'text' }
}

const problem = (say: (t: Sentences['import']) => string) => new Problem((t) => say(t.import))

const startsWith = (bytes: Buffer, words: string) => bytes.subarray(0, words.length).toString('latin1') === words

function refuseOtherFormats(bytes: Buffer, file: string): void {
  if (bytes.length === 0) throw problem((t) => t.empty(file))
  if (startsWith(bytes, '%PDF')) throw problem((t) => t.pdf(file))
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') throw problem((t) => t.oldWord(file))
  if (startsWith(bytes, 'PK') && !bytes.includes('word/document.xml')) throw problem((t) => t.archive(file))
}

async function wordText(bytes: Buffer, file: string): Promise<string> {
  try {
    return (await extractRawText({ buffer: bytes })).value
  } catch {
    throw problem((t) => t.brokenWord(file))
  }
}

/** UTF-8 first, since it can be proved; GB18030 where it decodes to the characters of ordinary Chinese text. */
function decoded(bytes: Buffer, file: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf16be')
  if (bytes.includes(0)) throw problem((t) => t.binary(file))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = iconv.decode(bytes, 'gb18030')
    if (!readsAsChinese(text)) throw problem((t) => t.encoding(file))
    return text
  }
}

/** The commonest characters of Chinese documents; text in a wrong encoding hardly ever has them. */
const COMMON = /[的和在有为建设发展工作一、，。]/g

function readsAsChinese(text: string): boolean {
  const odd = text.replace(/\s/g, '').match(/[\p{Cc}\p{Co}\ufffd]/gu)?.length ?? 0
  const common = text.match(COMMON)?.length ?? 0
  return odd < text.length * 0.01 && common > text.length * 0.02
}

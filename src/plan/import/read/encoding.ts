import iconv from 'iconv-lite'
import { problem } from './document.ts'

/**
 * The text of a file: by its mark, by what a page says of itself, else UTF-8 first, since it can be proved, then
 * GB18030, or UTF-16 that has lost its mark, where it decodes to the characters of ordinary text.
 * @throws Problem where it is no text, or in an unknown encoding
 */
export function decoded(bytes: Buffer, file: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf16be')
  if (bytes.includes(0)) return unmarked(bytes) ?? refused((t) => t.binary(file))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const named = charsetIn(bytes.subarray(0, 2048).toString('latin1'))
    if (named) return iconv.decode(bytes, named)
    const text = iconv.decode(bytes, 'gb18030')
    return readsAsChinese(text) ? text : (unmarked(bytes) ?? refused((t) => t.encoding(file)))
  }
}

function refused(say: Parameters<typeof problem>[0]): never {
  throw problem(say)
}

/** UTF-16 without a mark, one way round or the other. */
const unmarked = (bytes: Buffer): string | undefined =>
  bytes.length % 2 === 0
    ? ['utf-16le', 'utf-16be']
        .map((name) => iconv.decode(bytes, name))
        .find((text) => readsAsChinese(text) || isLatin(text))
    : undefined

/** As good as all of it are letters, digits and signs of English. */
const isLatin = (text: string): boolean => (text.match(/[\x20-\x7e\s]/g)?.length ?? 0) > text.length * 0.9

/** What a page says that it is written in; gb2312 always means its successor. */
function charsetIn(head: string): string | undefined {
  const name = /<meta[^>]{0,200}charset\s{0,4}=\s{0,4}["']?([\w-]{1,40})/i.exec(head)?.[1]?.toLowerCase()
  if (!name || name === 'utf-8' || name === 'utf8' || !iconv.encodingExists(name)) return undefined
  return /^gb/.test(name) ? 'gb18030' : name
}

/** The commonest characters of Chinese documents; text in a wrong encoding hardly ever has them. */
const COMMON = /[的和在有为建设发展工作一、，。]/g

function readsAsChinese(text: string): boolean {
  const odd = text.replace(/\s/g, '').match(/[\p{Cc}\p{Co}\ufffd]/gu)?.length ?? 0
  const common = text.match(COMMON)?.length ?? 0
  return odd < text.length * 0.01 && common > text.length * 0.02
}

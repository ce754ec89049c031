interface Inline {
  text: string
  struck: string[]
}

/** Escaped signs wait in a private area until the marks are read. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g
const WAITING = /[\ue021-\ue07e]/g

/** Each bounded, so that none takes longer than the line is long. */
const MARKS: [RegExp, string][] = [
  [/`([^`\n]{1,500})`/g, '$1'],
  [/!\[[^\]\n]{0,300}\]\([^)\n]{0,600}\)/g, ''],
  [/\[\^[^\]\s]{1,40}\]/g, ''],
  [/\[([^[\]\n]{1,300})\](?:\([^()\n]{0,600}\)|\[[^\]\n]{0,100}\])/g, '$1'],
  [/<(https?:[^<>\s]{1,300})>/g, '$1'],
  [/(?<![\p{L}\p{N}_])__(?=\S)([^_\n]{1,500})(?<=\S)__(?![\p{L}\p{N}_])/gu, '$1'],
  [/(?<![\w*])\*(?=\S)([^*\n]{1,500})(?<=\S)\*(?![\w*])/g, '$1'],
  [/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]{1,500})(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1'],
  [/<br\s?\/?>/gi, '\n'],
  [/<\/?[a-z][^<>]{0,300}>/gi, ''],
]

const ENTITIES: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', emsp: '\u3000', ensp: ' ' }

/** The words of a line of Markdown, without the marks; what was struck out stands apart. */
export function plain(written: string): Inline {
  const waiting = written.replace(ESCAPED, (_, sign: string) => String.fromCharCode(0xe000 + sign.charCodeAt(0)))
  const struck: string[] = []
  const kept = withoutPairs(waiting.replace(/<\/?(?:s|del|strike)>/gi, '~~'), '~~', struck)
  const text = MARKS.reduce((words, [mark, instead]) => words.replace(mark, instead), withoutPairs(kept, '**'))
  return { text: shown(text), struck: struck.map(shown).filter(Boolean) }
}

const shown = (text: string) =>
  text
    .replace(WAITING, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000))
    .replace(/&(?:#(\d{1,6})|(\w{2,8}));/g, (whole, code?: string, name?: string) =>
      code ? codePoint(Number(code), whole) : (ENTITIES[name ?? ''] ?? whole),
    )
    .trim()

const codePoint = (code: number, otherwise: string) => (code <= 0x10ffff ? String.fromCodePoint(code) : otherwise)

/** Marks that come in pairs are taken off; with a place to put it, what stands between them is taken out too. */
function withoutPairs(text: string, mark: string, out?: string[]): string {
  const parts = text.split(mark)
  const pairs = Math.floor((parts.length - 1) / 2)
  return parts
    .map((part, index) => {
      const isInside = index % 2 === 1 && index < pairs * 2
      if (isInside && out) out.push(part.trim())
      const isOdd = index > pairs * 2
      return (isOdd ? mark : '') + (isInside && out ? '' : part)
    })
    .join('')
}

import { crc32 } from 'node:zlib'

const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** An element of Word's own, its attributes too: `w('b', { val: 1 })` is `<w:b w:val="1"></w:b>`. */
export function w(name: string, attributes: Record<string, string | number> = {}, ...inside: string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` w:${key}="${value}"`)
  return `<w:${name}${written.join('')}>${inside.join('')}</w:${name}>`
}

/** A run of text with its properties: `run('甲', w('strike'))`. */
export const run = (text: string, properties = ''): string => w('r', {}, w('rPr', {}, properties), w('t', {}, text))

/** A paragraph: its runs or words, and its properties. */
export const p = (inside: string, properties = ''): string =>
  w('p', {}, w('pPr', {}, properties), inside.startsWith('<') || !inside ? inside : run(inside))

/** What puts a paragraph into a list. */
export const listed = (list: number, level = 0): string =>
  w('numPr', {}, w('ilvl', { val: level }), w('numId', { val: list }))

export const td = (text: string, properties = ''): string => w('tc', {}, w('tcPr', {}, properties), p(text))
export const tr = (...cells: string[]): string => w('tr', {}, ...cells)
export const tbl = (...rows: string[]): string => w('tbl', {}, ...rows)

/** A level of a list, by the form and the text of its numbers. */
export const level = (ilvl: number, format: string, text: string, more = ''): string =>
  w('lvl', { ilvl }, w('start', { val: 1 }), w('numFmt', { val: format }), w('lvlText', { val: text }), more)

/** A list that stands under its own number, with what it says beside its levels. */
export const list = (id: number, levels: readonly string[], overrides = ''): [string, string] => [
  w('abstractNum', { abstractNumId: id }, ...levels),
  w('num', { numId: id }, w('abstractNumId', { val: id }), overrides),
]

/** A Word file with the given paragraphs, or with the parts as Word writes them. */
export function docx(body: readonly string[], parts: Record<string, string> = {}): Buffer {
  const paragraphs = body.map((text) => (text.startsWith('<') ? text : p(text)))
  const whole = (name: string, inside: string) => `<?xml version="1.0"?><w:${name} ${NAMESPACE}>${inside}</w:${name}>`
  const more = Object.entries(parts).map(([name, inside]) => [`word/${name}.xml`, whole(name, inside)])
  return zip({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': whole('document', w('body', {}, ...paragraphs)),
    ...Object.fromEntries(more),
  })
}

/** The numbering part of a Word file with the given lists. */
export const numbering = (...lists: readonly (readonly [string, string])[]): string =>
  [...lists.map(([definition]) => definition), ...lists.map(([, number]) => number)].join('')

/** A ZIP archive whose members are stored without compression. */
export const zip = (members: Record<string, string>): Buffer =>
  archive(
    Object.entries(members).map(([name, text]) => {
      const data = Buffer.from(text)
      return { name, data, method: 0, crc: crc32(data), size: data.length }
    }),
  )

/** A ZIP archive of members that are deflated already, with the size that its directory gives them. */
export const packed = (members: Record<string, { data: Buffer; size: number }>): Buffer =>
  archive(Object.entries(members).map(([name, { data, size }]) => ({ name, data, method: 8, crc: 0, size })))

interface Member {
  name: string
  data: Buffer
  /** 0 stored, 8 deflated. */
  method: number
  crc: number
  /** Inflated. */
  size: number
}

function archive(members: readonly Member[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, method, crc, size } of members) {
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(method, 4)
    head.writeUInt32LE(crc, 10)
    head.writeUInt32LE(data.length, 14)
    head.writeUInt32LE(size, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), head, Buffer.from(name), data])
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), head, entry, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}

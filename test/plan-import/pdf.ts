import iconv from 'iconv-lite'

/** Words on a page, in points from its lower left corner. */
export interface Printed {
  text: string
  x: number
  y: number
  size?: number
}

export interface PrintedPage {
  words: Printed[]
  /** Lines: from x, y to x, y. */
  lines?: [number, number, number, number][]
  /** One picture over the whole page. */
  picture?: true
}

const FONT = [
  '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[4 0 R]>>',
  '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500 814 939 500]/FontDescriptor 5 0 R>>',
  '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/StemV 80>>',
]

/** A PDF as Chinese offices make them: a font that is not embedded, its characters in GBK. */
export function pdf(pages: readonly PrintedPage[]): Buffer {
  const first = 6
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>>>`,
    ...FONT,
    ...pages.flatMap((page, index) => [
      `<</Type/Page/Parent 2 0 R/Contents ${first + index * 2 + 1} 0 R>>`,
      stream(page),
    ]),
  ]
  return assembled(objects)
}

function stream({ words, lines = [], picture }: PrintedPage): string {
  const shown = words.map(
    ({ text, x, y, size = 16 }) => `BT /F ${size} Tf ${x} ${y} Td <${iconv.encode(text, 'gbk').toString('hex')}> Tj ET`,
  )
  const drawn = lines.map(([x, y, toX, toY]) => `${x} ${y} m ${toX} ${toY} l S`)
  const shot = picture ? ['q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q'] : []
  const content = [...shot, ...shown, ...drawn].join('\n')
  return `<</Length ${content.length}>>stream\n${content}\nendstream`
}

/** A PDF of these objects, the first of which is its catalogue; bytes are written as characters below 256. */
export function assembled(objects: readonly string[]): Buffer {
  let out = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = out.length
    out += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  return Buffer.from(
    `${out}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${out.length}\n%%EOF`,
    'latin1',
  )
}

/** Paragraphs set in lines of so many characters, the first line of each moved in by two. */
export function set(paragraphs: readonly string[], { width = 28, top = 740 } = {}): Printed[] {
  const words: Printed[] = []
  for (const paragraph of paragraphs) {
    const [first = '', ...others] = paragraph.match(new RegExp(`^.{1,${width - 2}}|.{1,${width}}`, 'g')) ?? []
    const rest = paragraph.slice(first.length).match(new RegExp(`.{1,${width}}`, 'g')) ?? others
    for (const [index, text] of [first, ...rest].entries())
      words.push({ text, x: index === 0 ? 104 : 72, y: top - words.length * 28 })
  }
  return words
}

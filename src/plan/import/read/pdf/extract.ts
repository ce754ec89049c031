import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

/** A character of a page, in points from its lower left corner. */
export interface Glyph {
  text: string
  left: number
  right: number
  /** The line that it stands on. */
  base: number
  /** Of its font: as high as the widest character is wide. */
  size: number
}

/** A straight line, or a box so thin that it is one. */
export interface Rule {
  left: number
  right: number
  bottom: number
  top: number
}

export interface Page {
  width: number
  height: number
  glyphs: Glyph[]
  rules: Rule[]
  /** Characters whose font does not tell what they are. */
  unknown: number
  hasPicture: boolean
}

export type Extracted = { pages: Page[] } | { refused: 'broken' | 'locked' | 'pages' }

/** What PDFium calls a password that is needed. */
const PASSWORD = 4
const WASM = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')

/** The characters and lines of every page of a PDF. */
export async function extract(bytes: Uint8Array, mostPages: number): Promise<Extracted> {
  const pdf = await init({ wasmBinary: new Uint8Array(await readFile(WASM)).buffer })
  pdf.PDFiumExt_Init()
  const { malloc } = pdf.pdfium.wasmExports
  const data = malloc(bytes.length)
  pdf.pdfium.HEAPU8.set(bytes, data)
  const document = pdf.FPDF_LoadMemDocument(data, bytes.length, '')
  if (!document) return { refused: pdf.FPDF_GetLastError() === PASSWORD ? 'locked' : 'broken' }
  const count = pdf.FPDF_GetPageCount(document)
  if (count > mostPages) return { refused: 'pages' }
  const room = malloc(64)
  const pages = Array.from({ length: count }, (_, index) => pageOf(pdf, pdf.FPDF_LoadPage(document, index), room))
  return { pages }
}

function pageOf(pdf: WrappedPdfiumModule, page: number, room: number): Page {
  if (!page) return { width: 0, height: 0, glyphs: [], rules: [], unknown: 0, hasPicture: false }
  const text = pdf.FPDFText_LoadPage(page)
  const [width, height] = [pdf.FPDF_GetPageWidthF(page), pdf.FPDF_GetPageHeightF(page)]
  const found: Page = { width, height, glyphs: [], rules: [], unknown: 0, hasPicture: false }
  const turn = turned(pdf, page)
  const count = pdf.FPDFText_CountChars(text)
  for (let index = 0; index < count; index++) takeGlyph(pdf, text, index, { found, room, turn })
  takeObjects(pdf, page, { found, room, turn })
  pdf.FPDFText_ClosePage(text)
  pdf.FPDF_ClosePage(page)
  return found
}

interface Taking {
  found: Page
  /** Memory for what PDFium writes. */
  room: number
  turn: (x: number, y: number) => [number, number]
}

/** A page may be stored lying on its side. */
function turned(pdf: WrappedPdfiumModule, page: number): Taking['turn'] {
  const [width, height] = [pdf.FPDF_GetPageWidthF(page), pdf.FPDF_GetPageHeightF(page)]
  const quarter = pdf.FPDFPage_GetRotation(page)
  if (quarter === 1) return (x, y) => [y, height - x]
  if (quarter === 2) return (x, y) => [width - x, height - y]
  if (quarter === 3) return (x, y) => [width - y, x]
  return (x, y) => [x, y]
}

function takeGlyph(pdf: WrappedPdfiumModule, text: number, index: number, { found, room, turn }: Taking): void {
  const code = pdf.FPDFText_GetUnicode(text, index)
  if (code < 0x20 || pdf.FPDFText_IsGenerated(text, index) === 1) return
  if (code >= 0xfffe || (code >= 0xe000 && code < 0xf900) || pdf.FPDFText_HasUnicodeMapError(text, index) === 1)
    found.unknown++
  pdf.FPDFText_GetLooseCharBox(text, index, room)
  const [left = 0, top = 0, right = 0, bottom = 0] = numbersAt(pdf, room, 4)
  const [one, other] = [turn(left, bottom), turn(right, top)]
  pdf.FPDFText_GetCharOrigin(text, index, room, room + 8)
  const [x = 0, y = 0] = pdf.pdfium.HEAPF64.subarray(room / 8, room / 8 + 2)
  pdf.FPDFText_GetMatrix(text, index, room)
  const [, , across = 0, up = 0] = numbersAt(pdf, room, 4)
  found.glyphs.push({
    text: String.fromCodePoint(code),
    left: Math.min(one[0], other[0]),
    right: Math.max(one[0], other[0]),
    base: turn(x, y)[1],
    size: pdf.FPDFText_GetFontSize(text, index) * (Math.hypot(across, up) || 1),
  })
}

/** What PDFium wrote there. */
const numbersAt = (pdf: WrappedPdfiumModule, room: number, count: number) =>
  pdf.pdfium.HEAPF32.subarray(room / 4, room / 4 + count)

/** The kinds of objects that matter, by PDFium's numbers. */
const PATH = 2
const IMAGE = 3
const FORM = 5
/** Pages with more lines are drawings. */
const MOST_OBJECTS = 20_000
/** A box thinner than this, in points, is a line. */
const THIN = 2.5

function takeObjects(pdf: WrappedPdfiumModule, page: number, taking: Taking): void {
  const count = Math.min(MOST_OBJECTS, pdf.FPDFPage_CountObjects(page))
  for (let index = 0; index < count; index++) takeObject(pdf, pdf.FPDFPage_GetObject(page, index), taking)
}

function takeObject(pdf: WrappedPdfiumModule, object: number, taking: Taking): void {
  const type = pdf.FPDFPageObj_GetType(object)
  if (type === IMAGE) taking.found.hasPicture = true
  if (type === PATH) takePath(pdf, object, taking)
  if (type !== FORM) return
  const count = Math.min(MOST_OBJECTS, pdf.FPDFFormObj_CountObjects(object))
  for (let index = 0; index < count; index++) {
    const inner = pdf.FPDFFormObj_GetObject(object, index)
    if (pdf.FPDFPageObj_GetType(inner) === IMAGE) taking.found.hasPicture = true
  }
}

/** A thin box is one line; a larger one has four where its border is drawn. */
function takePath(pdf: WrappedPdfiumModule, object: number, { found, room, turn }: Taking): void {
  if (!pdf.FPDFPageObj_GetBounds(object, room, room + 4, room + 8, room + 12)) return
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbersAt(pdf, room, 4)
  const [one, other] = [turn(x0, y0), turn(x1, y1)]
  const left = Math.min(one[0], other[0])
  const right = Math.max(one[0], other[0])
  const bottom = Math.min(one[1], other[1])
  const top = Math.max(one[1], other[1])
  const isThin = right - left < THIN || top - bottom < THIN
  pdf.FPDFPath_GetDrawMode(object, room, room + 4)
  const isDrawn = pdf.pdfium.HEAPU32[room / 4 + 1] !== 0
  if (isThin) found.rules.push({ left, right, bottom, top })
  else if (isDrawn && pdf.FPDFPath_CountSegments(object) <= 6)
    found.rules.push(
      { left, right, bottom, top: bottom },
      { left, right, bottom: top, top },
      { left, right: left, bottom, top },
      { left: right, right, bottom, top },
    )
}

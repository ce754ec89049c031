import { squashed } from '../quote.ts'
import { headingIn, type Mark, markOf } from './marks.ts'
import { type Doubt, depthOf, type Line, RANKS, type Rank, type Section } from './section.ts'

interface Open {
  rank: Rank
  label: string
  section: Section
}

interface State {
  sections: Section[]
  open: Open[]
  /** The last number seen at each rank, in the whole document and since the rank above began. */
  last: Partial<Record<Rank, number>>
  /** What an appendix puts before the paths in it. */
  prefix: string
  doubts: Doubt[]
}

/** Cuts the body of a document into its numbered clauses. Every line ends up in exactly one of them. */
export function outlineOf(body: readonly Line[]): { sections: Section[]; doubts: Doubt[] } {
  const state: State = { sections: [], open: [], last: {}, prefix: '', doubts: [] }
  for (const [index, line] of body.entries()) place(state, line, body[index + 1])
  return { sections: state.sections, doubts: state.doubts }
}

function place(state: State, line: Line, next: Line | undefined): void {
  const appendix = APPENDIX.exec(line.text)
  const mark = markOf(line.text)
  const current = state.open.at(-1)
  if (appendix) openAppendix(state, line, appendix[1] ?? '', appendix[2] ?? '')
  else if (mark && opens(state, mark, line)) openClause(state, mark, line, next)
  else if (!current) openWhole(state, line)
  else if (current.rank === 'box' && endsBox(current.section, line)) closeBox(state, line)
  else current.section.lines.push(line)
}

const APPENDIX = /^附\s*件\s*([一二三四五六七八九十\d]*)\s*[:：]?\s*([^。，；]{0,40})$/

function openWhole(state: State, line: Line): void {
  const section: Section = { path: '正文', rank: 'whole', lines: [line] }
  state.sections.push(section)
  state.open = [{ rank: 'whole', label: '', section }]
}

function openAppendix(state: State, line: Line, number: string, title: string): void {
  state.prefix = `附件${number} `
  const heading = /^\d+[.．、]/.test(title) ? '' : title.trim()
  const section: Section = {
    path: `附件${number}${heading && ` ${heading}`}`,
    ...(heading && { heading }),
    rank: 'book',
    lines: [line],
  }
  state.sections.push(section)
  state.open = [{ rank: 'book', label: '', section }]
  state.last = {}
}

/** Whether the number begins a clause here: it must be the next of its kind, and stand where such a kind can stand. */
function opens(state: State, mark: Mark, line: Line): boolean {
  const depth = depthOf(mark.rank)
  if (mark.rank === 'box') return squashed(line.text).length <= 45 && !/[。，；]$/.test(line.text)
  if (depth <= RANKS.section || mark.rank === 'article') return isHeadingLine(mark, line)
  const inside = state.open.map((open) => open.rank)
  if (inside.includes('article')) return false
  if (inside.includes('box') && (depth > RANKS.item || mark.ordinal === 1)) return false
  const last = state.last[mark.rank] ?? 0
  if (mark.ordinal === 1 || mark.ordinal === last + 1) return true
  if (depth > RANKS.item || last === 0 || mark.ordinal <= last || mark.ordinal > last + 3) return false
  state.doubts.push({ line: line.number, words: line.text.slice(0, 30), say: (t) => t.import.gap(last, mark.ordinal) })
  return true
}

const isHeadingLine = (mark: Mark, line: Line) =>
  mark.rank === 'article' || (line.text.length <= 60 && !/[。；，]$/.test(line.text))

function openClause(state: State, mark: Mark, line: Line, next: Line | undefined): void {
  const depth = depthOf(mark.rank)
  state.open = mark.rank === 'box' ? state.open.filter(({ rank }) => rank !== 'box') : above(state.open, depth)
  const heading = headingOf(mark, next)
  const parent = state.open.at(-1)?.section.path
  const section: Section = {
    path: `${mark.rank === 'box' ? '' : state.prefix}${citation(state.open, mark, heading)}`,
    ...(heading && { heading }),
    ...(parent && { parent }),
    rank: mark.rank,
    lines: [line],
  }
  state.sections.push(section)
  state.open.push({ rank: mark.rank, label: mark.label, section })
  state.last[mark.rank] = mark.ordinal
  if (mark.rank !== 'box') forgetBelow(state, depth)
}

/** Numbers below begin again, but （一）–（二十）, 1.–20. and articles may run on through the parts above them. */
function forgetBelow(state: State, depth: number): void {
  for (const rank of ['section', 'fourth', 'fifth'] as const) if (RANKS[rank] > depth) delete state.last[rank]
}

const above = (open: readonly Open[], depth: number) =>
  open.filter(({ rank }) => rank !== 'box' && rank !== 'whole' && depthOf(rank) < depth)

function headingOf(mark: Mark, next: Line | undefined): string | undefined {
  if (mark.rank === 'article') return /^[【［[(（]([^】］\])）]{2,20})[】］\])）]/.exec(mark.rest)?.[1]
  if (mark.rank === 'box' || depthOf(mark.rank) <= RANKS.section) return mark.rest.trim() || titleBelow(next)
  return headingIn(mark.rest)
}

const titleBelow = (next: Line | undefined) =>
  next && next.text.length <= 40 && !/[。；，]/.test(next.text) && !markOf(next.text) ? next.text : undefined

/** As a person would cite the clause: 三(二) 加强…, 第三章 第二节 …, 第十二条. */
function citation(open: readonly Open[], mark: Mark, heading: string | undefined): string {
  const spaced = heading ? ` ${heading}` : ''
  if (mark.rank === 'book' || mark.rank === 'chapter' || mark.rank === 'box') return mark.label + spaced
  if (mark.rank === 'article') return mark.label
  const chapters = open.filter(({ rank }) => rank === 'chapter' || rank === 'section').map(({ label }) => label)
  const inner = open.filter(({ rank }) => depthOf(rank) >= RANKS.part && rank !== 'article').map(({ label }) => label)
  const local = [...inner, mark.label].join('')
  if (mark.rank === 'section') return [...chapters, mark.label].join(' ') + spaced
  if (mark.rank === 'part') return [...chapters, heading ? `${local}、${heading}` : local].join(' ')
  const dotted = mark.rank === 'third' && heading ? `${local}.` : local
  return joinCitation(chapters, dotted) + spaced
}

/** 第三章 第二节(一), but 第三章 第二节 一(一). */
const joinCitation = (chapters: string[], local: string) =>
  [chapters.join(' '), local].filter(Boolean).join(/^[(①-⑳]/.test(local) ? '' : ' ')

/** A table ends where sentences begin again; a box of text runs to the next numbered heading. */
function endsBox(box: Section, line: Line): boolean {
  const tabular = box.lines.slice(1).every(({ text }) => !/。$/.test(text) || /^注/.test(text))
  return (
    tabular && box.lines.length > 4 && line.text.length >= 40 && /。$/.test(line.text) && !/^(?:\d|注)/.test(line.text)
  )
}

function closeBox(state: State, line: Line): void {
  state.open = state.open.filter(({ rank }) => rank !== 'box')
  const parent = state.open.at(-1)
  if (parent) parent.section.lines.push(line)
  else openWhole(state, line)
}

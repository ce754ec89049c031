import { timesIn } from '../../../text/index.ts'
import { squashed } from '../../quote.ts'
import type { Doubt, Line, Rank, Section } from '../section.ts'
import { withBoldHeadings } from './bold-headings.ts'
import type { Candidate } from './candidates.ts'
import type { Outlined } from './chinese.ts'
import { isCaption, withHeadings } from './english-headings.ts'
import { plainTitle, titleIn } from './english-title.ts'
import { withLevels } from './levels.ts'
import type { Node } from './state.ts'
import { outlineOf } from './tree.ts'

/** The clauses of an English plan, one for each heading and each number of a consistent series. */
export function englishSections(lines: readonly Line[]): Outlined {
  const leveled = withHeadings(withBoldHeadings(withLevels(lines))).map(asNotes)
  const { title: name, end: start } = titleIn(leveled)
  const { kept, doubts } = withoutFurniture(leveled, name)
  const outline = outlineOf(kept.slice(start), canBegin)
  const whole: Section = {
    path: 'Title',
    heading: name,
    rank: 'whole',
    lines: [...kept.slice(0, start), ...outline.preamble],
  }
  const sections = [...(whole.lines.length ? [whole] : []), ...named(outline.nodes)]
  const front = { title: name, ...issuedIn(lines), sections: [], body: [] }
  return { front, sections, doubts: [...doubts, ...outline.doubts] }
}

/** Notes belong to the whole page, however small their heading is set. */
const asNotes = (line: Line): Line =>
  line.level !== undefined && /^(?:foot|end)?notes$/i.test(plainTitle(line.text))
    ? { ...line, level: Math.min(3, line.level) }
    : line

/** A sentence with a number is an entry of a list; a heading, a paragraph 2.1, or what a word such as Action names, is a clause. */
const canBegin = ({ style, ordinals, key }: Candidate, text: string): boolean =>
  !isCaption(text) &&
  (style === 'word' ||
    (style === 'decimal' && ordinals.length > 1) ||
    (!/^[ai]\)/.test(key) && text.length <= 110 && !/[.;,]$/.test(text)))

/** A document put together from several pages repeats its title and a line that leads back to it. */
function withoutFurniture(lines: readonly Line[], title: string): { kept: Line[]; doubts: Doubt[] } {
  let seen = 0
  const dropped = new Set<Line>()
  for (const [index, line] of lines.entries()) {
    if (line.level !== 1 || plainTitle(line.text) !== title || seen++ === 0) continue
    dropped.add(line)
    const next = lines[index + 1]
    if (next && next.text.length < 60 && next.level === undefined) dropped.add(next)
  }
  const doubts = [...dropped].map(
    (line): Doubt => ({ line: line.number, words: line.text, say: (t) => t.import.repeatedTitle }),
  )
  return { kept: lines.filter((line) => !dropped.has(line)), doubts }
}

/** Headings are cited as they stand; those that come twice take what they stand under along. */
function named(all: readonly Node[]): Section[] {
  const nodes = withoutContents(all)
  const counts = new Map<string, number>()
  for (const node of nodes) counts.set(titleOf(node), (counts.get(titleOf(node)) ?? 0) + 1)
  const paths = new Map<Node, string>()
  const taken = new Map<string, number>()
  return nodes.map((node) => {
    const title = headingOf(node)
    const name = titleOf(node)
    const parent = node.parent && paths.get(node.parent)
    const own = (counts.get(name) ?? 0) > 1 && node.parent ? `${titleOf(node.parent)}: ${name}` : name
    const times = (taken.get(own) ?? 0) + 1
    taken.set(own, times)
    const path = times === 1 ? own : `${own} [${times}]`
    paths.set(node, path)
    return {
      path,
      heading: title,
      ...(parent && { parent }),
      rank: rankOf(node),
      lines: node.lines,
      bodyAt: node.bodyAt,
    }
  })
}

/** A heading without text that comes again with text is a line of contents. */
function withoutContents(nodes: readonly Node[]): Node[] {
  const last = new Map(nodes.map((node, index) => [squashed(headingOf(node)), index]))
  return nodes.filter(
    (node, index) => node.lines.length > 1 || (last.get(squashed(headingOf(node))) ?? index) === index,
  )
}

const headingOf = ({ lines, bodyAt, mark }: Node) =>
  plainTitle(lines[0]?.text.slice(0, bodyAt || mark?.length).replace(/[\s.:;—–-]+$/, '') ?? '')

/** A clause is cited by its heading, one that begins with a whole sentence by its number: Action 1.4. */
function titleOf(node: Node): string {
  const { lines, bodyAt, mark } = node
  const words = lines[0]?.text.slice(mark?.length ?? 0, bodyAt) ?? ''
  const stopped = /[a-z)%\d]{2}\.\s*$/.test(words) || (lines[0]?.text[bodyAt] === '.' && words.split(/\s+/).length > 8)
  const isSentence = lines[0]?.level === undefined && stopped
  return mark && isSentence
    ? plainTitle(lines[0]?.text.slice(0, mark.length).replace(/[\s.:;—–-]+$/, '') ?? '')
    : headingOf(node)
}

const RANKS: Rank[] = ['part', 'item', 'third', 'fourth']

const rankOf = (node: Node): Rank => {
  let depth = 0
  for (let above = node.parent; above; above = above.parent) depth++
  return RANKS[depth] ?? 'fifth'
}

/** Only a line of its own says when the plan itself was issued; sentences speak of other papers. */
const ISSUED =
  /^(?:\**(?:first |date )?(?:published|issued|released|adopted|approved|date|dated)(?: by [^,\d]{1,40}?(?:,|(?= (?:on|in) )))?(?: (?:on|in))?[:\s]*\**\s*)?([A-Za-z\d ,]{8,22}?)(?: \([^()]*\))?\**\.?$/i

/** Strategy approved by Council in May 2024, Adopted at the meeting of 17 February 2025: a line without a sentence. */
const PASSED =
  /\b(?:published|issued|released|adopted|approved|endorsed|launched|ratified)\b[^.;:\d]{0,60} (?:in|on|of) ([A-Za-z\d ,]{8,22}?)\W*$/i
const TELLS = /\b(?:is|are|was|were|has|have|had|will|since|replac\w+|supersed\w+|follow\w+)\b|[.;]\s/i

/** The day, or the first of the month, that a line near the title gives: Published 12 May 2025, October 2024. */
function issuedIn(lines: readonly Line[]): { issued?: string } {
  for (const { text } of lines.slice(0, 15)) {
    const [, written = ''] = ISSUED.exec(text) ?? (TELLS.test(text) ? [] : PASSED.exec(text)) ?? []
    const [time, ...others] = timesIn(written)
    const whole = time && others.length === 0 && time.start === 0 && time.end === written.length
    if (whole && time.first && (time.grain === 'day' || time.grain === 'month')) return { issued: time.first }
  }
  return {}
}

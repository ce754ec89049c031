import { squashed } from '../quote.ts'
import type { Front } from './front.ts'
import type { Doubt, Line, Rank, Section } from './section.ts'

interface Heading {
  level: number
  text: string
}

/** The clauses of an English plan in Markdown, one for each heading. */
export function englishSections(lines: readonly Line[]): { front: Front; sections: Section[]; doubts: Doubt[] } {
  const title = lines.find(({ text }) => headingOf(text)?.level === 1) ?? lines[0]
  const name = title ? (headingOf(title.text)?.text ?? title.text) : ''
  const { kept, doubts } = withoutFurniture(lines, name)
  const all = cut(kept)
  const sections = all.filter((section, index) => !isEmptyTwin(section, all.slice(index + 1)))
  const front = { title: name, ...issuedIn(lines), sections: [], body: [] }
  return { front, sections: named(sections), doubts }
}

/** A heading in Markdown; a numbered heading such as “Goal 2: …” or “3.1 …” on its own line counts as well. */
export function headingOf(text: string): Heading | undefined {
  const [, hashes, marked] = /^(#{1,6})\s+(.+?)\s*#*$/.exec(text) ?? []
  if (hashes && marked)
    return { level: NOTES.test(marked) ? Math.min(3, hashes.length) : hashes.length, text: plain(marked) }
  if (text.length > 110 || /[.;,]$/.test(text)) return undefined
  const [, word] =
    /^\**(Part|Chapter|Section|Goal|Objective|Priority|Pillar|Action|Strategy|Step|Appendix)\s+[\dIVX]+(?:\.\d+)*\s*[:.—–-]/i.exec(
      text,
    ) ?? []
  if (!word) return undefined
  return { level: /part|chapter|goal|priority|pillar|appendix|section/i.test(word) ? 2 : 3, text: plain(text) }
}

/** Notes belong to the whole page, however small their heading is set. */
const NOTES = /^(?:foot|end)?notes$/i

const plain = (text: string) =>
  text
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** A document put together from several pages repeats its title and a line that leads back to it. */
function withoutFurniture(lines: readonly Line[], title: string): { kept: Line[]; doubts: Doubt[] } {
  let seen = 0
  const dropped = new Set<Line>()
  for (const [index, line] of lines.entries()) {
    const heading = headingOf(line.text)
    if (heading?.level !== 1 || heading.text !== title || seen++ === 0) continue
    dropped.add(line)
    const next = lines[index + 1]
    if (next && next.text.length < 60 && !headingOf(next.text)) dropped.add(next)
  }
  const doubts = [...dropped].map(
    (line): Doubt => ({ line: line.number, words: line.text, say: (t) => t.import.repeatedTitle }),
  )
  return { kept: lines.filter((line) => !dropped.has(line)), doubts }
}

interface OpenHeading {
  level: number
  section: Section
}

function cut(lines: readonly Line[]): Section[] {
  const sections: Section[] = []
  let open: OpenHeading[] = []
  for (const line of lines) {
    const heading = headingOf(line.text)
    const last = sections.at(-1)
    if (!heading && last) {
      last.lines.push(line)
      continue
    }
    const level = heading?.level ?? 1
    open = open.filter((above) => above.level < level)
    const section = sectionFrom(heading, level, open.at(-1), line)
    sections.push(section)
    open.push({ level, section })
  }
  return sections
}

function sectionFrom(heading: Heading | undefined, level: number, above: OpenHeading | undefined, line: Line): Section {
  const parent = above && above.level > 1 ? above.section.heading : undefined
  return {
    path: heading?.text ?? 'Preamble',
    ...(heading && { heading: heading.text }),
    ...(parent && { parent }),
    rank: RANK_OF_LEVEL[level - 1] ?? 'third',
    lines: [line],
  }
}

const RANK_OF_LEVEL: Rank[] = ['whole', 'part', 'item']

/** A heading without text that comes again with text is a line of contents. */
const isEmptyTwin = (section: Section, later: readonly Section[]) =>
  section.lines.length === 1 && later.some(({ path }) => squashed(path) === squashed(section.path))

/** The title clause is called Title; headings that come twice take the heading above them along. */
function named(sections: readonly Section[]): Section[] {
  const count = (path: string) => sections.filter((other) => other.path === path).length
  const seen = new Map<string, number>()
  return sections.map((section, index) => {
    const path = index === 0 && section.rank === 'whole' ? 'Title' : pathOf(section, count(section.path))
    const times = (seen.get(path) ?? 0) + 1
    seen.set(path, times)
    return { ...section, path: times === 1 ? path : `${path} [${times}]` }
  })
}

const pathOf = (section: Section, count: number) =>
  count > 1 && section.parent ? `${section.parent}: ${section.path}` : section.path

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'

function issuedIn(lines: readonly Line[]): { issued?: string } {
  const line = lines
    .slice(0, 15)
    .find(({ text }) =>
      new RegExp(
        `^(?:\\**(?:Published|Issued|Released|Date)[:\\s]*\\**\\s*)?(?:${MONTHS})\\s+\\d{1,2},\\s+20\\d\\d\\**$`,
        'i',
      ).test(text),
    )
  const day = line && englishDays(line.text)[0]?.day
  return day ? { issued: day } : {}
}

export interface EnglishDay {
  start: number
  end: number
  day: string
}

/** Dates written out, such as December 31, 2021; ends of quarters and years. */
export function englishDays(text: string): EnglishDay[] {
  const found: EnglishDay[] = []
  const add = (pattern: RegExp, day: (match: RegExpExecArray) => string) => {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (!found.some((other) => start < other.end && end > other.start)) found.push({ start, end, day: day(match) })
    }
  }
  const monthOf = (name = '') => MONTHS.toLowerCase().split('|').indexOf(name.toLowerCase()) + 1
  const last = (year: string | undefined, month: number) =>
    new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10)
  add(
    new RegExp(`(${MONTHS})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(20\\d\\d)`, 'gi'),
    ([, month, day, year]) => `${year}-${String(monthOf(month)).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  )
  add(
    new RegExp(`(\\d{1,2})\\s+(${MONTHS})\\s+(20\\d\\d)`, 'gi'),
    ([, day, month, year]) => `${year}-${String(monthOf(month)).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  )
  add(new RegExp(`(?:the\\s+end\\s+of\\s+)?(${MONTHS})\\s+(20\\d\\d)`, 'gi'), ([, month, year]) =>
    last(year, monthOf(month)),
  )
  add(/\b(20\d\d)-(\d\d)-(\d\d)\b/g, ([whole]) => whole)
  add(/Q([1-4])\s+(?:of\s+)?(20\d\d)/gi, ([, quarter, year]) => last(year, Number(quarter) * 3))
  add(
    /(?:by|before|no later than)\s+(?:the\s+)?(?:end\s+of\s+)?(?:calendar\s+year\s+|CY\s*)?(20\d\d)\b/gi,
    ([, year]) => `${year}-12-31`,
  )
  return found.sort((a, b) => a.start - b.start)
}

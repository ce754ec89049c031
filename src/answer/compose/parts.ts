import type { Sentences } from '../../locale/index.ts'
import type { Target, Task } from '../../plan/plan.ts'
import { wordingWords } from '../../plan/target-words.ts'
import type { Citation, Part } from '../draft.ts'
import type { Finding } from '../run/index.ts'
import { bodyOf } from '../search/index.ts'
import type { View } from '../view.ts'
import { rowsRead } from './rows.ts'

type Say = Sentences['answer']

/** A day that ends a year is that year. */
export const dueOf = (say: Say, due: string): string =>
  due.endsWith('-12-31') ? say.dueYear(due.slice(0, 4)) : say.dueDay(due)

const EVERY = /每|年均|\b(?:each|every|annual|a year|yearly)/iu

/** What a target asks for, in one line, with its words where they are not quoted elsewhere. */
export function targetPart(say: Say, target: Target, quoted = false): Part {
  const { code, name, due, clause, quote } = target
  const stated = wordingWords(target)
  const wording = target.basis === 'yearly' && !EVERY.test(stated) ? say.everyYear(stated) : stated
  const aim =
    due === undefined ? say.targetUndated(code, name, wording) : say.target(code, name, wording, dueOf(say, due))
  return {
    text: quoted ? aim : `${aim}${say.original(quote)}`,
    citations: [{ path: clause, quote }],
    figures: [wording, name, due === undefined ? '' : due.slice(0, 10)],
  }
}

function quotedPart(view: View, citation: Citation, near = false): Part {
  const { path, quote } = citation
  const rows = rowsRead(view, citation)
  const { say } = view
  if (rows !== undefined) return { text: say.inTable(path, rows, near), citations: [citation], figures: [rows] }
  return { text: near ? say.nearest(path, quote) : say.quoted(path, quote), citations: [citation] }
}

const namesOf = (say: Say, tasks: readonly Task[]): string =>
  tasks.map(({ code, name }) => `${code} ${name}`).join(say.comma)

type Of<Type extends Finding['type']> = Extract<Finding, { type: Type }>
type Worded = { [Type in Finding['type']]: (view: View, finding: Of<Type>, room: number) => Part[] }

/** What is said around the text of a clause, in characters. */
const FRAME = 60
const LEAST = 40

/** A quotation that is so much longer than what answers has that in front of it, in characters. */
const LONGER = 30

/** What a quotation begins with need not stand in front of it, if there is room for it. */
const isApart = ({ quote }: Citation, words: string, fits: boolean): boolean =>
  quote.length > words.length + LONGER && !(fits && quote.startsWith(words))

/** Every finding in words. */
const WORDS: Worded = {
  quote: (view, { citation, near, words }, room) => {
    const quoted = quotedPart(view, citation, near)
    return words !== undefined && isApart(citation, words, quoted.text.length <= room)
      ? [{ text: view.say.words(words), citations: [{ path: citation.path, quote: words }] }, quoted]
      : [quoted]
  },
  target: ({ say }, { target }) => [targetPart(say, target)],
  members: ({ say }, { what, of, members }, room) => [membersPart(say, what, of, members, room)],
  text: ({ say }, { clause }, all) => {
    const room = all - clause.path.length - FRAME
    if (room < LEAST) return []
    const body = bodyOf(clause) || clause.text
    const whole = body.length <= room ? body : cutAt(body, room)
    return [
      {
        text: whole.length === body.length ? say.clauseText(clause.path, whole) : say.clauseBegins(clause.path, whole),
        citations: whole
          .split('\n')
          .flatMap((quote) => (quote.trim() ? [{ path: clause.path, quote: quote.trim() }] : [])),
      },
    ]
  },
  verdict: (view, { holds, given, right, citation }) => {
    const { text, figures = [] } = quotedPart(view, citation)
    const said = holds ? view.say.holds(given) : view.say.notThat(given, right ?? '')
    return [{ text: `${said}\n${text}`, citations: [citation], figures: [given, right ?? '', ...figures] }]
  },
  said: (view, { verdict, words = '', citation }) => {
    const { text, figures = [] } = quotedPart(view, citation)
    if (verdict === 'open' && !figures.length)
      return [{ text: view.say.ownWords(citation.path, citation.quote), citations: [citation] }]
    if (verdict === 'open') return [{ text, citations: [citation], figures }]
    return [{ text: `${view.say.said[verdict](words)}\n${text}`, citations: [citation], figures }]
  },
  difference: ({ say }, { of: [most, least], more, citations }) => [
    { text: say.compared(most, least, more), citations, figures: [more, most, least] },
  ],
  sum: ({ say }, { names, sum, citations }) => [
    { text: say.summed(sum, names.join(say.comma)), citations, figures: [sum, ...names] },
  ],
  incomparable: ({ say }) => [{ text: say.incomparable }],
  mentions: ({ say }, { word, times, places }) => [
    {
      text: `${say.mentioned(word, times)}${places.map(({ path, quote, under }) => say.mentionedAt(path, quote, under)).join('')}`,
      citations: places.map(({ path, quote }) => ({ path, quote })),
      figures: [times, word, ...places.flatMap(({ under }) => under ?? [])],
    },
  ],
  duties: ({ say }, { body, led, joined }) => [
    {
      text: say.duties(body, namesOf(say, led), namesOf(say, joined), { led: led.length, joined: joined.length }),
      citations: [],
      figures: [namesOf(say, led), namesOf(say, joined), body, led.length, joined.length],
    },
  ],
  bodies: ({ say }, { task, lead, participants, citation }) => [
    { text: say.bodies(task, lead, participants), citations: [citation], figures: [task] },
  ],
  about: ({ say }, { facts, citations }) => [
    {
      text: facts.map(({ label, value, count }) => say.about[label](value, count)).join(''),
      citations,
      figures: facts.flatMap(({ value, count }) => [value, ...(count === undefined ? [] : [count])]),
    },
  ],
  silent: ({ say }, { facts }) => [{ text: say.silent(facts.map((fact) => say.aboutNames[fact]).join(say.comma)) }],
  enough: ({ say }, { given, enough, needed, short }) => [
    {
      text: enough ? say.enough(given, needed) : say.notEnough(given, needed, short ?? ''),
      figures: [given, needed, short ?? ''],
    },
  ],
  due: ({ say }, { day, citation }) => [
    { text: say.due(dueOf(say, day), citation.quote), citations: [citation], figures: [day] },
  ],
  lacks: ({ say }, { lack, subject }) => [{ text: say.lacks[lack](subject), figures: [subject] }],
}

function membersPart(
  say: Say,
  what: Of<'members'>['what'],
  of: string | undefined,
  members: Of<'members'>['members'],
  room: number,
): Part {
  const names = shortened(
    members.map(({ name }) => name),
    say.comma,
    room,
  )
  return {
    text: of === undefined ? say.members[what](members.length, names) : say.countedIn(of, members.length, names),
    citations: members.flatMap(({ citations }) => citations),
    figures: [members.length, names],
  }
}

/** As many names as there is room for. */
function shortened(names: readonly string[], comma: string, room: number): string {
  const found: string[] = []
  for (const name of names) {
    if ([...found, name].join(comma).length > room - 60) return `${found.join(comma)}…`
    found.push(name)
  }
  return found.join(comma)
}

/** The beginning of a text, up to the end of a sentence. */
function cutAt(body: string, room: number): string {
  const head = body.slice(0, room)
  const end = Math.max(head.lastIndexOf('。'), head.lastIndexOf('；'), head.lastIndexOf('\n'), head.lastIndexOf('. '))
  return end > room / 3
    ? head.slice(0, end + 1).trim()
    : head.slice(0, Math.max(head.lastIndexOf('，'), head.lastIndexOf(' '), room / 2))
}

/** A finding in words, as far as there is room. */
export function partsOf<Type extends Finding['type']>(view: View, finding: Of<Type>, room: number): Part[] {
  const words: Worded[Type] = WORDS[finding.type as Type]
  return words(view, finding, room)
}

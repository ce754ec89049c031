import type { Task } from '../../plan/plan.ts'
import { askless, type Intent } from '../question/index.ts'
import { normalise, type Passage, type PlanIndex } from '../search/index.ts'
import type { View } from '../view.ts'
import type { Finding, Found } from './finding.ts'
import { memberOf } from './members.ts'
import { citationOf } from './quote.ts'

const SEPARATOR = /[、，,；;\s]+|\band\b/iu
const PARENTHESIS = /[（(【][^（()）【】]*[)）】]/gu
/** （体育总局、民政部负责）, （牵头单位：市教育局）: what says what bodies do stands before a colon, or behind them. */
const LABEL = /^.*[:：]|(?:牵头|负责|参与|配合|指导|落实|会同|等|按职责分工|分工|共同)+$/gu
/** How the name of a body ends. */
const ENDING =
  /(?:部|委|局|厅|办|处|署|院|会|司|科|行|所|站|队|中心|公司|集团|海关|大学|政府|街道|[区县市镇乡旗]|单位|部门|高校|机构|企业|bureau|office|department|ministry|agency|council|committee|commission)$/iu

/** Bodies that the plan names as responsible, with the clause parentheses that name them. */
function bodiesIn({ plan }: PlanIndex): string[] {
  const stated = plan.tasks.flatMap(({ lead = '', participants = '' }) => [lead, participants])
  const bracketed = plan.clauses
    .flatMap(({ text }) => text.match(PARENTHESIS) ?? [])
    .filter((text) => /负责|牵头|单位|配合|参与|处室/.test(text))
    .map((text) => text.slice(1, -1))
  const names = [...stated, ...bracketed].flatMap((text) => text.split(SEPARATOR))
  const bodies = names.map((name) => name.replace(LABEL, '').trim())
  return [...new Set(bodies)].filter((name) => name.length > 1 && name.length < 20 && ENDING.test(name))
}

/** Whether the letters of a short form stand in a name in their order: 发改委 for 发展改革委. */
export function isShortFor(short: string, name: string): boolean {
  let at = 0
  for (const letter of short) {
    at = name.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return short.length > 1
}

/** 闵行区 is 闵行区政府. */
const GOVERNMENT = /(?:人民)?政府$|管委会$/u

/** The longest piece of a text that is short for a body, and ends as it does: 申康中心 for 申康医院发展中心. */
function saidOf(body: string, plain: string): string {
  const name = normalise(body)
  if (plain.includes(name)) return name
  const place = name.replace(GOVERNMENT, '')
  if (place !== name && place.length > 1 && plain.includes(place)) return place
  const end = name.at(-1) ?? ''
  const ends = [...plain].flatMap((letter, at) => (letter === end ? [at + 1] : []))
  const pieces = ends.flatMap((to) =>
    Array.from({ length: Math.min(name.length, to) }, (_, more) => plain.slice(to - more - 1, to)),
  )
  const short = pieces.filter((piece) => isShortFor(piece, name) && (piece.length > 2 || /[委办局]$/u.test(piece)))
  return short.sort((a, b) => b.length - a.length)[0] ?? ''
}

/** The body of the plan that a question names, by its name or a short form, with the words that do. */
export function bodySaid(index: PlanIndex, text: string): { body: string; said: string } | undefined {
  const plain = normalise(text)
  const said = bodiesIn(index).map((body) => ({ body, said: saidOf(body, plain) }))
  const named = said.filter((one) => one.said !== '')
  return named.sort((a, b) => b.said.length - a.said.length || a.body.length - b.body.length)[0]
}

export const bodyNamed = (index: PlanIndex, text: string): string | undefined => bodySaid(index, text)?.body

/** What says that a body has to do something, and nothing of what. */
const DUTIES =
  /负责|牵头|承担|参[与加]|配合|任务|工作|事情?|活|职责|分工|考核|责任|单位|干|做|挂|\b(?:lead|leads|responsible|duties|tasks?|role)\b/giu

/** Whether a body is what is asked about, and nothing else is. */
export function asksOfBody({ index, query }: View, text: string): boolean {
  const named = bodySaid(index, text)
  if (!named) return false
  const rest = askless(normalise(text).replace(named.said, ' '), query.language).replace(DUTIES, ' ')
  return !index.termsOf(rest, query.language).some(index.knows)
}

/** What a body leads and joins: by the tasks' own bodies, else the clauses whose parentheses name it. */
export function dutiesFor({ index }: View, { text }: Intent): Found | undefined {
  const body = bodyNamed(index, text)
  if (body === undefined) return undefined
  const has = (names: string | undefined) => names?.includes(body) ?? false
  const led = index.plan.tasks.filter(({ lead }) => has(lead))
  const joined = index.plan.tasks.filter((task: Task) => !led.includes(task) && has(task.participants))
  const named = index.passages.filter(
    ({ text: own, bodies, heading }) => !heading && (own.includes(body) || has(bodies)),
  )
  const listed = led.length || joined.length ? [] : clausesOf(named, has, body)
  const saying = named
    .filter(({ text: own }) => own.replace(PARENTHESIS, '').length > 4)
    .sort((a, b) => Number(b.text.includes(body)) - Number(a.text.includes(body)))
  const quotes = saying.slice(0, 3).map((passage): Finding => ({ type: 'quote', citation: citationOf(index, passage) }))
  if (!led.length && !joined.length && !quotes.length) return undefined
  const duties: Finding[] = led.length || joined.length ? [{ type: 'duties', body, led, joined }] : listed
  return { findings: [...duties, ...quotes] }
}

/** The clauses that name a body in their parentheses, where they are several. */
function clausesOf(named: readonly Passage[], has: (names: string | undefined) => boolean, body: string): Finding[] {
  const clauses = [...new Set(named.filter(({ bodies }) => has(bodies)).map(({ clause }) => clause))]
  if (clauses.length < 2) return []
  return [{ type: 'members', what: 'items', of: body, members: clauses.map(memberOf) }]
}

import type { Task } from '../../plan/plan.ts'
import type { Intent } from '../question/index.ts'
import { normalise, type PlanIndex } from '../search/index.ts'
import type { View } from '../view.ts'
import type { Finding, Found } from './finding.ts'
import { citationOf } from './quote.ts'

const SEPARATOR = /[、，,；;\s]+|\band\b/iu
const PARENTHESIS = /[（(【][^（()）【】]*[)）】]/gu
/** （体育总局、民政部负责）, （责任单位：市教育局）, 牵头单位：…；配合单位：… */
const LABEL =
  /(?:责任|牵头|配合|参与|主管|支持|指导|协助)?(?:单位|部门|处室)?\s*[:：]|(?:牵头|负责|参与|配合|指导|落实|会同|等|按职责分工|分工|共同)+$/gu

/** Bodies that the plan names as responsible, with the clause parentheses that name them. */
function bodiesIn({ plan }: PlanIndex): Set<string> {
  const stated = plan.tasks.flatMap(({ lead = '', participants = '' }) => [lead, participants])
  const bracketed = plan.clauses
    .flatMap(({ text }) => text.match(PARENTHESIS) ?? [])
    .filter((text) => /负责|牵头|单位|配合|参与|处室/.test(text))
  const names = [...stated, ...bracketed.map((text) => text.slice(1, -1))].flatMap((text) => text.split(SEPARATOR))
  return new Set(
    names.map((name) => name.replace(LABEL, '').trim()).filter((name) => name.length > 1 && name.length < 20),
  )
}

/** Whether the letters of a short form stand in a name in their order, first and last included: 发改委 for 发展改革委. */
export function isShortFor(short: string, name: string): boolean {
  let at = 0
  for (const letter of short) {
    at = name.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return short.length > 1
}

const ENDING = /(?:部|委|局|厅|办|处|署|院|会|司|科|组委|中心|公司|总局|政府|管委会)$/u

/** The body of the plan that a question names, by its name or a short form that only one has. */
export function bodyNamed(index: PlanIndex, text: string): string | undefined {
  const plain = normalise(text)
  const bodies = [...bodiesIn(index)]
  const whole = bodies.filter((body) => plain.includes(normalise(body))).sort((a, b) => b.length - a.length)
  if (whole[0]) return whole[0]
  const said = [...plain.matchAll(/\p{Script=Han}{2,8}?(?:部|委|局|厅|办|处|署|总局|组委|海关|法院|银行)/gu)].map(
    ([word]) => word,
  )
  for (const word of said) {
    for (let from = 0; from + 2 <= word.length; from++) {
      const short = word.slice(from)
      const fits = bodies.filter((body) => isShortFor(short, normalise(body)))
      if (fits.length && ENDING.test(short)) return fits.sort((a, b) => a.length - b.length)[0]
    }
  }
  return undefined
}

/** What a body leads and joins: by the tasks' own bodies, else the sentences whose parentheses name it. */
export function dutiesFor({ index }: View, { text }: Intent): Found | undefined {
  const body = bodyNamed(index, text)
  if (body === undefined) return undefined
  const has = (names: string | undefined) => names?.includes(body) ?? false
  const led = index.plan.tasks.filter(({ lead }) => has(lead))
  const joined = index.plan.tasks.filter((task: Task) => !led.includes(task) && has(task.participants))
  const named = index.passages.filter(
    ({ text: own, bodies, heading }) => !heading && (own.includes(body) || has(bodies)),
  )
  const saying = named.sort((a, b) => Number(b.text.includes(body)) - Number(a.text.includes(body)))
  const quotes = saying.slice(0, 3).map((passage): Finding => ({ type: 'quote', citation: citationOf(index, passage) }))
  if (!led.length && !joined.length && !quotes.length) return undefined
  return {
    findings: [...(led.length || joined.length ? [{ type: 'duties' as const, body, led, joined }] : []), ...quotes],
  }
}

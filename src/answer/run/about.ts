import { timesIn } from '../../text/index.ts'
import type { Citation } from '../draft.ts'
import type { Intent } from '../question/index.ts'
import type { Passage, PlanIndex } from '../search/index.ts'
import type { View } from '../view.ts'
import { factFor } from './fact.ts'
import type { Finding, Found } from './finding.ts'

type Fact = Extract<Finding, { type: 'about' }>['facts'][number]

const WANTS: readonly [Fact['label'], RegExp][] = [
  ['number', /文号|字号|编号|几号文|reference|document number/iu],
  ['addressees', /发给|主送|印发给|下发给|哪些(?:单位|部门|地方)(?:收|执行)|addressed|sent to/iu],
  ['issued', /时候|日期|时间|哪[一]?[年天]|几月|几号|落款|成文|when|date/iu],
  ['issuer', /谁|单位|部门|机关|哪(?:里|儿)|落款|who|which/iu],
  ['period', /期限|哪年到|几年到|起止|管(?:到?哪|几)|哪几年|有效期|period|years/iu],
  ['title', /标题|题目|全称|叫什么|title/iu],
]

/** 各省、自治区、直辖市人民政府： at the head of the text. */
const ADDRESSEES = /^[^\n。]{4,200}[：:]\s*$/mu

/** What the plan is: who issued it, its number, its dates, to whom. */
export function aboutFor(view: View, intent: Intent): Found {
  const { index } = view
  const { text } = intent
  const { plan } = index
  const opening = plan.clauses.slice(0, 3).map((clause) => ({ clause, line: ADDRESSEES.exec(clause.text)?.[0].trim() }))
  const addressed = opening.find(({ line }) => line !== undefined)
  const values: Record<Fact['label'], string | undefined> = {
    title: plan.title,
    issuer: plan.issuer,
    number: plan.number,
    issued: plan.issued,
    period: plan.period.assumed ? undefined : `${plan.period.start} – ${plan.period.end}`,
    addressees: addressed?.line?.replace(/[：:]$/u, ''),
  }
  const wanted = WANTS.filter(([, sign]) => sign.test(text)).map(([label]) => label)
  const facts = [...new Set(wanted)].flatMap((label): Fact[] => {
    const value = values[label]
    return value === undefined ? [] : [{ label, value }]
  })
  if (!facts.length) {
    const said = wanted.includes('issued') ? factFor(view, { ...intent, kind: 'date' }) : undefined
    return said && !said.refused ? said : { refused: true, findings: [{ type: 'silent', facts: wanted }] }
  }
  const citations = facts.flatMap(({ label, value }) => sourceOf(index, label, value, addressed?.line))
  return { findings: [{ type: 'about', facts, citations }] }
}

/** The line of the document that says so. */
function sourceOf(
  { passages }: PlanIndex,
  label: Fact['label'],
  value: string,
  addressees: string | undefined,
): Citation[] {
  const says = ({ text }: Passage): boolean => {
    if (label === 'issued') return timesIn(text).some(({ last, grain }) => grain === 'day' && last === value)
    if (label === 'period') return timesIn(text).some(({ last }) => last === value.slice(-10))
    return label === 'addressees' ? text === addressees : text.includes(value)
  }
  const found = passages.find(says)
  return found ? [{ path: found.clause.path, quote: found.text }] : []
}

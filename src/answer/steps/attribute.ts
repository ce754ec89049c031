import type { Draft, Part } from '../draft.ts'
import { excerptOf } from '../excerpt.ts'
import { quotedPart } from '../parts.ts'
import type { Passage } from '../passages.ts'
import type { Question } from '../reading.ts'
import { subjectOf, targetsMeant } from '../subjects.ts'
import { isFaint } from '../terms.ts'
import type { Step, View } from '../view.ts'
import { words } from '../words.ts'
import { nothingFound } from './refuse.ts'

const ENOUGH = 0.5
/** Evidence in no more passages than this is what an open question means. */
const RARE = 3
const NAMES = /^(?:names|which)$/
/** Who draws up a list is not who is on it. */
const CHOOSER = /由谁|谁来|谁(?:定|选|推荐|确定|公布|评)/u
const QUANTITY = /how many|多少(?:个|家|所|座)|几(?:个|家|所|座)[^,。?]{0,4}(?:城市|医院|企业)?/iu

function evidenceOf({ index }: View, name: string): (passage: Passage) => boolean {
  const evidence = words[index.plan.language].attributes[name]?.evidence
  return ({ plain, bodies }) => (name === 'lead' && bodies !== undefined) || (evidence?.test(plain) ?? false)
}

/** Who is responsible stands in a parenthesis, often some sentences later. */
function responsible(view: View, passage: Passage): Part[] {
  const { bodies, clause } = passage
  return bodies
    ? [{ text: view.say.led(bodies.replace(/^[（(]|[)）]$/gu, '')), citations: [{ path: clause.path, quote: bodies }] }]
    : []
}

/** The words that ask for the property. */
const askedFor = ({ text, language }: Question, name: string): string =>
  text.match(words[language].attributes[name]?.asked ?? /$^/u)?.[0] ?? ''

/** How many pairs of characters of the words that asked for the property the passage has. */
function repeated({ question }: View, name: string, { plain }: Passage): number {
  const asked = askedFor(question, name)
  const pairs = Array.from({ length: Math.max(0, asked.length - 1) }, (_, at) => asked.slice(at, at + 2))
  return pairs.filter((pair) => plain.includes(pair)).length
}

function stated(view: View, name: string): Draft | undefined {
  const { index, question, say } = view
  const has = evidenceOf(view, name)
  const asked = question.attributes.map((one) => askedFor(question, one))
  const besides = question.terms.filter(({ word }) => !asked.some((words) => words.includes(word)))
  const terms = besides.length ? besides : question.terms
  const own = ({ text, bodies }: Passage) => bodies !== undefined && text.includes(bodies)
  const found = index
    .search(terms, (passage) => (has(passage) ? 0.6 : 0) + (own(passage) ? 0.2 : 0))
    .filter(({ passage }) => has(passage))
  const open = terms.every(isFaint)
  const echoes = found.map((one) => ({ one, count: repeated(view, name, one.passage) }))
  const [echo] = echoes.filter(({ count }) => open && count > 0).sort((a, b) => b.count - a.count)
  const first = echo?.one ?? found.find(({ cover }) => cover >= ENOUGH || (open && found.length <= RARE))
  if (!first) return undefined
  const citation = excerptOf(index, first.passage, question.terms)
  const lead = name === 'lead' ? responsible(view, first.passage) : []
  return { parts: [...lead, quotedPart(say, citation)] }
}

/** Properties such as a budget, a person or a list of names: stated where the plan has evidence of that kind, else refused. */
export const attribute: Step = (view) => {
  const { question, say, index } = view
  const ofMoney = targetsMeant(index, question.terms).some(({ unit }) => unit.endsWith('元'))
  const noNames = QUANTITY.test(question.text) || CHOOSER.test(question.text)
  const [name] = question.attributes.filter((one) => !(NAMES.test(one) && noNames) && !(one === 'money' && ofMoney))
  if (name === undefined) {
    const ofNumber =
      question.asks('reason') && (question.figures.length > 0 || targetsMeant(index, question.terms, 0.8).length > 0)
    return ofNumber ? nothingFound(view, say.noReason) : undefined
  }
  const draft = stated(view, name)
  if (draft) return draft
  const subject = question.tainted ? '' : subjectOf(question.terms.filter((term) => index.knows(term)))
  return nothingFound(view, say.noAttribute(words[question.language].attributes[name]?.name ?? name, subject))
}

import type { Target } from '../../plan/plan.ts'
import type { Citation, Draft } from '../draft.ts'
import { excerptOf } from '../excerpt.ts'
import { dueOf, targetPart } from '../parts.ts'
import { clauseNamed, subjectOf, targetsMeant } from '../subjects.ts'
import { isFaint } from '../terms.ts'
import type { Step, View } from '../view.ts'
import { words } from '../words.ts'
import { pointer } from './refuse.ts'

const DATE = /\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:上半年|下半年|年?底前?)?|\d{4}|within \d+ (?:days|months|years)/gu
const ENOUGH = 0.5
const MOST = 3

/** A passage that has both the subject and a date. */
function dated({ index, question, say }: View): Draft | undefined {
  const clause = clauseNamed(index, question.terms, question.text)
  const has = (plain: string) => (plain.match(DATE) ?? []).length > 0
  const candidates = index
    .search(question.terms, ({ plain }) => (has(plain) ? 0.8 : 0))
    .filter(({ passage, cover }) => has(passage.plain) && cover >= ENOUGH)
  const inNamed = index.passages.find((passage) => passage.clause === clause && has(passage.plain))
  const found =
    candidates.find(({ passage }) => passage.clause === clause) ?? (inNamed ? { passage: inNamed } : candidates[0])
  if (!found) return undefined
  const citation = excerptOf(index, found.passage, question.terms)
  const dates = [...new Set(found.passage.plain.match(DATE))].join(say.comma)
  const whole = { path: found.passage.clause.path, quote: found.passage.text }
  return { parts: [{ text: say.dated(dates, citation.path, citation.quote), citations: [citation, whole] }] }
}

/** The sentence that dates a target, where it is short; else the words of the target. */
function dueCitation({ index }: View, { clause, quote }: Target, due: string): Citation {
  const year = due.slice(0, 4)
  const source = index.passages.find((passage) => passage.clause.path === clause && passage.plain.includes(year))
  return { path: clause, quote: source && source.text.length < 160 ? source.text : quote }
}

function dueDraft(view: View, target: Target): Draft {
  const { say } = view
  const { due } = target
  if (due === undefined) return { parts: [targetPart(say, target)] }
  const citation = dueCitation(view, target, due)
  return { parts: [{ text: say.due(dueOf(say, due), citation.quote), citations: [citation], figures: [due] }] }
}

/** The plan dates its targets, but not this. */
function undated(view: View): Draft {
  const { index, question, say } = view
  const first = index.plan.targets.find(({ due }) => due !== undefined)
  const subject = question.tainted ? '' : subjectOf(question.terms)
  if (first?.due === undefined)
    return { refused: true, parts: [{ text: say.noDateAtAll(subject), figures: [subject] }, ...pointer(view)] }
  const text = say.noDate(subject, dueOf(say, first.due))
  return {
    refused: true,
    parts: [
      { text, citations: [dueCitation(view, first, first.due)], figures: [first.due, subject] },
      ...pointer(view),
    ],
  }
}

/** By when: of a target, of what a sentence dates, else that the plan sets no date of its own. */
export const date: Step = (view) => {
  const { index, question } = view
  if (!question.asks('date')) return undefined
  if (question.terms.some((term) => !isFaint(term))) {
    const meant = targetsMeant(index, question.terms).slice(0, MOST)
    const apart = meant.filter(({ due }, at) => meant.findIndex((other) => other.due === due) === at)
    const parts = apart.flatMap((target) => dueDraft(view, target).parts)
    return parts.length ? { parts } : (dated(view) ?? undated(view))
  }
  const [first] = index.plan.targets
  const named = clauseNamed(index, question.terms, question.text)
  const elsewhere = named ? named.path !== first?.clause : !words[question.language].parts.targets.test(question.text)
  const own = elsewhere ? dated(view) : undefined
  return own ?? (first ? dueDraft(view, first) : undated(view))
}

import type { Draft } from '../draft.ts'
import { excerptOf } from '../excerpt.ts'
import { joinsIn } from '../reading.ts'
import { clauseNamed } from '../subjects.ts'
import { termsIn } from '../terms.ts'
import type { Step, View } from '../view.ts'
import { nothingFound } from './refuse.ts'

const JOINT =
  /属于|归(?!纳)|在(?=哪|第|"|什么)|出自|写在|放在|列在|列入|算在|算入|归入|是(?=.{2,14}(?:专题|部分)的?(?:任务|内容|工作))|\bunder\b|\bin (?=which|what)/u
const ENOUGH = 0.5

/** Under which heading something stands; a wrong heading in the question is put right. */
export const belongs: Step = (view): Draft | undefined => {
  const { index, question } = view
  if (!question.asks('belongs')) return undefined
  const [left = '', right = ''] = question.text.split(JOINT)
  const read = (text: string) => termsIn(text, question.language, index.plan.language, joinsIn(index))
  const own = read(left)
  const terms = own.length ? own : question.terms
  const [found] = index.search(terms)
  if (!found || found.cover < ENOUGH) return nothingFound(view)
  return placed(view, found.passage, terms, right ? clauseNamed(index, read(right), right)?.path : undefined)
}

function placed(
  { index, question, say }: View,
  passage: Parameters<typeof excerptOf>[1],
  terms: View['question']['terms'],
  claimed?: string,
): Draft {
  const above = index.outline.above(passage.clause)
  const [head] = above.filter(({ parent }) => parent !== undefined)
  const citation = excerptOf(index, passage, terms)
  const where = head ?? passage.clause
  const wrong = claimed !== undefined && !above.some(({ path }) => path === claimed)
  const what = question.tainted
    ? ''
    : terms
        .map(({ word }) => word)
        .join('')
        .slice(0, 20)
  const correction = wrong
    ? [{ text: say.notUnder(what, claimed, where.path), figures: [claimed, where.path, ...(what.match(/\d+/g) ?? [])] }]
    : []
  const quoted =
    where === passage.clause
      ? say.quoted(citation.path, citation.quote)
      : say.under(citation.path, where.path, citation.quote)
  return { parts: [...correction, { text: quoted, citations: [citation], figures: [where.path] }] }
}

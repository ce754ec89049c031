import type { Clause } from '../../plan/plan.ts'
import { isRow } from '../../plan/table-row.ts'
import type { Citation } from '../draft.ts'
import { bodyOf, type Passage, type PlanIndex } from '../search/index.ts'
import type { Finding } from './finding.ts'
import type { Ranked } from './ranked.ts'

/** A clause up to this long is quoted whole, and a sentence up to this long too, in characters of Chinese. */
const CLAUSE = 150
const SENTENCE = 240
/** English takes more than twice the room; a quotation must leave some where the answer is in Chinese. */
const scaleOf = ({ plan }: PlanIndex): number => (plan.language === 'en' ? 2.4 : 1)

/** Words of the plan that hold a passage: never less than from ； to ；, so that no cut turns them round. */
export function citationOf(index: PlanIndex, { clause, text, whole }: Passage): Citation {
  const scale = scaleOf(index)
  const body = bodyOf(clause)
  if (isRow(whole)) return { path: clause.path, quote: whole.length <= SENTENCE * scale ? whole : text }
  if (body.includes(text) && body.length <= CLAUSE * scale && !body.includes('\n'))
    return { path: clause.path, quote: body }
  return { path: clause.path, quote: whole.length <= SENTENCE * scale ? whole : text }
}

const NEARLY = 0.95
const MOST = 2
/** What is surer to answer than this stands alone. */
const ALONE = 0.3

/** The best hit, and another if it is nearly as good and neither is sure, each place once. */
export function citationsOf(index: PlanIndex, hits: readonly Ranked[], limit = MOST): Citation[] {
  const [first] = hits
  if (!first) return []
  const most = first.sure >= ALONE ? 1 : limit
  const near = hits.filter(({ score, cover }) => score >= first.score * NEARLY && cover >= first.cover * NEARLY)
  const found: Citation[] = []
  for (const { passage } of [first, ...near]) {
    const citation = citationOf(index, passage)
    if (found.length < most && !found.some(({ quote }) => quote.includes(citation.quote))) found.push(citation)
  }
  return found
}

/** Up to this much of a clause is quoted around what fits best, in characters of Chinese. */
const AROUND = 200

/** The sentences of a clause around one, from where they may begin. */
function stretched(index: PlanIndex, { passage }: Ranked, upwards: boolean): Citation {
  const { clause, whole } = passage
  if (isRow(whole)) return citationOf(index, passage)
  const sentences = [
    ...new Set(index.passages.filter((one) => one.clause === clause && !one.heading).map((one) => one.whole)),
  ]
  let [from, to] = [sentences.indexOf(whole), sentences.indexOf(whole)]
  const stretch = (start: number, end: number) => {
    const [head = '', tail = ''] = [sentences[start], sentences[end]]
    return clause.text.slice(clause.text.indexOf(head), clause.text.lastIndexOf(tail) + tail.length)
  }
  for (;;) {
    const [down, up] = [to + 1 < sentences.length, upwards && from > 0]
    if (down && stretch(from, to + 1).length <= AROUND * scaleOf(index)) to++
    else if (up && stretch(from - 1, to).length <= AROUND * scaleOf(index)) from--
    else break
  }
  return from === to ? citationOf(index, passage) : { path: clause.path, quote: stretch(from, to) }
}

/** What fits best with what goes on behind it: an exception or a bound often stands in the next sentence. */
export const onwardFrom = (index: PlanIndex, hit: Ranked): Citation => stretched(index, hit, false)

/** What fits best with what stands around it in its clause, and the best of other places. */
export function aroundOf(index: PlanIndex, hits: readonly Ranked[]): Citation[] {
  const [first] = hits
  if (!first) return []
  if (isRow(first.passage.whole)) return citationsOf(index, hits)
  const around = stretched(index, first, true)
  const others = citationsOf(index, hits).filter(({ quote }) => !around.quote.includes(quote))
  return [around, ...others]
}

/** What a clause is for, in its first sentence that is one. */
export function opening(clause: Clause): Finding[] {
  const sentence = sentencesOf(clause)[0]
  return sentence ? [{ type: 'quote', citation: { path: clause.path, quote: sentence } }] : []
}

/** Whoever it is sent to ends with a colon; a date or a number alone says nothing. */
export const sentencesOf = (clause: Clause): string[] =>
  (bodyOf(clause).match(/[^。\n]+[。.]?/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 16 && !/[:：]$/u.test(sentence))

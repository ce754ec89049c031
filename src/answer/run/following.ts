import { boundedAmountsIn } from '../../text/index.ts'
import type { Passage, PlanIndex } from '../search/index.ts'
import { type Figure, isAsked } from './figure.ts'
import { asQuotes, type Finding, withWords } from './finding.ts'
import { aroundOf, citationOf } from './quote.ts'
import type { Ranked } from './ranked.ts'

/** 按照规定给予…, 最高不超过…: a sentence that names nothing of its own goes on about what the one before it names. */
const GOES_ON =
  /^(?:其中|按照?|依据|依照|根据|经|可(?!持续|再生)|每|一次性|最[高多低少]|累计|总|单个|给予|予以|补助|补贴|奖励|资助|对(?:此|其|符合|通过|获得|上述))/u

/** The sentence with the amount of what the best one is about, where that has none itself and names nothing else first. */
export function amountFollowing(index: PlanIndex, question: string, { passage }: Ranked): Passage | undefined {
  const own = index.passages.filter(({ clause }) => clause === passage.clause)
  const holds = (one: Passage) => boundedAmountsIn(one.text).some((amount) => isAsked(question, one, amount))
  if (passage.text.includes('|') || holds(passage)) return undefined
  const next = own.slice(own.indexOf(passage) + 1).find(holds)
  return next && !next.text.includes('|') && GOES_ON.test(next.text) ? next : undefined
}

/** Leads with the words of the sentence that has the amount, in a quotation that holds what it is of. */
export function quoteFollowing(index: PlanIndex, best: Ranked, next: Passage): Finding[] {
  const around = aroundOf(index, [best]).find(({ quote }) => quote.includes(next.text))
  const quotes = asQuotes([around ?? citationOf(index, next)])
  return quotes.map((quote) => withWords(quote, next.text.replace(/[。；;]$/u, '')))
}

/** Whether a figure is no other than that of the sentence that goes on. */
export const isOf = (next: Passage, figure: Figure | undefined): boolean => !figure || figure.passage === next

import type { Plan } from '../../../plan/plan.ts'
import type { Citation } from '../../draft.ts'
import { bodyOf } from '../../search/index.ts'
import { headSentences } from './lines.ts'

const BASED =
  /(?:根据|依据|依照|按照|遵照|参照|对照|(?:深入|全面|认真)*贯彻(?:落实)?|全面落实|落实)(?<what>(?:《[^《》]+(?:[〈<《][^》〉>]*[》〉>][^《》]*)?》(?:[（(][^（()）]*[)）])?|“[^”]*”|[^，,。；;《》“])+)/gu
const MADE =
  /(?:制定|制订|编制|提出|出台|印发|决定)[^，,。]{0,24}[。：:]?$|(?:方案|意见|措施|办法|通知|计划|安排)?如下[：:。]?$|以下[^，,。]{0,8}(?:意见|方案|措施)[：:。]?$/u
const PAPER = /《/u
const NAMED = /《[^《》]+(?:[〈<《][^》〉>]*[》〉>][^《》]*)?》(?:\s?[（(][^（()）]*[)）])?/gu

/** What a plan stands on: the papers it names, else the words that say so, with the sentence they are from. */
interface Basis {
  papers: string[]
  citation: Citation
}

/** 为贯彻落实《…》（国办发〔2015〕71号）精神，…，制定本方案: only what the plan is made by, not whatever it praises. */
export function basisOf(plan: Plan): Basis | undefined {
  const headed = plan.clauses.find(({ heading = '' }) => /^(?:编制|制定|规划|政策|法律)*依据$/u.test(heading))
  const listed = headed ? (bodyOf(headed).match(NAMED) ?? []) : []
  if (headed && listed.length)
    return { papers: [...new Set(listed)], citation: { path: headed.path, quote: bodyOf(headed) } }
  const made = headSentences(plan).filter(({ quote }) => MADE.test(quote) || /^(?:为|根据|依据|按照)/u.test(quote))
  const based = made.flatMap((citation) => {
    const phrases = [...citation.quote.matchAll(BASED)].map(({ groups }) => (groups?.what ?? '').trim())
    const own = phrases.filter((phrase) => phrase.length > 3)
    return own.length ? [{ citation, own, named: own.filter((phrase) => PAPER.test(phrase)) }] : []
  })
  const best = based.find(({ named }) => named.length) ?? based[0]
  return best && { papers: best.named.length ? best.named : best.own, citation: best.citation }
}

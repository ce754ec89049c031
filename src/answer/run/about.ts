import { isVerbatim } from '../../plan/quote.ts'
import { timesIn } from '../../text/index.ts'
import type { Citation } from '../draft.ts'
import { type DocumentFact, documentAsked, type Intent } from '../question/index.ts'
import type { Passage, PlanIndex } from '../search/index.ts'
import type { View } from '../view.ts'
import { factFor } from './fact.ts'
import type { Finding, Found, HeadFact } from './finding.ts'
import {
  addresseesOf,
  annexesOf,
  basisOf,
  contactOf,
  copiedTo,
  drafterOf,
  forceSaid,
  issuersOf,
  numberOf,
  periodOf,
} from './head/index.ts'

interface Said {
  facts: Extract<Finding, { type: 'about' }>['facts']
  citations: Citation[]
  /** Where whole sentences say so. */
  quotes?: Finding[]
}

const said = (label: HeadFact, value: string, citations: Citation[], count?: number): Said => ({
  facts: [{ label, value, ...(count !== undefined && count > 1 && { count }) }],
  citations,
})

const quoted = (citation: Citation): Said => ({ facts: [], citations: [], quotes: [{ type: 'quote', citation }] })

type Read = (index: PlanIndex) => Said | undefined

const force =
  (fact: Parameters<typeof forceSaid>[1]): Read =>
  (index) => {
    const citation = forceSaid(index, fact)
    return citation && quoted(citation)
  }

/** A text without a title begins with a sentence. */
const PROSE = /。./u

/** Where each fact of a document is read from its own words. */
const READS: Record<DocumentFact, Read> = {
  title: (index) => {
    const { title } = index.plan
    if (PROSE.test(title)) return undefined
    const source = sourceOf(index, ({ text }) => isVerbatim(title, text))
    return said('title', title, source)
  },
  issuer: ({ plan }) => {
    const issuers = issuersOf(plan)
    const drafter = drafterOf(plan)
    const issued = issuers && said('issuer', issuers.names.join('、'), issuers.citations, issuers.names.length)
    const drawn = drafter && said('drafter', drafter.name, [drafter.citation])
    return together([issued, drawn])
  },
  number: (index) => {
    const number = numberOf(index.plan)
    if (number === undefined) return undefined
    const source = sourceOf(index, ({ text }) => isVerbatim(number, text))
    return said('number', number, source)
  },
  issued: (index) => {
    const { issued } = index.plan
    if (issued === undefined) return undefined
    const source = sourceOf(index, ({ text }) => isDated(text, issued))
    return said('issued', issued, source)
  },
  period: (index) => {
    const period = periodOf(index)
    return period ? said('period', period.words, period.citation ? [period.citation] : []) : force('valid')(index)
  },
  addressees: ({ plan }) => named('addressees', addresseesOf(plan)),
  copied: ({ plan }) => named('copied', copiedTo(plan)),
  basis: ({ plan }) => {
    const basis = basisOf(plan)
    return basis && said('basis', basis.papers.join('、'), [basis.citation])
  },
  annexes: ({ plan }) => {
    const annexes = annexesOf(plan)
    const names = [...new Set(annexes.map(({ name }) => name))]
    const citations = annexes.map(({ citation }) => citation)
    return names.length ? said('annexes', names.join('、'), citations, names.length) : undefined
  },
  contact: ({ plan }) => {
    const line = contactOf(plan)
    return line && quoted(line)
  },
  effective: force('effective'),
  valid: force('valid'),
  repeals: force('repeals'),
  interpreter: force('interpreter'),
}

/** What is nearest to a fact that the document does not state. */
const NEAREST: Partial<Record<DocumentFact, DocumentFact>> = { effective: 'issued', valid: 'period' }

const named = (label: HeadFact, found: { names: string; citation: Citation } | undefined): Said | undefined =>
  found && said(label, found.names, [found.citation])

function together(parts: readonly (Said | undefined)[]): Said | undefined {
  const found = parts.filter((part) => part !== undefined)
  return found.length
    ? {
        facts: found.flatMap(({ facts }) => facts),
        citations: found.flatMap(({ citations }) => citations),
        quotes: found.flatMap(({ quotes = [] }) => quotes),
      }
    : undefined
}

/** 落款日期 can only be that of the document. */
const SIGNED = /落款|成文|发文/u

/** What the document says of itself: who issued it, its number, its dates, to whom, on what basis. */
export const aboutFor = (view: View, intent: Intent): Found =>
  factsFor(view, intent, documentAsked(intent.text, view.query.language))

/** The same for the facts that are wanted, by whatever words. */
export function factsFor(view: View, intent: Intent, wanted: readonly DocumentFact[]): Found {
  const { index } = view
  const read = wanted.map((fact) => ({ fact, found: READS[fact](index) }))
  const lacking = read.flatMap(({ fact, found }) => (found ? [] : [fact]))
  const stated = together(read.map(({ found }) => found))
  const nearest = together(lacking.flatMap((fact) => NEAREST[fact] ?? []).map((fact) => READS[fact](index)))
  if (
    !stated &&
    !nearest &&
    !SIGNED.test(intent.text) &&
    lacking.some((fact) => fact === 'issued' || fact === 'effective')
  ) {
    const dated = factFor(view, { ...intent, kind: 'date' })
    if (!dated.refused) return dated
  }
  const silent: Finding[] = lacking.length ? [{ type: 'silent', facts: lacking }] : []
  const all = together([stated, nearest])
  const findings = all ? findingsOf(all) : []
  const first = wanted[0]
  const ordered = first && lacking.includes(first) ? [...silent, ...findings] : [...findings, ...silent]
  return stated ? { findings: ordered } : { refused: true, findings: ordered }
}

const findingsOf = ({ facts, citations, quotes = [] }: Said): Finding[] => {
  const labels = facts.map(({ label }) => label)
  const own = facts.filter(({ label }, at) => labels.indexOf(label) === at)
  return [...(own.length ? [{ type: 'about' as const, facts: own, citations }] : []), ...quotes]
}

const isDated = (text: string, day: string): boolean =>
  timesIn(text).some(({ last, grain }) => grain === 'day' && last === day)

/** The line of the document that says so. */
function sourceOf({ passages }: PlanIndex, says: (passage: Passage) => boolean): Citation[] {
  const found = passages.find(says)
  return found ? [{ path: found.clause.path, quote: found.text }] : []
}

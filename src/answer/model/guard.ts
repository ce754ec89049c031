import type { Plan } from '../../plan/plan.ts'
import { squashed } from '../../plan/quote.ts'
import type { Citation } from '../draft.ts'
import { forbidden } from '../question/index.ts'
import { locate } from './locate.ts'
import type { Row, Rows } from './rows.ts'
import type { Claim, Evidence } from './schema.ts'
import { inSentences } from './sentences.ts'
import { strayWording } from './wording.ts'

/** A claim that code has checked, with the plan's own words and the ledger's rows instead of the model's copies. */
export interface Checked {
  /** Empty where rows of the ledger are cited: code has put their figures into sentences, and those are shown instead. */
  text: string
  citations: Citation[]
  rows: Row[]
}

/** A claim that is withheld, and why, in words for the model. */
export interface Withheld {
  claim: Claim
  reason: string
}

export type Verdict = { checked: Checked } | { withheld: Withheld }

const LONGEST = 300
const MOST_EVIDENCE = 6
const MOST_QUOTED = 3000
/** Addresses, mentions, mark-up, and characters that hide, turn or cover text. */
const MARKUP = /https?:|www\.|\w\.(?:com|cn|org|net|io)\b|[<>`@＠＜＞|\\^~*_#]|\]\(|[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{M}]/iu
/** Signs that the check does not read, pictures among them, questions, and signs without words. */
const SIGNS = /[?？\p{So}\p{Sk}]|[，。、；：！～·]{3,}|(?![＋+×÷=＝≈−～≤≥])\p{Sm}|(?![①-⑳²³₀-₉Ⅰ-Ⅻ〇])[\p{No}\p{Nl}]/u

/** What no quotation may bring in either: words of a plan are somebody's words. */
const ADDRESS =
  /[a-z]+:\/\/|mailto:|www\.|[\w-]\.(?:[a-z]{2,}\/|(?:com|cn|org|net|io)\b)|<[@!#]|\]\(|@(?:everyone|here|channel|所有人|全体)/iu
const HIDING = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u

const misled = (text: string) =>
  [forbidden.zh, forbidden.en].some(({ orders, secrets }) => orders.test(text) || secrets.test(text))

function sourceOf(
  plan: Plan,
  rows: Rows,
  evidence: Evidence,
): { citation: Citation } | { row: Row } | { reason: string } {
  if ('path' in evidence) {
    const clause = plan.clauses.find(({ path }) => path === evidence.path)
    if (!clause) return { reason: `there is no clause ${JSON.stringify(evidence.path)}` }
    const located = locate(evidence.quote, clause.text)
    return 'words' in located ? { citation: { path: clause.path, quote: located.words } } : located
  }
  const row = rowOf(rows, evidence)
  return row ? { row } : { reason: 'there is no such row' }
}

function rowOf(rows: Rows, evidence: Exclude<Evidence, { path: string }>): Row | undefined {
  if ('entry' in evidence) return rows.entries.get(evidence.entry)
  if ('target' in evidence) return rows.targets.get(evidence.target)
  return 'task' in evidence ? rows.tasks.get(evidence.task) : rows.digests.get(evidence.digest)
}

function headingsOf(plan: Plan, path: string): string[] {
  const clause = plan.clauses.find((candidate) => candidate.path === path)
  const above = clause?.parent === undefined ? [] : headingsOf(plan, clause.parent)
  return clause?.heading === undefined ? above : [...above, clause.heading]
}

/** How many numbered clauses stand beside each other, where each of them is cited, and none but them and the one above. */
function siblingsOf({ clauses }: Plan, citations: readonly Citation[]): number | undefined {
  const paths = new Set(citations.map(({ path }) => path))
  const cited = clauses.filter(({ path }) => paths.has(path))
  const own = cited.filter(({ path }) => !cited.some(({ parent }) => parent === path))
  const all = clauses.filter(({ path, parent }) => parent === own[0]?.parent && /^[一二三四五六七八九十\d]/u.test(path))
  return own.length === all.length && own.every((clause) => all.includes(clause)) ? all.length : undefined
}

const ENDS = /[。；;.，,]+$/u

/** Whether a claim is a quotation, letter by letter: then nothing in it is its own. */
const isSame = (text: string, quote: string): boolean =>
  squashed(text).replace(ENDS, '') === squashed(quote).replace(ENDS, '')

function strayOf(plan: Plan, text: string, citations: readonly Citation[]): string | undefined {
  if (text.length > LONGEST * (/\p{Script=Han}/u.test(text) ? 1 : 3)) return 'the claim is too long'
  if (MARKUP.test(text)) return 'the claim has an address, a mention or mark-up in it'
  if (SIGNS.test(text)) return 'the claim has a question or signs other than words and numbers in it'
  if (misled(text)) return 'the claim gives or follows orders'
  if (citations.some(({ quote }) => isSame(text, quote))) return undefined
  const quoted = inSentences(plan, citations)
  const above = quoted.map(({ path }) => [plan.title, ...headingsOf(plan, path)])
  const headings = [...new Set(above.flat())].map((heading) => ({
    text: heading,
    over: new Set(above.flatMap((own, at) => (own.includes(heading) ? [at] : []))),
  }))
  const siblings = siblingsOf(plan, citations)
  return strayWording({ text, headings, language: plan.language, citations: quoted, siblings })
}

/**
 * Checks one claim by code alone: its quotations verbatim in the clauses they name, its rows among those given, and
 * everything that its words say in those quotations and rows.
 */
export function judge(plan: Plan, rows: Rows, claim: Claim): Verdict {
  const withheld = (reason: string): Verdict => ({ withheld: { claim, reason } })
  if (!claim.evidence.length) return withheld('the claim cites nothing')
  if (claim.evidence.length > MOST_EVIDENCE) return withheld('the claim cites too much')
  const found = claim.evidence.map((evidence) => sourceOf(plan, rows, evidence))
  const [missing] = found.flatMap((one) => ('reason' in one ? [one.reason] : []))
  if (missing) return withheld(missing)
  const citations = found.flatMap((one) => ('citation' in one ? [one.citation] : []))
  const own = found.flatMap((one) => ('row' in one ? [one.row] : []))
  const quoted = citations.map(({ quote }) => quote).join('\n')
  if (quoted.length > MOST_QUOTED) return withheld('the claim quotes too much')
  if (misled(quoted)) return withheld('the quotation gives orders')
  if (ADDRESS.test(quoted.normalize('NFKC')) || HIDING.test(quoted))
    return withheld('the quotation has an address or a mention in it')
  if (own.length) return { checked: { text: '', citations, rows: own } }
  const text = claim.text.replace(/\s+/gu, ' ').trim()
  const stray = strayOf(plan, text, citations)
  return stray ? withheld(stray) : { checked: { text, citations, rows: own } }
}

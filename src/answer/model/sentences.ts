import type { Plan } from '../../plan/plan.ts'
import type { Citation } from '../draft.ts'
import { ASIDE_PATTERN, type Dates, datesOver } from './weave/index.ts'

/** A quotation, or several of one sentence, and the dates that it stands under. */
export interface Quoted extends Citation {
  over: Dates
  /** Where its paragraph is, and whether it begins that, but for a number such as （一）. */
  paragraph: string
  opens: boolean
  /** It does not begin or end in the middle of a list. */
  whole: boolean
}

interface Placed extends Quoted {
  from: number
  to: number
}

const SENTENCE_ENDS = /[。；！？;!?\n]/u
/** Who is responsible for what stands before it. */
const ASIDE = new RegExp(ASIDE_PATTERN, 'gu')

/** The quotations of one clause, in its order; those of one sentence with commas for what stands between them. */
function joined(text: string, placed: readonly Placed[]): Placed[] {
  const stretches: Placed[] = []
  for (const one of placed) {
    const last = stretches.at(-1)
    if (!last || one.from < last.to || SENTENCE_ENDS.test(text.slice(last.to - 1, one.from))) {
      if (!last || one.to > last.to) stretches.push({ ...one })
      continue
    }
    last.quote += `，${one.quote}`
    last.to = one.to
  }
  return stretches
}

function placedIn(text: string, citation: Citation): Placed {
  const from = text.indexOf(citation.quote)
  const to = from + citation.quote.length
  const line = text.lastIndexOf('\n', from - 1) + 1
  return {
    ...citation,
    from,
    to,
    over: datesOver(text, from),
    paragraph: `${citation.path} ${line}`,
    opens: /^[（(]?[\d一二三四五六七八九十]*[)）.．、]?\s*$/u.test(text.slice(line, from)),
    whole: text[from - 1] !== '、' && text[to] !== '、',
  }
}

/** The quotations of one clause, each with who is responsible for it where that is quoted too. */
function withAsides(text: string, citations: readonly Citation[]): Quoted[] {
  const placed = citations.map((citation) => placedIn(text, citation))
  placed.sort((a, b) => a.from - b.from || b.to - a.to)
  const asides = [...text.matchAll(ASIDE)].map(({ 0: all, index }) => ({ from: index, to: index + all.length }))
  const asideOf = ({ from, to }: Placed) => asides.find((aside) => from > aside.from && to < aside.to)
  const stretches = joined(
    text,
    placed.filter((one) => !asideOf(one)),
  )
  const told = new Set<Placed>()
  const whole = stretches.map((one) => {
    // It may end inside of its own.
    const next = asides.find(({ to }) => to >= one.to)
    const own = placed.filter(
      (other) => asideOf(other) === next && next && !text.slice(one.to, next.from).includes('\n'),
    )
    for (const other of own) told.add(other)
    return own.length ? { ...one, quote: `${one.quote}（${own.map(({ quote }) => quote).join('，')}）` } : one
  })
  const alone = placed.filter((one) => asideOf(one) && !told.has(one))
  return [
    ...whole.map((one) => ({ ...one, quote: closed(one.quote) })),
    ...alone.map((one) => ({ ...one, quote: `（${one.quote}）` })),
  ]
}

/** A quotation may leave the end of a parenthesis out. */
function closed(quote: string): string {
  const open = quote.lastIndexOf('（')
  return open >= 0 && !quote.includes('）', open) ? `${quote}）` : quote
}

/** Quotations as what they are of a sentence: it may be cited in pieces, and says no more for it. */
export const inSentences = (plan: Plan, citations: readonly Citation[]): Quoted[] =>
  [...new Set(citations.map(({ path }) => path))].flatMap((path) => {
    const text = plan.clauses.find((clause) => clause.path === path)?.text ?? ''
    const own = citations.filter((citation) => citation.path === path)
    return withAsides(text, own)
  })

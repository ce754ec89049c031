import type { Target } from '../plan/plan.ts'
import type { Standing } from '../progress/standing.ts'
import type { Part } from './draft.ts'
import type { View } from './view.ts'

const rounded = (value: number): number => Math.round(value * 10) / 10

/** How one target stands, in a sentence; every number in it is the ledger's. */
export function sentenceOf({ say, asof }: Pick<View, 'say' | 'asof'>, standing: Standing): Part {
  const { target, reached, share, expected, status, entries, latest } = standing
  const { code, name, wording, unit, clause, quote } = target
  const citations = [{ path: clause, quote }]
  const figures = [asof, standing.asof, latest ?? '', ...entries, wording]
  if (target.kind === 'qualitative' && entries.length)
    return {
      text: say.qualitativeRecords(code, name, wording, asof, entries.length),
      citations,
      figures: [...figures, entries.length],
    }
  if (reached === null) return { text: say.noRecord(code, name, wording, asof), citations, figures }
  const percent = share === null ? '' : say.share(String(Math.round(share * 100)))
  const pace = expected === null ? '' : say.expected(`${rounded(expected)}${unit}`)
  const numbers = entries.map((number) => `#${number}`).join(say.comma)
  const head = say.standing(code, name, wording, asof, `${rounded(reached)}${unit}`)
  const text = `${head}${percent}${pace}${say.status(say.statuses[status])}${say.recorded(numbers, latest ?? '')}`
  const own = [rounded(reached), Math.round((share ?? 0) * 100), rounded(expected ?? 0)]
  return { text, citations, figures: [...figures, ...own] }
}

/** How a target stands now. */
export async function standingPart(view: View, target: Target): Promise<Part> {
  const standings = await view.live.standings()
  const own = standings.find((standing) => standing.target.code === target.code)
  const { code, name, wording, clause, quote } = target
  if (own) return sentenceOf(view, own)
  return {
    text: view.say.noRecord(code, name, wording, view.asof),
    citations: [{ path: clause, quote }],
    figures: [view.asof],
  }
}

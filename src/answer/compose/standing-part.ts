import { wordingWords } from '../../plan/target-words.ts'
import { isStated } from '../../progress/aim.ts'
import { figure, percentOf } from '../../progress/decimal.ts'
import type { Standing } from '../../progress/standing.ts'
import { factNotesOf } from '../../progress/standing-notes.ts'
import { reachedWords, statusWords } from '../../progress/standing-words.ts'
import type { Part } from '../draft.ts'
import type { View } from '../view.ts'

const numbersIn = (texts: readonly string[]) => texts.flatMap((text) => text.match(/\d+(?:\.\d+)?/g) ?? [])

/** How one target stands, in a sentence; every number in it is the ledger's. */
export function sentenceOf({ say, t, asof }: Pick<View, 'say' | 't' | 'asof'>, standing: Standing): Part {
  const { target, reached, share, expected, entries, latest } = standing
  const { code, name, unit, clause, quote } = target
  const wording = wordingWords(target)
  const citations = [{ path: clause, quote }]
  const status = statusWords(standing, t)
  const notes = factNotesOf(standing, t)
  const figures = [asof, standing.asof, latest ?? '', ...entries, wording, ...numbersIn([status, ...notes])]
  if (isStated(target) && entries.length) {
    const text = say.statedRecords(code, name, wording, asof, entries.length, [...notes, status].join(say.comma))
    return { text, citations, figures: [...figures, entries.length] }
  }
  if (!entries.length) return { text: say.noRecord(code, name, wording, asof), citations, figures }
  const amount = reachedWords(standing, t)
  const percent = share === null ? '' : percentOf(share)
  const pace = expected === null || reached === null ? '' : say.expected(`${figure(expected)}${unit}`)
  const numbers = entries.map((number) => `#${number}`).join(say.comma)
  const head = `${say.standing(code, name, wording, asof, amount)}${percent && say.share(percent)}${pace}`
  const text = `${head}${[...notes, status].map(say.status).join('')}${say.recorded(numbers, latest ?? '')}`
  return { text, citations, figures: [...figures, ...numbersIn([amount, percent, pace])] }
}

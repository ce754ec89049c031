import { isRow } from '../../plan/table-row.ts'
import { normalise, type Passage, type PlanIndex, type Term } from '../search/index.ts'

/** Of what a whole sentence has of a question; a part of it that has less leaves something out. */
const NEARLY = 0.85
/** What has less than this of the question is not said to answer it. */
const LEAST = 0.4
/** So many parts together at most. */
const MOST = 3

/** 各多少座, 分别怎么搞: more than one thing is asked about. */
export const asksEach = (text: string): boolean =>
  /各(?!类|种|项|级|地|方)|分别|分开说|\b(?:each|respectively|both)\b/iu.test(text)

/** 哪种最多: one part of a sentence does not answer it. 最少要多少 is of one. */
export const asksSeveral = (text: string): boolean =>
  asksEach(text) ||
  /最[多大高少小低早晚长短](?![要得能可应须])|(?:两|三|四|几|哪)[个种样家]|\b(?:most|least)\b/iu.test(text)

/** What opens in it closes in it. */
const isWhole = (words: string): boolean =>
  ['（）', '()', '“”', '《》', '【】'].every(
    ([open = '', close = '']) => words.split(open).length === words.split(close).length,
  )

/**
 * The words of a sentence that answer, from comma to comma: the fewest that have what all of it has of the question, and
 * that hold what is asked for. Undefined where only the whole does.
 */
export function wordsFor(
  index: PlanIndex,
  terms: readonly Term[],
  { text }: Pick<Passage, 'text'>,
  holds: (part: string) => boolean = () => true,
): string | undefined {
  if (isRow(text)) return undefined
  const parts = text.match(/[^，,；;。：:\n]+[，,；;。：:\n]*/gu) ?? []
  const least = NEARLY * index.cover(terms, normalise(text))
  for (let length = 1; length <= Math.min(MOST, parts.length); length++) {
    const rated = parts.slice(length - 1).flatMap((_, from) => {
      const words = parts
        .slice(from, from + length)
        .join('')
        .replace(/[，,；;。：:\s]+$/u, '')
        .trim()
      const cover = isWhole(words) && holds(words) ? index.cover(terms, normalise(words)) : 0
      return cover >= Math.max(least, LEAST) ? [{ words, cover }] : []
    })
    const [best] = rated.sort((a, b) => b.cover - a.cover)
    if (best) return best.words
  }
  return undefined
}

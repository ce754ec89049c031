import { nearby, type Paragraph, speaksOfAims } from '../find/index.ts'
import type { WordAim } from '../words.ts'
import { tidyPhrase } from './phrase.ts'

/**
 * Of what is to be so by a day in an English text: that its sentence orders it or says so, and has no amount that is
 * aimed at. `taken` are places of amounts.
 */
export function datedInEnglish(aims: readonly WordAim[], paragraph: Paragraph, taken: readonly number[]): WordAim[] {
  return aims.flatMap((aim) => {
    const segment = paragraph.segments.find(({ start, end }) => aim.at >= start && aim.at < end)
    if (!segment || !speaksOfAims(paragraph.masked, segment.start, segment.end)) return []
    const sentence = nearby(paragraph.segments, segment)
    const [first, last] = [sentence[0]?.start ?? 0, sentence.at(-1)?.end ?? 0]
    if (taken.some((at) => at >= first && at < last)) return []
    const name = tidyPhrase(aim.quote.replace(aim.wording, ' '))
    return name.length < 3 ? [] : [{ ...aim, name }]
  })
}

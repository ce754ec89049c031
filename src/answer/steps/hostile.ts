import { targetPart } from '../parts.ts'
import { targetsMeant } from '../subjects.ts'
import type { Step } from '../view.ts'
import { words } from '../words.ts'

/** Requests for secrets, for changes, or for anything but the plan; and orders with no question left. */
export const hostile: Step = ({ index, question, say }) => {
  const { text, language, tainted } = question
  const { secrets, changes, unrelated } = words[language]
  const refusal = (sentence: string) => ({ refused: true, parts: [{ text: sentence }] })
  if (secrets.test(text)) return refusal(say.secret)
  if (changes.test(text)) {
    const targets = targetsMeant(index, question.terms).slice(0, 2)
    return { refused: true, parts: [{ text: say.changes }, ...targets.map((target) => targetPart(say, target))] }
  }
  if (unrelated.test(text) || (!text && !tainted)) return refusal(say.unrelated)
  return tainted && !text ? refusal(say.orders) : undefined
}

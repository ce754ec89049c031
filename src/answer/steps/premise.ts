import type { Target } from '../../plan/plan.ts'
import type { Draft } from '../draft.ts'
import { excerptOf } from '../excerpt.ts'
import { normalise } from '../normalise.ts'
import { type Figure, sameUnit } from '../numerals.ts'
import { quotedPart, targetPart } from '../parts.ts'
import { standingPart } from '../standing-part.ts'
import { targetsMeant } from '../subjects.ts'
import { floorOf } from '../target-range.ts'
import type { Step, View } from '../view.ts'
import { words } from '../words.ts'
import { corrected, correctedByPassage, figuresOf, fits, miscounted } from './corrections.ts'
import { nothingFound } from './refuse.ts'

const AFTER = /^[^,。?]{0,3}(?:是|指|对应|说的|代表|出自|属于|refer|stand|mean|belong)/u
const BEFORE = /(?:哪|什么|which|what)[^,。?]{0,24}$/u
const ASKING = /哪|什么|谁|啥|which|what/u
/** Whether a number is part of what is asked and not a claim: 哪四类, 前三个, 这两个, a code. */
function isClaim({ question }: View, { at, raw, unit, value }: Figure): boolean {
  const before = question.text.slice(Math.max(0, at - 6), at)
  if (/[哪这那前第后每近的t.]$|which $|the $/u.test(before) && value < 30 && !/%|元/.test(unit)) return false
  if (raw.startsWith('两') && !question.asks('confirm')) return false
  const after = question.text.slice(at + raw.length, at + raw.length + 14)
  const ofParts = Object.values(words[question.language].parts).some((part) => part.test(after))
  return unit !== '' || value >= 10 || raw.includes('.') || ofParts
}

/** 500项指的是什么, which target is 500. */
function asksWhatFor(text: string, { at, raw }: Figure): boolean {
  const [before, after] = [text.slice(0, at), text.slice(at + raw.length)]
  return (AFTER.test(after) && ASKING.test(after)) || BEFORE.test(before)
}

/** What a number of the plan stands for. */
function reversed(view: View, figure: Figure): Draft | undefined {
  const { index, question, say } = view
  const targets = index.plan.targets.filter((target) => fits(figure, figuresOf(target)))
  const worded = targets.filter(({ wording }) => question.text.includes(normalise(wording)))
  if (worded.length) return { parts: worded.map((target) => targetPart(say, target)) }
  if (targets.length) return { parts: targets.slice(0, 3).map((target) => targetPart(say, target)) }
  const terms = question.terms
  const [found] = index
    .search(terms, (passage) => (fits(figure, passage.figures) ? 1 : 0))
    .filter(({ passage }) => fits(figure, passage.figures))
  if (!found) return undefined
  const citation = excerptOf(index, found.passage, terms)
  return { parts: [quotedPart(say, citation)] }
}

/** Targets that the rest of the question means and that are counted in the same unit. */
const targetsLike = ({ index, question }: View, { unit }: Figure): Target[] =>
  targetsMeant(index, question.terms, 0.4).filter(
    (target) => floorOf(target) !== undefined && (sameUnit(target.unit, unit) || !unit),
  )

async function confirmed(view: View, target: Target): Promise<Draft> {
  return { live: true, parts: [targetPart(view.say, target), await standingPart(view, target)] }
}

async function judged(view: View, figure: Figure): Promise<Draft | undefined> {
  const { index, question, say } = view
  const wrong = miscounted(view, figure)
  if (wrong) return wrong
  const targets = targetsLike(view, figure)
  const right = targets.filter((target) => fits(figure, figuresOf(target)))
  if (targets.length && !right.length) return corrected(view, figure, targets)
  const [first] = right
  if (first && question.asks('confirm')) return confirmed(view, first)
  const meaning = asksWhatFor(question.text, figure) ? reversed(view, figure) : undefined
  const instead = meaning ?? correctedByPassage(view, figure)
  if (instead) return instead
  const strange = !index.passages.some(({ figures }) => fits(figure, figures)) && figure.value >= 20
  return strange && !question.tainted ? nothingFound(view, say.notInPlan(figure.raw)) : undefined
}

/** Questions with a number in them: what it stands for, whether it is so, and what the plan says instead. */
export const premise: Step = async (view) => {
  const { question, say } = view
  if (question.asks('reason') && question.figures.length) return nothingFound(view, say.noReason)
  const all = view.index.plan.targets.flatMap(figuresOf)
  if (question.asks('compare') && question.figures.length > 1 && question.figures.every((one) => fits(one, all)))
    return undefined
  for (const figure of question.figures.filter((one) => isClaim(view, one))) {
    const draft = await judged(view, figure)
    if (draft) return draft
  }
  return undefined
}

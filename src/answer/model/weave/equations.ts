import { type Evidence, isOver, type Place, wordsAt } from './evidence.ts'
import { areOfSentence, type Phrase } from './phrases.ts'
import { has, LIST } from './tokens.ts'

/** How a claim says that one piece is, has or belongs to another. */
export interface Equation {
  /** It may go from the whole to a member of it. */
  whole: boolean
  /** It may go from a member to its whole. */
  member: boolean
  /** A noun such as 目标 stands between: what it is may be told in the order of the evidence. */
  label: boolean
  /** A comma stands between: then only members of one list are told apart. */
  comma: boolean
}

/** Words of the evidence that tell what is what. */
const LINKS = ['等', '为', '是', '即', '括', '含', '作', '指']

/** Whether a piece is what the members of a list before it are: 地震、火灾等重点领域. */
function isWholeOf({ tokens, figures }: Phrase, head: Place, member: Place): boolean {
  if (member.end > head.start || tokens[head.start - 1] === LIST) return false
  const between = tokens.slice(member.end, head.start)
  const isCounted = figures.some(({ at }) => at >= member.end && at <= head.start)
  return isCounted || between.some((token) => token === LIST || LINKS.includes(token))
}

/** Whether the evidence says of a piece at the beginning of a sentence what it is: “无废城市”是……，……的城市发展模式. */
function isSaidOf(a: Place, b: Place, { phrases }: Evidence): boolean {
  const [one, other] = [phrases[a.phrase], phrases[b.phrase]]
  if (!one || !other || a.start > 0 || !areOfSentence(one, other)) return false
  const isLink = (token: string | undefined) => token !== undefined && LINKS.includes(token)
  return isLink(other.tokens[b.start - 1]) || (isLink(one.tokens[a.end]) && b.end === other.tokens.length)
}

/** Whether a piece stands under the heading that another is: what is told there belongs to what it names. */
function isUnder(a: Place, b: Place, evidence: Evidence): boolean {
  const name = wordsAt(b, evidence)
  const isNamed = ({ tokens }: Phrase) => tokens.length === name.length && has(tokens, name)
  return evidence.phrases.some(
    (heading, at) => at >= evidence.headings && isNamed(heading) && isOver(at, a.phrase, evidence),
  )
}

/** Whether the evidence says, too, that one piece is, has or belongs to the other. */
export function isEquated(a: Place, b: Place, equation: Equation, evidence: Evidence): boolean {
  const { phrases, headings } = evidence
  const [source, other] = [phrases[a.phrase], phrases[b.phrase]]
  if (!source || !other) return false
  // A list that stands under a heading is of what the heading names.
  if (a.phrase >= headings)
    return (
      isOver(a.phrase, b.phrase, evidence) && (b.phrase >= headings || b.start === 0 || other.tokens[b.end] === LIST)
    )
  const { whole, member, comma } = equation
  if (isSaidOf(a, b, evidence) || (member && !whole && isUnder(a, b, evidence))) return true
  if (b.phrase >= headings) return comma && isOver(b.phrase, a.phrase, evidence)
  if (a.phrase !== b.phrase)
    return comma && areOfSentence(source, other) && !(source.figures.length && other.figures.length)
  return isEquatedIn(source, a, b, equation)
}

/** Whether a phrase of the evidence says that one of its pieces is, has or belongs to another. */
function isEquatedIn(source: Phrase, a: Place, b: Place, { whole, member, label, comma }: Equation): boolean {
  const between = source.tokens.slice(a.end, b.start)
  const isLinked = label || between.some((token) => LINKS.includes(token))
  const isSaid = b.start >= a.end && isLinked && !between.includes(LIST)
  const isLoose = comma && !source.tokens.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)).includes(LIST)
  return isSaid || isLoose || (whole && isWholeOf(source, a, b)) || (member && isWholeOf(source, b, a))
}

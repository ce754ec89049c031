import type { Clause, Plan } from '../../plan/plan.ts'
import type { Draft, Part } from '../draft.ts'
import { headingCitation, type Member, memberOf, membersOf, quotedPart, targetPart } from '../parts.ts'
import { openingPart, shownParts } from '../shown-parts.ts'
import { clauseNamed } from '../subjects.ts'
import type { Step, View } from '../view.ts'
import { type Place, placesIn } from './ordinal-places.ts'

interface Listing {
  /** Path of the clause that the members stand under; empty for the plan itself. */
  where: string
  members: Member[]
}

function ofItems(plan: Plan, where: string, items: readonly { name: string; clause: string }[]): Listing {
  const members = items.map(({ name, clause: path }): Member => {
    const clause = plan.clauses.find((candidate) => candidate.path === path)
    return clause ? { ...memberOf(clause), name } : { name, citations: [] }
  })
  return { where, members }
}

const under = (plan: Plan, clause: Clause): Listing => ({ where: clause.path, members: membersOf(plan, clause) })

/** Clauses whose headings carry the noun and a number themselves, such as Action 7. */
const labelledBy = (plan: Plan, noun: string): Clause[] =>
  plan.clauses.filter(({ heading }) => new RegExp(`^${noun}\\s*\\d+`, 'iu').test(heading ?? ''))

/** The list that a noun counts in: parts of the plan, its themes and so on; else what stands under the clause named. */
function listingOf({ index, question }: View, { noun, at }: Place, above: Clause | undefined): Listing | undefined {
  const { plan } = index
  const before = question.text.slice(0, at)
  const named = above ?? clauseNamed(index, question.terms, before || question.text)
  const labelled = noun ? labelledBy(plan, noun) : []
  if (labelled.length) return { where: '', members: labelled.map(memberOf) }
  if (/部分|章|part|section|chapter/u.test(noun)) return { where: '', members: index.outline.parts.map(memberOf) }
  if (/专题|板块|theme/u.test(noun) && plan.themes.length) return ofItems(plan, '', plan.themes)
  if (/措施|举措|measure/u.test(noun) && plan.measures.length) return ofItems(plan, parentPath(plan), plan.measures)
  if (/任务|task/u.test(noun) && above) return under(plan, above)
  if (/任务|task/u.test(noun))
    return plan.themes.length > 1 ? ofItems(plan, '', plan.themes) : ofItems(plan, '', plan.tasks)
  return named ? under(plan, named) : undefined
}

const parentPath = (plan: Plan): string =>
  plan.clauses.find(({ path }) => path === plan.measures[0]?.clause)?.parent ?? ''

function beyond({ index, say, question }: View, { where, members }: Listing, ordinal: number): Draft {
  const names = members.map(({ name }) => name).join(say.comma)
  const text = say.beyond(where, ordinal, members.length, names)
  const clause = index.outline.byPath(where)
  const citations = [...(clause ? headingCitation(clause) : []), ...members.flatMap((member) => member.citations)]
  const figures = [names, ordinal, members.length, ...question.figures.map(({ value }) => value)]
  return { refused: true, parts: [{ text, citations: citations.slice(0, 8), figures }] }
}

const shown = (view: View, { clause, citations }: Member): Part[] =>
  clause ? shownParts(view, clause) : citations.map((citation) => quotedPart(view.say, citation))

const numbered = <T>(list: readonly T[], { ordinal }: Place): T | undefined =>
  list.at(ordinal > 0 ? ordinal - 1 : ordinal)

/** Follows the places from the outside in; a draft where one lies beyond the end of its list. */
function reached(view: View, places: readonly Place[]): Member | Draft | undefined {
  let found: Member | undefined
  for (const place of places) {
    const listing = listingOf(view, place, found?.clause)
    if (!listing?.members.length) continue
    found = numbered(listing.members, place)
    if (!found) return beyond(view, listing, place.ordinal)
  }
  return found
}

const TOGETHER = /^[^第]{0,4}[和与跟及、][^第]{0,2}$|^,? ?(?:and|,|to|with|versus|vs)? ?(?:the )?$/u
const ROOM = 500

/** 第二项和第三项: each in the same list. */
function siblings(view: View, places: readonly Place[]): Draft | undefined {
  const { text } = view.question
  const [first, second] = places
  if (!first || !second || !TOGETHER.test(text.slice(first.end, second.at))) return undefined
  const noun = places.find((place) => place.noun)?.noun ?? ''
  const named = places.map((place) => reached(view, [{ ...place, noun, at: first.at }]))
  const clauses = named.flatMap((found) => (found && 'clause' in found && found.clause ? [found.clause] : []))
  const room = Math.floor(ROOM / places.length)
  return clauses.length === places.length
    ? { parts: clauses.flatMap((clause) => openingPart(view, clause, room)) }
    : undefined
}

/** 第三部分, 推进措施第二条, the second theme: what stands there, or how many there are. */
export const ordinal: Step = (view) => {
  const { question, index, say } = view
  const places = placesIn(question.text, question.language)
  const [first] = places
  if (!first) return undefined
  if (/目标|target|goal/u.test(first.noun)) {
    const target = numbered(index.plan.targets, first)
    return target && { parts: [targetPart(say, target)] }
  }
  const beside = siblings(view, places)
  if (beside) return beside
  const found = reached(view, places)
  if (!found || 'parts' in found) return found
  const misplaced = question.asks('confirm') ? misplacedPart(view, first, found) : []
  return { parts: [...misplaced, ...shown(view, found)] }
}

/** 主要目标在第三部分吗, 第一条是人才引进吗: what stands elsewhere. */
function misplacedPart({ index, question, say }: View, { at }: Place, { name, clause: claimed }: Member): Part[] {
  const named = (text: string) => clauseNamed(index, question.terms, text)
  const [before, after] = [named(question.text.slice(0, at)), named(question.text.slice(at))]
  if (after && claimed && after.parent === claimed.parent && after !== claimed)
    return [{ text: say.notThat(after.heading ?? after.path, name), citations: headingCitation(claimed) }]
  const related = before && claimed && [...index.outline.above(before), ...index.outline.above(claimed)]
  if (!before || !claimed || (related?.filter((clause) => clause === before || clause === claimed).length ?? 0) > 2)
    return []
  const where = index.outline.above(before)[0]?.path ?? before.path
  const text = say.notUnder(before.heading ?? before.path, name, where)
  return [{ text, citations: headingCitation(before), figures: [where, name] }]
}

import { escaped, type PlanIndex } from '../search/index.ts'

/** 1.1 is no amount where it is a task. */
const withoutCodes = ({ plan }: PlanIndex, text: string): string =>
  [...plan.targets, ...plan.tasks].reduce(
    (rest, { code }) =>
      rest.replace(new RegExp(`(?<![\\w.])${escaped(code)}(?![\\w%]|\\.\\d)`, 'giu'), ' '.repeat(code.length)),
    text,
  )

/** 没批的也算: a clause that only says what counts as well asks for nothing. */
const INCLUDES =
  /(?:^|[,，。;；])[^,，。?？;；]{1,14}[也都全](?:要|得)?(?:算|计|包|加|列)(?:上|进去?|入|在内|括|数)?(?=[,，。?？;；]|$)/gu
function withoutInclusions(text: string): string {
  const rest = text.replace(INCLUDES, (clause) => ' '.repeat(clause.length))
  return rest.trim() ? rest : text
}

/** What a text asks, without codes of the plan and without what is only to be counted as well; nothing moves. */
export const askedIn = (index: PlanIndex, text: string): string => withoutInclusions(withoutCodes(index, text))

import type { RecordQuery } from '../../progress/query/index.ts'

/** 新的 names nothing. */
const isStrange = (words: string): boolean => words.replace(/的$/u, '').length > 1

/** What only a record has. */
export const SAYS_RECORD =
  /登记|记录|录入|填报|台账|里程碑|进[展度]|\b(?:record|log|entr(?:y|ies)|progress|milestone)/iu

/** Nothing that is recorded is named: what a question speaks of besides is of the plan. */
const isOfNothing = ({ items, people, numbers, amounts, scope, unheld, want }: Omit<RecordQuery, 'periods'>): boolean =>
  ['overview', 'count', 'entries'].includes(want) &&
  !scope &&
  unheld === undefined &&
  [items, people, numbers, ...(want === 'overview' ? [] : [amounts])].every(({ length }) => length === 0)

/** 就够了, 必须, 不能少于: what is to be, and not what has been done. */
const DEMANDS =
  /就(?:够|行|可以|算|能|达标|合格|过关)|要求|规定|必须|应[该当]?(?!急|用|对)|[得须](?=\p{Script=Han})|不[能得][少低高多超]|最低|至少|起码|底线|[上下]限|封顶|(?<![只重需主])要(?:到|达|占|建|做|完成|超|有|压|降|培)|\b(?:must|should|ha(?:s|ve) to|supposed to|required?|needs? to)\b/iu
const IS_ENOUGH = /(?:够|行|好|可以|达标|合格|过关)了/gu
const DONE =
  /了|已|过(?!关)|现在|目前|截至|登|记录|报|实际|累计|\b(?:(?:has|have|had)(?! to)|was|were|did|done|already|so far|now|logged|recorded)\b/iu

/** 占两成就够了吧 is held against the plan, 建了两成吧 against the record; where that is empty, so is all that is not said to be done. */
export const claimsAim = (text: string, isEmpty: boolean): boolean =>
  !DONE.test(text.replace(IS_ENOUGH, '')) && (isEmpty || DEMANDS.test(text))

/** A word that is strange to the record, or an amount of which nothing else is said, is no question for everything. */
export const isOfPlan = (query: Omit<RecordQuery, 'periods'>, stranger: string, leans: boolean): boolean =>
  (isOfNothing(query) && isStrange(stranger)) || (query.want === 'overview' && query.amounts.length > 0 && !leans)

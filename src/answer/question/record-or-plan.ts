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

/** A word that is strange to the record, or an amount of which nothing else is said, is no question for everything. */
export const isOfPlan = (query: Omit<RecordQuery, 'periods'>, stranger: string, leans: boolean): boolean =>
  (isOfNothing(query) && isStrange(stranger)) || (query.want === 'overview' && query.amounts.length > 0 && !leans)

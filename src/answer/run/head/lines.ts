import type { Clause, Plan } from '../../../plan/plan.ts'
import type { Citation } from '../../draft.ts'

/** A line of the head or the end of a document, verbatim, with where it stands. */
export type HeadLine = Citation

/** 一、总体要求, 第一章, 二(一), 1.5: where the matter of a plan begins. */
const NUMBERED =
  /(?:^|\s)(?:[一二三四五六七八九十]{1,3}[、(（\d]|第[一二三四五六七八九十\d]{1,3}[章节部条]|\d{1,2}(?:[.．\s、]|$))/u
const LONGEST_HEAD = 4

/** What stands before the matter: the notice, the title, the preamble, under whatever name a web page gives them. */
export function headOf({ clauses }: Plan): Clause[] {
  const at = clauses.findIndex(({ path }) => NUMBERED.test(path))
  return clauses.slice(0, Math.min(at < 0 ? 1 : at, LONGEST_HEAD))
}

/** What is signed at the end, where the text has it. */
const endOf = ({ clauses }: Plan): Clause[] => clauses.filter(({ path }) => /^(?:落款|附件目录)/u.test(path))

const linesOf = (clauses: readonly Clause[]): HeadLine[] =>
  clauses.flatMap(({ path, text }) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((quote) => ({ path, quote })),
  )

export const headLines = (plan: Plan): HeadLine[] => linesOf(headOf(plan))

/** The lines of the head, and those that are signed at the end. */
export const frameLines = (plan: Plan): HeadLine[] => linesOf([...headOf(plan), ...endOf(plan)])

/** The last lines of the matter itself, where a letter without a part for it is signed. */
export const closingLines = ({ clauses }: Plan): HeadLine[] =>
  linesOf(clauses.filter(({ path }) => !/^(?:附|注释|落款)/u.test(path)).slice(-1))

/** Sentences of the head, the plan's own preamble before the notice that sends it. */
export function headSentences(plan: Plan): HeadLine[] {
  const own = headOf(plan).filter(({ path }) => path !== '通知')
  const sent = headOf(plan).filter(({ path }) => path === '通知')
  return linesOf([...own, ...sent]).flatMap(({ path, quote }) =>
    (quote.match(/[^。]+。?/gu) ?? []).map((sentence) => ({ path, quote: sentence.trim() })),
  )
}

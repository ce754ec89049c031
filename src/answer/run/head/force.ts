import type { Plan } from '../../../plan/plan.ts'
import type { Citation } from '../../draft.ts'
import type { PlanIndex } from '../../search/index.ts'
import { frameLines } from './lines.ts'

const OWN =
  /(?:本|此|该)(?:文件|方案|规划|计划|行动|意见|通知|办法|细则|要点|政策|规定|条例|措施)|印发之日|发布之日|公布之日/u
const FORCE = '(?:施行|实施|执行|生效|试行)'

/** What a document says of its own force: from when, until when, instead of what, and who explains it. */
const SAYS = {
  effective: new RegExp(
    `(?:自|从)[^，,。；]{2,24}(?:起|开始)[，,]?(?:正式)?${FORCE}|(?:印发|发布|公布)之日起?[^，,。；]{0,6}${FORCE}`,
    'u',
  ),
  valid: /^有效期|(?:[,，]|施行|实施|执行|本\p{Script=Han}{2,4})有效期|自动失效/u,
  repeals: /(?:废止|停止执行|不再执行|自行失效)/u,
  interpreter: /由[^，,。；]{2,40}(?:负责|承担)[^，,。；]{0,4}解释|解释权/u,
} as const

/** The last sentence that says so of the document itself. */
export function forceSaid({ passages }: PlanIndex, fact: keyof typeof SAYS): Citation | undefined {
  const found = passages.findLast(
    ({ whole, heading }) =>
      !heading && SAYS[fact].test(whole) && (fact === 'interpreter' || OWN.test(whole) || /^有效期/u.test(whole)),
  )
  return found && { path: found.clause.path, quote: found.whole }
}

const LISTED = /^附\s*件\s*(?:[:：]\s*|(?=\d))(?<name>.*)$/u
const ENTRY = /^\d{1,2}\s*[.．、]\s*(?<name>\S.*)$/u
const bare = (name: string): string => name.replace(/^\d{1,2}\s*[.．、]\s*/u, '').trim()

/** The annexes: as the list above the signature names them, else by their own headings. */
export function annexesOf(plan: Plan): { name: string; citation: Citation }[] {
  const lines = frameLines(plan)
  const from = lines.findIndex(({ quote }) => LISTED.test(quote))
  const entries: { name: string; citation: Citation }[] = []
  for (const citation of from < 0 ? [] : lines.slice(from)) {
    const sign = entries.length || citation !== lines[from] ? ENTRY : LISTED
    const name = bare(sign.exec(citation.quote)?.groups?.name ?? '')
    if (/\p{Script=Han}{2}/u.test(name)) entries.push({ name, citation })
    else if (citation !== lines[from]) break
  }
  if (entries.length) return entries
  return plan.clauses.flatMap(({ path, parent, heading, text }) =>
    /^附件/u.test(path) && heading && (parent === undefined || parent === '附件') && text.includes(heading)
      ? [{ name: heading, citation: { path, quote: heading } }]
      : [],
  )
}

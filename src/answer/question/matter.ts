import type { Language } from '../../locale/index.ts'
import { normalise, type PlanIndex } from '../search/index.ts'
import { type DocumentFact, documentAsked } from './document.ts'
import { askless } from './kinds.ts'

/** What other papers and things have as well: 年度报告由谁发, 专项规划管到哪年. */
const SHARED: ReadonlySet<DocumentFact> = new Set([
  'issuer',
  'issued',
  'period',
  'basis',
  'valid',
  'effective',
  'title',
])
/** What only says what is asked of a paper. */
const OF_PAPER =
  /文号|字号|日期|落款|成文|印发|发布|出台|颁布|公布|发文|下发|转发|签发|[制拟]定|制订|编制|起草|编写|联合|一起|共同|牵头|[依根]据|依照|落实|[执施实]行|实施|生效|有效期|期限|时间|上位|国家|通知|文件|方案|规划|计划|意见|办法|细则|要点|政策|纲要|单位|部门|机构|部委|政府|行动|试点/gu
const TELLS = 0.5

/** 全省美育发展年度报告由谁编: what names things that stand in the plan and not in its title asks of them, not of the document. */
export function isOfMatter(index: PlanIndex, text: string, language: Language): boolean {
  if (language !== 'zh' || index.plan.language !== 'zh') return false
  if (!documentAsked(text, language).every((fact) => SHARED.has(fact))) return false
  const head = normalise(`${index.plan.title} ${index.plan.issuer ?? ''}`)
  return index
    .termsOf(askless(text, language).replace(OF_PAPER, ' '), language)
    .some((term) => index.knows(term) && index.weight(term) >= TELLS && !head.includes(term.word))
}

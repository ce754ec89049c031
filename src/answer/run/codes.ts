import type { Intent } from '../question/index.ts'
import type { View } from '../view.ts'
import type { Finding, Found } from './finding.ts'

/** T2, 1.4, M1, or several of them: what they stand for. Undefined where the plan has none of them. */
export function codesFor({ index }: View, { codes }: Intent): Found | undefined {
  const { plan, outline } = index
  const findings = codes.flatMap((code): Finding[] => {
    const target = plan.targets.find((one) => one.code === code)
    if (target) return [{ type: 'target', target }]
    const item = [...plan.tasks, ...plan.themes, ...plan.measures].find((one) => one.code === code)
    const clause = item && outline.byPath(item.clause)
    if (clause) return [{ type: 'text', clause }]
    return /^[TM]/.test(code) ? [{ type: 'lacks', lack: 'place', subject: code }] : []
  })
  const known = findings.filter(({ type }) => type !== 'lacks')
  if (!findings.length) return undefined
  return known.length
    ? { findings: [...findings.filter(({ type }) => type === 'lacks'), ...known] }
    : { refused: true, findings }
}

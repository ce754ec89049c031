import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { Sentence } from '../core/problem.ts'
import { checkPlan, type Mistake } from './check.ts'
import type { Plan } from './plan.ts'

/** What is wrong on a line of a plan file, and what to write instead. */
export interface LineProblem {
  /** Counted from 1. */
  line: number
  say: Sentence
}

export type ReadPlan = { plan: Plan; problems: [] } | { plan?: undefined; problems: LineProblem[] }

/** Characters that hide or turn what stands around them, or that nothing shows. */
const UNSEEN = /[^\P{Cc}\n\r\t]|[\p{Cf}\p{Cs}]/gu

/** Reads a plan file that people edit: the plan, or each mistake with its line. */
export function readPlanText(written: string): ReadPlan {
  const text = written.replace(UNSEEN, '')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length) return { problems: document.errors.map((error) => syntaxProblem(error, lines)) }
  const { plan, mistakes } = checkPlan(document.toJS())
  if (plan) return { plan, problems: [] }
  const problems = mistakes.map((mistake) => located(mistake, document, lines))
  return { problems: problems.sort((a, b) => a.line - b.line) }
}

function syntaxProblem({ pos, code }: { pos: [number, number]; code: string }, lines: LineCounter): LineProblem {
  const { line } = lines.linePos(pos[0])
  return { line, say: (t) => t.import.problem(line, t.import.yaml(code.toLowerCase().replaceAll('_', ' '))) }
}

function located({ at, say }: Mistake, document: Document, lines: LineCounter): LineProblem {
  const line = lineOf(at, document, lines)
  return { line, say: (t) => t.import.problem(line, say(t)) }
}

/** The line of the value, or of the nearest thing around it that the file has. */
function lineOf(at: readonly (string | number)[], document: Document, lines: LineCounter): number {
  for (let length = at.length; length > 0; length--) {
    const node = document.getIn(at.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

import { type Document, isNode, type LineCounter } from 'yaml'
import { checkPlan, type Mistake } from './check.ts'
import type { Plan } from './plan.ts'
import { type LineProblem, syntaxOf } from './plan-syntax.ts'

export type { LineProblem } from './plan-syntax.ts'

export type ReadPlan = { plan: Plan; problems: [] } | { plan?: undefined; problems: LineProblem[] }

/** Characters that hide or turn what stands around them, or that nothing shows. */
const UNSEEN = /[^\P{Cc}\n\r\t]|[\p{Cf}\p{Cs}]/gu

/** As many mistakes as anybody puts right at a time; to find the line of each takes a walk through the file. */
const MOST_SHOWN = 100

/** Reads a plan file that people edit: the plan, or each mistake with its line. */
export function readPlanText(written: string): ReadPlan {
  const syntax = syntaxOf(written.replace(UNSEEN, ''))
  if (syntax.problems) return { problems: syntax.problems }
  const { document, lines } = syntax
  const content = contentOf(document)
  if (content instanceof ReferenceError)
    return { problems: [{ line: 1, say: (t) => t.import.problem(1, t.import.aliases) }] }
  const { plan, mistakes } = checkPlan(content)
  if (plan) return { plan, problems: [] }
  const problems = mistakes.slice(0, MOST_SHOWN).map((mistake) => located(mistake, document, lines))
  return { problems: problems.sort((a, b) => a.line - b.line) }
}

/** Aliases of aliases may stand for billions of parts: the library then gives up with an error of this kind. */
function contentOf(document: Document): unknown {
  try {
    return document.toJS()
  } catch (error) {
    if (error instanceof ReferenceError) return error
    throw error
  }
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

import { askless, type Intent } from '../question/index.ts'
import { escaped, normalise } from '../search/index.ts'
import type { View } from '../view.ts'
import { factFor } from './fact.ts'
import type { Found } from './finding.ts'
import { citationOf } from './quote.ts'

/** How a plan says what a word means: X是指, X，即, （以下简称X）, X（全称）, 表现为. */
const formsOf = (word: string): RegExp[] => {
  const one = `["'《]?${escaped(word)}["'》]?`
  return [
    new RegExp(`${one}(?:,)?(?:是指|指的是|即|系指|是以|表现为|定义为|means|refers to|is defined as)`, 'iu'),
    new RegExp(`\\((?:以下)?(?:统称|简称|即|全称)?[:为]?${one}\\)`, 'iu'),
    new RegExp(`^${one}是`, 'iu'),
    new RegExp(`${one}\\([^()]{2,60}\\)`, 'iu'),
  ]
}

/** What the plan says a word means; where it does not define it, where it uses it. */
export function definitionFor(view: View, intent: Intent): Found {
  const { index, query } = view
  const bare = askless(intent.text, query.language)
  const runs = [...intent.subject.split(' '), ...bare.split(/[\s的,，]+/u)]
    .map(normalise)
    .filter((run) => run.length > 1)
  for (const run of [...new Set(runs)].sort((a, b) => b.length - a.length)) {
    for (const form of formsOf(run)) {
      const found = index.passages.find(({ plain, heading }) => !heading && form.test(plain))
      if (found) return { findings: [{ type: 'quote', citation: citationOf(index, found) }] }
    }
  }
  if (/哪些|哪几|都有|分别|which/iu.test(intent.text)) return factFor(view, { ...intent, kind: 'detail' })
  const near = factFor(view, { ...intent, kind: 'detail' }).findings.slice(0, 1)
  return {
    refused: true,
    open: true,
    findings: [{ type: 'lacks', lack: 'definition', subject: runs[0] ?? intent.subject }, ...near],
  }
}

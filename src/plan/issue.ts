import type { z } from 'zod'
import type { Sentence } from '../core/problem.ts'

interface Said {
  /** The key inside the place that the issue names. */
  key?: string
  say: Sentence
}

const EXAMPLES: Record<string, string> = {
  targets: 'T1',
  themes: '"1"',
  tasks: '"1.1"',
  measures: 'M1',
  slug: 'city-pilot',
}

/** What a failed check of the plan's shape says to the person who edits the file. */
export function issueSentences(issue: z.core.$ZodIssue): Said[] {
  const key = nameOf(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => ({ key: unknown, say: (t) => t.import.unknownKey(unknown) }))
    case 'invalid_value':
      return [{ say: (t) => t.import.choice(key, issue.values.map(String).join(' | ')) }]
    case 'invalid_type':
      return [typeSentence(issue, key)]
    case 'too_small':
      return [{ say: (t) => (issue.origin === 'number' ? t.import.negative(key) : t.import.emptyText(key)) }]
    case 'invalid_format':
      return [{ say: formatSentence(issue, key) }]
    default:
      return [{ say: (t) => t.import.otherwise(key, issue.message) }]
  }
}

const nameOf = (path: readonly PropertyKey[]) => String(path.findLast((key) => typeof key === 'string') ?? 'plan')

function typeSentence(issue: z.core.$ZodIssueInvalidType, key: string): Said {
  if (issue.input === undefined && /received undefined/.test(issue.message))
    return { say: (t) => t.import.missingKey(key) }
  return {
    say: (t) => {
      const types: Record<string, string> = t.import.types
      return t.import.wrongType(key, types[issue.expected] ?? issue.expected)
    },
  }
}

const formatSentence =
  (issue: z.core.$ZodIssueInvalidStringFormat, key: string): Sentence =>
  (t) => {
    if (issue.format === 'date') return t.import.day(key)
    const list = String(issue.path[0] ?? '')
    const example = EXAMPLES[list]
    return example ? t.import.code(key, example) : t.import.otherwise(key, issue.message)
  }

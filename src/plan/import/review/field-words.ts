import { z } from 'zod'
import type { Sentences } from '../../../locale/index.ts'
import { targetSchema } from '../../target.ts'
import { baselineWords, pointsWords } from '../../target-words.ts'

/** The name of a field of a plan file, for people. */
export function fieldName(field: string, t: Sentences): string {
  const names: Record<string, string> = t.target.fields
  return names[field] ?? field
}

/** Fields whose values are words of ours. */
const WORDED = ['kind', 'bound', 'basis', 'direction', 'nature']

const lists = z.array(z.string())
const { baseline, points } = targetSchema.shape

/** The value of a field, for people. */
export function fieldValue(field: string, value: unknown, t: Sentences): string {
  if (value === undefined) return t.import.none
  const words: Record<string, string> = t.target.short
  const worded = (word: unknown) => words[String(word)] ?? String(word)
  if (WORDED.includes(field)) return worded(value)
  const base = field === 'baseline' ? baseline.safeParse(value).data : undefined
  if (base) return baselineWords(base, '', t)
  const steps = field === 'points' ? points.safeParse(value).data : undefined
  if (steps) return pointsWords(steps, { bound: undefined, unit: '' }, t)
  const list = lists.safeParse(value).data
  if (list) return list.map(worded).join(t.answer.comma)
  return value === true ? fieldName(field, t) : String(value)
}

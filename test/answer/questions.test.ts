import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { isVerbatim } from '../../src/plan/quote.ts'
import { ask, plan } from './support.ts'

const questionSchema = z.object({
  id: z.string(),
  lang: z.enum(['zh', 'en']),
  question: z.string(),
  must_include: z.array(z.array(z.string())),
  must_not_include: z.array(z.string()),
  expect: z.enum(['answer', 'correct', 'refuse', 'db', 'ignore-injection']),
})

const questions = readFileSync(new URL('./questions/jiangsu-huimin.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => questionSchema.parse(JSON.parse(line)))

const squashed = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/[－—–―]/g, '-')

test.each(questions)('$id $question', async ({ lang, question, must_include, must_not_include, expect: wanted }) => {
  const answer = await ask(question)
  const text = squashed(answer.text)
  expect(answer.text.length).toBeLessThanOrEqual(lang === 'en' ? 1500 : 600)
  for (const word of must_not_include) expect(text).not.toContain(squashed(word))
  for (const { path, quote } of answer.citations)
    expect(isVerbatim(quote, plan.clauses.find((clause) => clause.path === path)?.text ?? '')).toBe(true)
  if (wanted === 'answer') expect(answer.refused).toBe(false)
  if (wanted === 'refuse') expect(answer.refused).toBe(true)
  else for (const group of must_include) expect(group.some((word) => text.includes(squashed(word)))).toBe(true)
  if (wanted === 'db') expect(answer.live).toBe(true)
})

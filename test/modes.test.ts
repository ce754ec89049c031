import { expect, test } from 'vitest'
import { locales } from '../src/locale/index.ts'
import { modeAsked } from '../src/modes.ts'

/** What the person reads, with the exit code; nothing where the program runs. */
function said(...words: string[]): { text: string; exit: number } | undefined {
  const asked = modeAsked(words)
  return 'say' in asked ? { text: asked.say(locales.zh), exit: asked.exit } : undefined
}

test('the program starts the bot without a word, and runs what it is told', () => {
  expect(modeAsked([])).toEqual({ mode: 'start', args: [] })
  expect(modeAsked(['ask', '--jsonl'])).toEqual({ mode: 'ask', args: ['--jsonl'] })
  expect(modeAsked(['plan', 'help', '--json'])).toEqual({ mode: 'plan', args: ['help', '--json'] })
})

test.each([
  ['strat', 'start'],
  ['plan:laod', 'plan:load'],
  ['Demo', 'demo'],
])('a mistyped %s starts nothing, and names %s', (word, meant) => {
  expect(said(word)).toEqual({ text: expect.stringContaining(`是不是要用：${meant}？`), exit: 2 })
})

test('what nothing is like is refused with what there is', () => {
  const refused = said('xyzzy')
  expect(refused?.exit).toBe(2)
  expect(refused?.text).not.toContain('是不是')
  expect(refused?.text).toContain('slack:manifest')
})

test('words that start cannot use are refused', () => {
  expect(said('start', '--port', '80')).toEqual({ text: expect.stringContaining('“--port 80”'), exit: 2 })
})

test('asked for help it lists what there is', () => {
  for (const words of [['--help'], ['-h'], ['start', '--help']])
    expect(said(...words)).toEqual({ text: expect.stringContaining('plan:import'), exit: 0 })
})

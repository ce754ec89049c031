import { nearest } from './core/nearest.ts'
import type { Sentence } from './core/problem.ts'

/** What the program can be started as, and whether words may follow. */
const MODES = {
  start: { takesWords: false },
  demo: { takesWords: false },
  plan: { takesWords: true },
  ask: { takesWords: true },
  'plan:import': { takesWords: true },
  'plan:load': { takesWords: true },
  'slack:manifest': { takesWords: false },
} as const

export type Mode = keyof typeof MODES

/** A way to run, or something to say instead, with an exit code. */
type Asked = { mode: Mode; args: string[] } | { say: Sentence; exit: 0 | 2 }

const isMode = (word: string): word is Mode => Object.hasOwn(MODES, word)

const HELP = ['--help', '-h']

/** Reads the arguments of the program. None at all means `start`; nothing unknown is passed over. */
export function modeAsked([first = 'start', ...args]: readonly string[]): Asked {
  if (HELP.includes(first)) return { say: (t) => t.start.modes, exit: 0 }
  if (!isMode(first)) return { say: unknownMode(first), exit: 2 }
  if (MODES[first].takesWords || !args.length) return { mode: first, args }
  if (args.some((word) => HELP.includes(word))) return { say: (t) => t.start.modes, exit: 0 }
  return { say: (t) => `${t.start.surplusWords(first, args.join(' '))}\n${t.start.modes}`, exit: 2 }
}

const unknownMode =
  (word: string): Sentence =>
  ({ bot, start }) => {
    const close = nearest(word, Object.keys(MODES))
    const hint = close.length ? bot.betweenSentences + bot.didYouMean(close) : ''
    return `${start.unknownMode(word)}${hint}\n${start.modes}`
  }

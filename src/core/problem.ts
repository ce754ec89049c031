import type { Sentences } from '../locale/index.ts'
import type { Action } from './reply.ts'

/** A sentence a person will read, in whichever language they read. */
export type Sentence = (t: Sentences) => string

/**
 * Something the person can put right: it says what is wrong and what to do next.
 * Every other error is a bug.
 */
export class Problem extends Error {
  readonly sentence: Sentence
  readonly actions: (t: Sentences) => Action[]

  constructor(sentence: Sentence, actions: (t: Sentences) => Action[] = () => []) {
    super('problem')
    this.name = 'Problem'
    this.sentence = sentence
    this.actions = actions
  }
}

/** What an error of any kind says, for a log or a sentence. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof Error) return error.message
  return typeof error === 'object' ? JSON.stringify(error) : String(error)
}

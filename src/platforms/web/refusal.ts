import type { Sentence } from '../../core/problem.ts'

/** A request that is answered with a status of HTTP and a sentence. */
export class Refusal extends Error {
  readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 429
  readonly sentence: Sentence
  /** Seconds until it may be tried again. */
  readonly retryAfter: number | undefined

  constructor(status: Refusal['status'], sentence: Sentence, retryAfter?: number) {
    super('refused')
    this.name = 'Refusal'
    this.status = status
    this.sentence = sentence
    this.retryAfter = retryAfter
  }
}

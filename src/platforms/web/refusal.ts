import type { Sentence } from '../../core/problem.ts'

/** A request that is answered with a status of HTTP and a sentence. */
export class Refusal extends Error {
  readonly status: 400 | 403 | 404 | 409 | 413 | 415
  readonly sentence: Sentence

  constructor(status: Refusal['status'], sentence: Sentence) {
    super('refused')
    this.name = 'Refusal'
    this.status = status
    this.sentence = sentence
  }
}

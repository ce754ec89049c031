import { Stopped } from '../../core/cancels.ts'

/** Why the model gave nothing to work with. Carries no words of the service: they may hold a key or a question. */
export class Trouble extends Error {
  readonly kind: TroubleKind
  /** The service may have written something, and charged for it. */
  readonly mayHaveCost: boolean

  constructor(kind: TroubleKind) {
    super(`the model gave nothing to work with: ${kind}`)
    this.kind = kind
    this.mayHaveCost = ['slow', 'stopped', 'truncated', 'declined', 'malformed'].includes(kind)
  }
}

/** `stopped`: nobody waits for it any more. `resting`: it failed so often of late that it is not asked for a while. */
export type TroubleKind =
  | 'slow'
  | 'stopped'
  | 'unreachable'
  | 'rejected'
  | 'limited'
  | 'truncated'
  | 'declined'
  | 'malformed'
  | 'resting'

/** What an aborted signal means for a call. */
export const endOf = ({ reason }: AbortSignal): Trouble => new Trouble(reason instanceof Stopped ? 'stopped' : 'slow')

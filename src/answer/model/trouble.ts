import { Stopped } from '../../core/cancels.ts'
import type { Usage } from './usage.ts'

/** Why the model gave nothing to work with. Carries no words of the service: they may hold a key or a question. */
export class Trouble extends Error {
  readonly kind: TroubleKind
  /** What it took, where the service said so. */
  readonly usage: Usage | undefined
  /** The service may have written something, and charged for it without saying what. */
  readonly mayHaveCost: boolean

  constructor(kind: TroubleKind, { usage, begun }: { usage?: Usage | undefined; begun?: boolean } = {}) {
    super(`the model gave nothing to work with: ${kind}`)
    this.kind = kind
    this.usage = usage
    this.mayHaveCost = !usage && (begun ?? ['slow', 'stopped', 'truncated', 'declined', 'malformed'].includes(kind))
  }
}

/**
 * `stopped`: nobody waits for it any more. `resting`: it failed so often of late that it is not asked for a while.
 * `busy`: too many others were before.
 */
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
  | 'busy'

/** What an aborted signal means for whoever waited: it is `stopped`, or else what it waited for. */
export const endOf = (
  { reason }: AbortSignal,
  kind: 'slow' | 'busy' = 'slow',
  more: { begun?: boolean } = {},
): Trouble => new Trouble(reason instanceof Stopped ? 'stopped' : kind, more)

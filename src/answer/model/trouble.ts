import { Stopped } from '../../core/cancels.ts'

/** What one call took, in tokens. */
export interface Usage {
  input: number
  /** Of the input, what the service had kept from before. */
  cached: number
  output: number
}

/** More than any call takes, in tokens: what a service says beyond it is no count. */
const MOST_TOKENS = 4_000_000

/** What a service says that a call took; undefined where it does not count, or not in tokens. */
export function usageOf(input: unknown, cached: unknown, output: unknown): Usage | undefined {
  const isCount = (count: unknown): count is number => Number.isInteger(count) && Number(count) >= 0
  if (!isCount(input) || !isCount(output) || input === 0 || input + output > MOST_TOKENS) return undefined
  return { input, cached: isCount(cached) && cached <= input ? cached : 0, output }
}

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

/** What an aborted signal means for a call. */
export const endOf = ({ reason }: AbortSignal, more: { begun?: boolean } = {}): Trouble =>
  new Trouble(reason instanceof Stopped ? 'stopped' : 'slow', more)

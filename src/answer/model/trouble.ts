/** Why the model gave nothing to work with. Carries no words of the service: they may hold a key or a question. */
export class Trouble extends Error {
  readonly kind: TroubleKind
  /** The service may have written something, and charged for it. */
  readonly mayHaveCost: boolean

  constructor(kind: TroubleKind) {
    super(`the model gave nothing to work with: ${kind}`)
    this.kind = kind
    this.mayHaveCost = ['slow', 'truncated', 'declined', 'malformed'].includes(kind)
  }
}

type TroubleKind = 'slow' | 'unreachable' | 'rejected' | 'limited' | 'truncated' | 'declined' | 'malformed'

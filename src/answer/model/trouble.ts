/** Why the model gave nothing to work with. Carries no words of the service: they may hold a key or a question. */
export class Trouble extends Error {
  readonly kind: TroubleKind

  constructor(kind: TroubleKind) {
    super(`the model gave nothing to work with: ${kind}`)
    this.kind = kind
  }
}

type TroubleKind = 'slow' | 'unreachable' | 'rejected' | 'limited' | 'truncated' | 'declined' | 'malformed'

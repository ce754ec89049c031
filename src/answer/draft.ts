/** Words of the plan; the quote is verbatim from the clause at the path. */
export interface Citation {
  path: string
  quote: string
}

/** A sentence of an answer with what it stands on. */
export interface Part {
  text: string
  citations?: Citation[]
  /** Numbers in the text that are no quotation: from the ledger, counted, computed, or rejected. */
  figures?: (number | string)[]
}

/** An answer before it is checked. */
export interface Draft {
  parts: Part[]
  refused?: boolean
  live?: boolean
  /** What there is fits so little that another spelling may fit better. */
  near?: boolean
  /** It was understood: no other spelling would find more. */
  settled?: boolean
  /** Found by search alone, or not found by it: no rule has decided, so a model may do better. */
  open?: boolean
}

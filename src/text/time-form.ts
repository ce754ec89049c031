import type { Anchor, Span } from './calendar.ts'
import type { Grain, TimeRole } from './stated.ts'

export type Named = RegExpExecArray & { groups: Record<string, string | undefined> }

export interface Form {
  pattern: RegExp
  grain: Grain
  /** Undefined where the anchor does not tell. */
  span(found: Named, anchor: Anchor): Span | undefined
  relative?: true
  role?: TimeRole
}

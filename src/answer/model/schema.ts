import { z } from 'zod'
import { lookupSchema } from './lookups.ts'

/** What a claim says it stands on: words of a clause, or a row of the ledger. */
const evidence = z.union([
  z.object({ path: z.string(), quote: z.string() }),
  z.object({ entry: z.number() }),
  z.object({ target: z.string() }),
  z.object({ task: z.string() }),
  z.object({ digest: z.string() }),
])

export type Evidence = z.infer<typeof evidence>

/** One sentence of the model with what it says it stands on; nothing of it is believed. */
export const claimSchema = z.object({ text: z.string(), evidence: z.array(evidence) })
export type Claim = z.infer<typeof claimSchema>

/**
 * One shape for every task, so that the service may keep the prefix of all of them. It has no bounds on lengths,
 * since not every service takes them; code counts.
 */
export const outputSchema = z.object({
  answerable: z.enum(['yes', 'no', 'partly']),
  /** Clause that answers the question; empty where none does. */
  path: z.string(),
  /** What is still to be looked up. */
  look: z.array(lookupSchema),
  claims: z.array(claimSchema),
})

/** What stands before the claims; what a service without a schema leaves out or gets wrong is taken for empty. */
export const headSchema = z.object({
  answerable: z
    .union([z.string(), z.boolean().transform((can) => (can ? 'yes' : 'no'))])
    .transform((word) => word.trim().toLowerCase())
    .pipe(outputSchema.shape.answerable),
  path: z.string().catch(''),
  look: z.array(z.unknown()).catch([]),
})

export interface Head {
  answerable: 'yes' | 'no' | 'partly'
  path: string
  look: z.infer<typeof lookupSchema>[]
}

export interface Output extends Head {
  claims: Claim[]
  /** How many claims were not of the shape. */
  misshapen: number
  /** The service stopped before the end. */
  cut: boolean
}

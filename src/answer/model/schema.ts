import { z } from 'zod'

const evidence = z.union([
  z.strictObject({ path: z.string().max(200), quote: z.string().max(600) }),
  z.strictObject({ entry: z.number().int() }),
  z.strictObject({ target: z.string().max(20) }),
])

/** What a claim says it stands on: words of a clause, an entry of the ledger, or how a target stands. */
export type Evidence = z.infer<typeof evidence>

/** One sentence of the model with what it says it stands on; nothing of it is believed. */
export const claimSchema = z.strictObject({ text: z.string().max(1000), evidence: z.array(evidence).max(6) })
export type Claim = z.infer<typeof claimSchema>

/** One shape for every task, so that the service may keep the prefix of all of them. */
export const outputSchema = z.strictObject({
  answerable: z.enum(['yes', 'no', 'partly']),
  /** Clause that answers the question; empty where none does. */
  path: z.string().max(200),
  claims: z.array(claimSchema).max(12),
})
export type Output = z.infer<typeof outputSchema>

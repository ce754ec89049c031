import { z } from 'zod'

/**
 * The tools of a model: all of them read, none writes, and code runs them. It asks for them in its output, so that
 * they work with every service. Empty text asks for everything.
 */
export const lookupSchema = z.discriminatedUnion('tool', [
  z.object({ tool: z.literal('targets'), search: z.string() }),
  z.object({ tool: z.literal('tasks'), search: z.string() }),
  /** How targets or tasks stand, by code. */
  z.object({ tool: z.literal('progress'), items: z.array(z.string()) }),
  /** Entries of the ledger for a target or task, between two days YYYY-MM-DD. */
  z.object({ tool: z.literal('milestones'), item: z.string(), from: z.string(), to: z.string() }),
  z.object({ tool: z.literal('clauses'), path: z.string(), search: z.string() }),
  /** The latest digests of the channel. */
  z.object({ tool: z.literal('digests') }),
])

export type Lookup = z.infer<typeof lookupSchema>

/** How the tools are told to a model. */
export const TOOLS = `{"tool":"targets","search":string} targets of the plan; {"tool":"tasks","search":string} its tasks; {"tool":"progress","items":[code]} how targets or tasks stand now; {"tool":"milestones","item":code,"from":"YYYY-MM-DD","to":"YYYY-MM-DD"} what was logged; {"tool":"clauses","path":string,"search":string} the text of clauses; {"tool":"digests"} the latest digests of this channel. "" or [] asks for all.`

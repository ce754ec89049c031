import { type Prompt, tokensIn } from './prompt.ts'

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

/** What a call took that was not counted, by estimate. */
export const estimateOf = ({ prefix, task }: Prompt, output: number): Usage => ({
  input: tokensIn(prefix + task),
  cached: 0,
  output,
})

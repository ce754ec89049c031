import { type Output, outputSchema } from './schema.ts'
import { Trouble } from './trouble.ts'

/** Reads what the model wrote; words around the object are left out, since not every service keeps to JSON. */
export function readOutput(text: string): Output {
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')]
  const parsed = outputSchema.safeParse(parsedOrNothing(text.slice(Math.max(0, from), to + 1)))
  if (!parsed.success) throw new Trouble('malformed')
  return parsed.data
}

function parsedOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

import { JSONParser } from '@streamparser/json'
import { lookupSchema } from './lookups.ts'
import { type Claim, claimSchema, type Head, headSchema, type Output } from './schema.ts'
import { Trouble } from './trouble.ts'

/** More are not read: the model was told to give fewer. */
const MOST_CLAIMS = 12
const MOST_LOOKUPS = 4

/** Takes an output as it is written. */
export interface Reader {
  write(text: string): void
  /** @throws Trouble where what was written is no output */
  end(cut: boolean): Output
}

/**
 * Reads what a model writes: words around the object are left out, since not every service keeps to JSON, and claims
 * that are not of the shape are only counted. Tells of each claim once it is whole, after what stands before it.
 */
export function readerOf(onClaim: (claim: Claim, head: Head) => void = () => {}): Reader {
  const raw: Record<string, unknown> = {}
  const claims: Claim[] = []
  let [told, misshapen, begun, broken] = [0, 0, false, false]
  const parser = new JSONParser({ paths: ['$.answerable', '$.path', '$.look', '$.claims.*'] })
  parser.onValue = ({ key, value }) => {
    if (typeof key === 'string') raw[key] = value
    else if (claims.length < MOST_CLAIMS) {
      const { data } = claimSchema.safeParse(value)
      if (data) claims.push(data)
      else misshapen++
    }
  }
  parser.onError = () => {
    broken = true
  }
  const tell = (head: Head) => {
    for (const claim of claims.slice(told)) onClaim(claim, head)
    told = claims.length
  }
  return {
    write(text) {
      const from = begun ? 0 : text.indexOf('{')
      if (from < 0 || broken || parser.isEnded) return
      begun = true
      parser.write(text.slice(from))
      const head = headOf(raw)
      // A head is whole once what comes last in it is there; where it comes behind the claims they wait for the end.
      if (head && 'look' in raw) tell(head)
    },
    end(cut) {
      const head = headOf(raw)
      const isWhole = parser.isEnded
      if (!head || (!isWhole && !claims.length)) throw new Trouble(cut ? 'truncated' : 'malformed')
      tell(head)
      return { ...head, claims, misshapen, cut: cut || !isWhole }
    },
  }
}

function headOf(raw: Record<string, unknown>): Head | undefined {
  const { data } = headSchema.safeParse(raw)
  if (!data) return undefined
  const look = data.look.flatMap((one) => lookupSchema.safeParse(one).data ?? [])
  return { ...data, look: look.slice(0, MOST_LOOKUPS) }
}

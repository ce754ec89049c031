import { JSONParser } from '@streamparser/json'
import { lookupSchema } from './lookups.ts'
import { type Claim, claimSchema, type Head, headSchema, type Output } from './schema.ts'
import { Trouble } from './trouble.ts'
import type { Usage } from './usage.ts'

/** More are not read: the model was told to give fewer. */
const MOST_CLAIMS = 12
const MOST_LOOKUPS = 4
const LONGEST_WORDS = 200

/** Some models write their thoughts before the answer; not all of them say where those begin. */
const THOUGHTS = /^\s*<think/
const THOUGHTS_END = '</think>'

/** Takes an output as it is written. */
export interface Reader {
  write(text: string): void
  /** @throws Trouble where what was written is no output, with what it took all the same */
  end(cut: boolean, usage?: Usage): Output
}

/**
 * Reads what a model writes: words around the object are left out, since not every service keeps to JSON, and claims
 * that are not of the shape are only counted. Tells of each claim once it is whole, after what stands before it.
 */
export function readerOf(onClaim: (claim: Claim, head: Head) => void = () => {}): Reader {
  let [object, before] = [objectOf(), '']
  let told = 0
  const tell = (head: Head) => {
    for (const claim of object.claims.slice(told)) onClaim(claim, head)
    told = object.claims.length
  }
  /** What is said, once thoughts are over; whatever object was there before was thought of. */
  function said(text: string): string {
    const known = before.length
    before += text
    const end = told ? -1 : before.lastIndexOf(THOUGHTS_END)
    if (end >= Math.max(0, known - THOUGHTS_END.length)) {
      object = objectOf()
      before = before.slice(end + THOUGHTS_END.length)
    } else if (object.isBegun()) return text
    return THOUGHTS.test(before) ? '' : before
  }
  return {
    write(text) {
      const more = said(text)
      object.write(more)
      const head = object.claims.length > told ? object.head() : undefined
      if (head) tell(head)
    },
    end(cut, usage) {
      const head = headOf(object.raw)
      const { claims, isWhole, misshapen } = object
      if (!head || (!isWhole() && !claims.length)) throw new Trouble(cut ? 'truncated' : 'malformed', { usage })
      tell(head)
      return { ...head, claims, misshapen: misshapen(), cut: cut || !isWhole() }
    },
  }
}

/** The first object in what is written to it. */
function objectOf() {
  const raw: Record<string, unknown> = {}
  const claims: Claim[] = []
  let [misshapen, begun, broken] = [0, false, false]
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
  let head: Head | undefined
  return {
    raw,
    claims,
    /** A head is whole once what comes last in it is there; where it comes behind the claims they wait for the end. */
    head: () => {
      if ('look' in raw) head ??= headOf(raw)
      return head
    },
    misshapen: () => misshapen,
    isBegun: () => begun,
    isWhole: () => parser.isEnded,
    write(text: string) {
      const from = begun ? 0 : text.indexOf('{')
      if (from < 0 || broken || parser.isEnded) return
      begun = true
      parser.write(text.slice(from))
    },
  }
}

function headOf(raw: Record<string, unknown>): Head | undefined {
  const { data } = headSchema.safeParse(raw)
  if (!data) return undefined
  const look = data.look.slice(0, MOST_LOOKUPS).flatMap((one) => lookupSchema.safeParse(shortened(one)).data ?? [])
  return { ...data, look }
}

/** Words to look up, and lists of them, no longer than anybody would write. */
function shortened(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, LONGEST_WORDS)
  if (Array.isArray(value)) return value.slice(0, LONGEST_WORDS).map(shortened)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, shortened(own)]))
}

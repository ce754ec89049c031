import { APIError } from 'openai'
import { Trouble } from './trouble.ts'
import { growingWays, WAYS, type Way } from './ways.ts'
import { askIn, type Call, type Written } from './wire.ts'

/** What a service answers that has not this interface, or does not let everybody have it. */
const ABSENT = [403, 404, 405, 501]
/** What it answers that does not know something in the request; some say that it is their own fault. */
const UNKNOWN = [400, 422, 500]
/** Refusals that no other way of asking would change. */
const FINAL = ['model_not_found', 'context_length_exceeded', 'content_filter', 'invalid_api_key']

export type Ask = (call: Call, growing: boolean) => Promise<Written>

/** Tries the ways of asking until the service takes one, and keeps to it as long as the service does. */
export function probing(): Ask {
  let whole: Way | undefined
  let growing: Way | undefined
  async function askWhole(call: Call): Promise<Written> {
    const [written, way] = await firstTaken(call, whole ? [whole] : WAYS)
    whole = way
    return written
  }
  async function askGrowing(call: Call, known: Way): Promise<Written> {
    const [written, way] = await firstTaken(call, growing ? [growing] : growingWays(known))
    growing = way
    if (written.text || way.streams === 'no' || call.signal.aborted) return written
    // A service that was asked to stream and said nothing does not stream.
    growing = known
    return askWhole(call)
  }
  return async (call, grows) => {
    try {
      return await (grows && whole ? askGrowing(call, whole) : askWhole(call))
    } catch (error) {
      if (isUntaken(error)) [whole, growing] = [undefined, undefined]
      throw error
    }
  }
}

/** @throws what the last way came to, if the service takes none */
async function firstTaken(call: Call, [way, ...rest]: readonly Way[]): Promise<[Written, Way]> {
  if (!way) throw new Trouble('rejected')
  try {
    return [await askIn(way, call), way]
  } catch (error) {
    const others = isUntaken(error) ? rest.filter((other) => isWorthTrying(other, way, statusOf(error))) : []
    if (!others.length) throw error
    return firstTaken(call, others)
  }
}

const statusOf = (error: unknown) =>
  error instanceof APIError && !FINAL.includes(error.code ?? '') ? Number(error.status) : 0

const isUntaken = (error: unknown) => [...ABSENT, ...UNKNOWN].includes(statusOf(error))

function isWorthTrying(other: Way, refused: Way, status: number): boolean {
  if (ABSENT.includes(status)) return other.api !== refused.api
  return status !== 500 || other.form !== refused.form || other.api !== refused.api
}

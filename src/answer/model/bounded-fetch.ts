import { Trouble } from './trouble.ts'

/** Most that is read of one answer, in bytes: a stream takes some hundred for a token, thoughts among them. */
const MOST_BYTES = 8_000_000

/** Events that the client would write to the log where it cannot read them; no service sends them here. */
const LOGGED_EVENT = /(?:^|[\r\n])event:\s?thread\./
const LONGEST_MATCH = 20

/**
 * Fetches from the host that was asked and from no other, and reads no more than an answer can have.
 * @throws Trouble while the body is read
 */
export const boundedFetch: typeof fetch = async (address, init) => {
  const response = await fetch(address, { ...init, redirect: 'error' })
  const { body, headers, status, statusText } = response
  if (!body) return response
  // Node itself forgets about the signal of a request once only the body of its response is held.
  const signal = init?.signal ? { signal: init.signal } : {}
  return new Response(body.pipeThrough(bounds(), signal), { headers, status, statusText })
}

function bounds(): TransformStream<Uint8Array, Uint8Array> {
  let [bytes, before] = [0, '']
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.length
      const seen = before + Buffer.from(chunk).toString('latin1')
      before = seen.slice(-LONGEST_MATCH)
      if (bytes > MOST_BYTES) controller.error(new Trouble('truncated'))
      else if (LOGGED_EVENT.test(seen)) controller.error(new Trouble('malformed'))
      else controller.enqueue(chunk)
    },
  })
}

import { setTimeout as after } from 'node:timers/promises'
import OpenAI, { APIConnectionError, APIError, APIUserAbortError } from 'openai'
import { gateOf } from './gate.ts'
import { type Prompt, tokensIn } from './prompt.ts'
import { readerOf } from './reader.ts'
import { resting } from './rest.ts'
import type { Claim, Head, Output } from './schema.ts'
import { endOf, Trouble } from './trouble.ts'
import { askIn, type Call, type Usage, WAYS, type Way, type Written } from './wire.ts'

export interface ModelSettings {
  key: string
  baseUrl?: string | undefined
  model: string
}

interface Asked {
  output: Output
  usage: Usage
}

/** A model behind an OpenAI-compatible service. It can call nothing: all it can do is write. */
export interface Model {
  readonly name: string
  /**
   * Resolves once all is written; `onClaim` is told of each claim as soon as it is whole.
   * @throws Trouble, and nothing else, within the time that the signal leaves
   */
  ask(prompt: Prompt, signal: AbortSignal, onClaim?: (claim: Claim, head: Head) => void): Promise<Asked>
}

const AT_ONCE = 4
/** What a service that asks for it is waited for before it is asked once more, in milliseconds. */
const LONGEST_PAUSE = 2000
const USUAL_PAUSE = 300
const ABSENT = [404, 405, 501]
const UNKNOWN = [400, 422]

export function createModel({ key, baseUrl, model }: ModelSettings): Model {
  // The client would read these from the environment, where they may be meant for something else.
  const own = { organization: null, project: null, webhookSecret: null, adminAPIKey: null, logLevel: 'off' as const }
  const client = new OpenAI({ apiKey: key, baseURL: baseUrl ?? null, maxRetries: 0, ...own })
  const [gate, rest] = [gateOf(AT_ONCE), resting()]
  const ask = probing()
  return {
    name: model,
    ask(prompt, signal, onClaim) {
      const asked = async () => {
        const reader = readerOf(onClaim)
        const written = ask({ client, model, prompt, signal, onText: onClaim && reader.write })
        const { text, usage, cut, streamed } = await Promise.race([written, ended(signal)])
        if (!streamed) reader.write(text)
        return { output: reader.end(cut), usage: usage.input ? usage : estimated(prompt, text) }
      }
      const within = () =>
        onceMore(asked, signal).catch((error: unknown) => {
          throw troubleOf(error, signal)
        })
      return rest(() => gate(within, signal))
    },
  }
}

/** Asks a second time where the service did not begin to answer and can be had again in a moment. */
async function onceMore<T>(asked: () => Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await asked()
  } catch (error) {
    const pause = pauseAfter(error)
    if (pause === undefined || signal.aborted) throw error
    await after(pause, undefined, { signal })
    return asked()
  }
}

/** Milliseconds to wait; undefined where a second time would be in vain. */
function pauseAfter(error: unknown): number | undefined {
  if (!(error instanceof APIError) || error instanceof APIUserAbortError) return undefined
  const passing = error instanceof APIConnectionError || error.status === 429 || Number(error.status) >= 500
  const asked = Number(error.headers?.get('retry-after') ?? Number.NaN) * 1000
  const pause = Number.isNaN(asked) ? USUAL_PAUSE : asked
  return passing && pause <= LONGEST_PAUSE ? pause : undefined
}

/** Some services do not count. */
const estimated = ({ prefix, task }: Prompt, text: string): Usage => ({
  input: tokensIn(prefix + task),
  cached: 0,
  output: tokensIn(text),
})

/** Rejects once the signal says so, whatever the client is still waiting for. */
const ended = (signal: AbortSignal) =>
  new Promise<never>((_, fail) => {
    const end = () => fail(endOf(signal))
    if (signal.aborted) end()
    signal.addEventListener('abort', end, { once: true })
  })

const statusOf = (error: unknown) =>
  error instanceof APIError && error.code !== 'model_not_found' ? Number(error.status) : 0

/** Tries the ways of asking until the service takes one, and keeps to it as long as the service does. */
function probing(): (call: Call) => Promise<Written> {
  let [settled, streams] = [undefined as Way | undefined, true]
  async function ask(call: Call): Promise<Written> {
    if (!settled) {
      const [written, way] = await firstTaken(call, WAYS)
      settled = way
      return written
    }
    return askIn(settled, call).catch((error: unknown) => {
      if ([...ABSENT, ...UNKNOWN].includes(statusOf(error))) settled = undefined
      throw error
    })
  }
  return async (call) => {
    const { onText, ...plain } = call
    const written = await ask(streams ? call : plain)
    // A service that was asked to stream and said nothing does not stream.
    if (!onText || written.streamed || written.text || !streams) return written
    streams = false
    return ask(plain)
  }
}

async function firstTaken(call: Call, [way, ...rest]: readonly Way[]): Promise<[Written, Way]> {
  if (!way) throw new Trouble('rejected')
  try {
    return [await askIn(way, call), way]
  } catch (error) {
    const status = statusOf(error)
    if (UNKNOWN.includes(status)) return firstTaken(call, rest)
    if (ABSENT.includes(status))
      return firstTaken(
        call,
        rest.filter(({ api }) => api !== way.api),
      )
    throw error
  }
}

function troubleOf(error: unknown, signal: AbortSignal): Trouble {
  if (error instanceof Trouble) return error
  if (signal.aborted) return endOf(signal)
  if (error instanceof APIUserAbortError) return new Trouble('slow')
  if (error instanceof APIConnectionError) return new Trouble('unreachable')
  if (error instanceof APIError) return new Trouble(kindOf(Number(error.status)))
  return new Trouble(error instanceof SyntaxError ? 'malformed' : 'unreachable')
}

const kindOf = (status: number) => (status === 429 ? 'limited' : status >= 500 ? 'unreachable' : 'rejected')

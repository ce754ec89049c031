import { setTimeout as after } from 'node:timers/promises'
import OpenAI, { APIConnectionError, APIError, APIUserAbortError } from 'openai'
import { boundedFetch } from './bounded-fetch.ts'
import { gateOf } from './gate.ts'
import { probing } from './probing.ts'
import { type Prompt, tokensIn } from './prompt.ts'
import { readerOf } from './reader.ts'
import { resting } from './rest.ts'
import type { Claim, Head, Output } from './schema.ts'
import { endOf, Trouble } from './trouble.ts'
import { estimateOf, type Usage } from './usage.ts'

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
   * Works with the model once it is this question's turn, for which the signal waits; few have it at once, and nobody
   * (`whose`) keeps it from all others.
   * @throws Trouble where the service rests or the turn does not come in time, else what the work throws
   */
  turn<T>(work: () => Promise<T>, signal: AbortSignal, whose?: string): Promise<T>
  /**
   * Resolves once all is written; `onClaim` is told of each claim as soon as it is whole.
   * @throws Trouble, and nothing else, within the time that the signal leaves
   */
  ask(prompt: Prompt, signal: AbortSignal, onClaim?: (claim: Claim, head: Head) => void): Promise<Asked>
}

const AT_ONCE = 4
const AT_ONCE_EACH = 2
/** What a service that asks for it is waited for before it is asked once more, in milliseconds. */
const LONGEST_PAUSE = 2000
const USUAL_PAUSE = 300

export function createModel({ key, baseUrl, model }: ModelSettings): Model {
  // The client would read these from the environment, where they may be meant for something else.
  const own = { organization: null, project: null, webhookSecret: null, adminAPIKey: null, logLevel: 'off' as const }
  const client = new OpenAI({ apiKey: key, baseURL: baseUrl ?? null, maxRetries: 0, fetch: boundedFetch, ...own })
  const [gate, rest, ask] = [gateOf(AT_ONCE, AT_ONCE_EACH), resting(), probing()]
  return {
    name: model,
    turn: (work, signal, whose) => rest(() => gate(work, signal, whose)),
    async ask(prompt, signal, onClaim) {
      if (signal.aborted) throw endOf(signal, 'slow', { begun: false })
      const asked = async () => {
        const reader = readerOf(onClaim)
        const written = ask({ client, model, prompt, signal, onText: reader.write }, Boolean(onClaim))
        const { text, usage: told, cut } = await Promise.race([written, ended(signal)])
        // Some services do not count.
        const usage = told ?? estimateOf(prompt, tokensIn(text))
        return { output: reader.end(cut, usage), usage }
      }
      try {
        return await onceMore(asked, signal)
      } catch (error) {
        throw troubleOf(error, signal)
      }
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
  if (!passing || error.code === 'insufficient_quota') return undefined
  const pause = pauseAsked(error.headers) ?? USUAL_PAUSE
  return pause <= LONGEST_PAUSE ? pause : undefined
}

/** Seconds or a date (RFC 9110, 10.2.3), or the milliseconds that some services give besides. */
function pauseAsked(headers: Headers | undefined): number | undefined {
  const [milliseconds, asked] = [headers?.get('retry-after-ms'), headers?.get('retry-after')]
  const pause = milliseconds ? Number(milliseconds) : asked ? Number(asked) * 1000 : Number.NaN
  const until = Date.parse(asked ?? '') - Date.now()
  return [pause, until].find((one) => !Number.isNaN(one))
}

/** Rejects once the signal says so, whatever the client is still waiting for. */
const ended = (signal: AbortSignal) =>
  new Promise<never>((_, fail) => {
    const end = () => fail(endOf(signal))
    if (signal.aborted) end()
    signal.addEventListener('abort', end, { once: true })
  })

function troubleOf(error: unknown, signal: AbortSignal): Trouble {
  if (error instanceof Trouble) return error
  if (signal.aborted) return endOf(signal)
  if (error instanceof APIUserAbortError) return new Trouble('slow')
  if (error instanceof APIConnectionError)
    return error.cause instanceof Trouble ? error.cause : new Trouble('unreachable')
  if (error instanceof APIError && error.status)
    return new Trouble(error.code === 'content_filter' ? 'declined' : kindOf(error.status))
  // It had begun to answer.
  return new Trouble(error instanceof SyntaxError ? 'malformed' : 'unreachable', { begun: true })
}

const kindOf = (status: number) => (status === 429 ? 'limited' : status >= 500 ? 'unreachable' : 'rejected')

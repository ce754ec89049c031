import OpenAI, { APIConnectionError, APIError, APIUserAbortError } from 'openai'
import { gateOf } from './gate.ts'
import { readOutput } from './json.ts'
import { type Prompt, tokensIn } from './prompt.ts'
import type { Output } from './schema.ts'
import { Trouble } from './trouble.ts'
import { askIn, type Call, type Usage, WAYS, type Way, type Written } from './wire.ts'

export interface ModelSettings {
  key: string
  baseUrl?: string | undefined
  model: string
}

/** A model behind an OpenAI-compatible service. It has no tools: all it can do is write. */
export interface Model {
  readonly name: string
  /** @throws Trouble, and nothing else, within the time that the signal leaves */
  ask(prompt: Prompt, signal: AbortSignal): Promise<{ output: Output; usage: Usage }>
}

const AT_ONCE = 4
const ABSENT = [404, 405, 501]
const UNKNOWN = [400, 422]

export function createModel({ key, baseUrl, model }: ModelSettings): Model {
  // The client would read these from the environment, where they may be meant for something else.
  const own = { organization: null, project: null, webhookSecret: null, adminAPIKey: null, logLevel: 'off' as const }
  const client = new OpenAI({ apiKey: key, baseURL: baseUrl ?? null, maxRetries: 0, ...own })
  const gate = gateOf(AT_ONCE)
  const ask = probing()
  return {
    name: model,
    ask: (prompt, signal) =>
      gate(async () => {
        const asked = ask({ client, model, prompt, signal })
        const { text, usage } = await Promise.race([asked, ended(signal)]).catch((error: unknown) => {
          throw troubleOf(error, signal)
        })
        return { output: readOutput(text), usage: usage.input ? usage : estimated(prompt, text) }
      }, signal),
  }
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
    signal.addEventListener('abort', () => fail(new Trouble('slow')), { once: true })
  })

const statusOf = (error: unknown) =>
  error instanceof APIError && error.code !== 'model_not_found' ? Number(error.status) : 0

/** Tries the ways of asking until the service takes one, and keeps to it as long as the service does. */
function probing(): (call: Call) => Promise<Written> {
  let settled: Way | undefined
  return async (call) => {
    if (settled)
      return askIn(settled, call).catch((error: unknown) => {
        if ([...ABSENT, ...UNKNOWN].includes(statusOf(error))) settled = undefined
        throw error
      })
    const [written, way] = await firstTaken(call, WAYS)
    settled = way
    return written
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
  if (signal.aborted || error instanceof APIUserAbortError) return new Trouble('slow')
  if (error instanceof APIConnectionError) return new Trouble('unreachable')
  if (error instanceof APIError) return new Trouble(kindOf(Number(error.status)))
  return new Trouble(error instanceof SyntaxError ? 'malformed' : 'unreachable')
}

const kindOf = (status: number) => (status === 429 ? 'limited' : status >= 500 ? 'unreachable' : 'rejected')

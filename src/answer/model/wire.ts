import type OpenAI from 'openai'
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod'
import type { ChatCompletionChunk } from 'openai/resources/chat/completions'
import type { Response } from 'openai/resources/responses/responses'
import type { Prompt } from './prompt.ts'
import { outputSchema } from './schema.ts'
import { Trouble } from './trouble.ts'

/** What one call took, in tokens. */
export interface Usage {
  input: number
  /** Of the input, what the service had kept from before. */
  cached: number
  output: number
}

export interface Written {
  text: string
  usage: Usage
  /** It was stopped before its end. */
  cut: boolean
  /** It was told of as it was written. */
  streamed: boolean
}

/**
 * How a service is spoken to: which of its two interfaces, how it is held to the shape of the output, and whether it
 * is told how much to think and to write.
 */
export interface Way {
  api: 'responses' | 'chat'
  form: 'schema' | 'object' | 'prompt'
  told: boolean
}

const way = (api: Way['api'], form: Way['form'], told: boolean): Way => ({ api, form, told })

/** From the one that binds the most to the one that every service has. */
export const WAYS: readonly Way[] = [
  way('responses', 'schema', true),
  way('responses', 'schema', false),
  way('responses', 'object', false),
  way('responses', 'prompt', false),
  way('chat', 'schema', true),
  way('chat', 'object', true),
  way('chat', 'prompt', true),
  way('chat', 'prompt', false),
]

const MOST_OUTPUT = 4000
const TEXT_FORMAT = { schema: zodTextFormat(outputSchema, 'answer'), object: { type: 'json_object' as const } }
const CHAT_FORMAT = { schema: zodResponseFormat(outputSchema, 'answer'), object: { type: 'json_object' as const } }

export interface Call {
  client: OpenAI
  model: string
  prompt: Prompt
  signal: AbortSignal
  /** Told of the text as it is written; then the service is asked to stream. */
  onText?: ((text: string) => void) | undefined
}

/** Asks once, in one way. @throws Trouble where the service declined, else what the client throws */
export const askIn = (own: Way, call: Call): Promise<Written> =>
  own.api === 'responses' ? viaResponses(own, call) : viaChat(own, call)

async function viaResponses({ form, told }: Way, call: Call): Promise<Written> {
  const { client, model, prompt, signal, onText } = call
  const body = {
    model,
    instructions: prompt.prefix,
    input: prompt.task,
    max_output_tokens: MOST_OUTPUT,
    store: false,
    ...(form !== 'prompt' && { text: { format: TEXT_FORMAT[form] } }),
    ...(told && { reasoning: { effort: 'low' as const } }),
  }
  if (!onText) return readResponse(await client.responses.create(body, { signal }), false)
  let [last, text] = [undefined as Response | undefined, '']
  for await (const event of await client.responses.create({ ...body, stream: true }, { signal })) {
    if (event.type === 'response.output_text.delta') {
      onText(event.delta)
      text += event.delta
    }
    if (event.type === 'response.completed' || event.type === 'response.incomplete') last = event.response
    if (event.type === 'response.failed' || event.type === 'error') throw new Trouble('unreachable')
  }
  return last
    ? readResponse(last, true)
    : { text, usage: { input: 0, cached: 0, output: 0 }, cut: true, streamed: text !== '' }
}

function readResponse(response: Response, streamed: boolean): Written {
  const contents = (response.output ?? []).flatMap((item) => (item.type === 'message' ? item.content : []))
  if (contents.some(({ type }) => type === 'refusal')) throw new Trouble('declined')
  const text = contents.map((content) => (content.type === 'output_text' ? content.text : '')).join('')
  const { input_tokens = 0, output_tokens = 0, input_tokens_details: details } = response.usage ?? {}
  const usage = { input: input_tokens, cached: details?.cached_tokens ?? 0, output: output_tokens }
  return { text, usage, cut: response.status === 'incomplete', streamed }
}

async function viaChat({ form, told }: Way, call: Call): Promise<Written> {
  const { client, model, prompt, signal, onText } = call
  const body = {
    model,
    messages: [
      { role: 'system' as const, content: prompt.prefix },
      { role: 'user' as const, content: prompt.task },
    ],
    ...(form !== 'prompt' && { response_format: CHAT_FORMAT[form] }),
    ...(told && { max_tokens: MOST_OUTPUT }),
  }
  if (!onText) {
    const { choices, usage } = await client.chat.completions.create(body, { signal })
    const { message, finish_reason: reason } = choices?.[0] ?? {}
    return { ...readChat(message?.content ?? '', Boolean(message?.refusal), reason, usage), streamed: false }
  }
  const options = told && { stream_options: { include_usage: true } }
  return readChunks(await client.chat.completions.create({ ...body, ...options, stream: true }, { signal }), onText)
}

async function readChunks(
  chunks: AsyncIterable<ChatCompletionChunk>,
  onText: (text: string) => void,
): Promise<Written> {
  let [text, refused] = ['', false]
  let reason: string | null | undefined
  let used: ChatCompletionChunk['usage']
  for await (const { choices, usage } of chunks) {
    const { delta, finish_reason: finished } = choices?.[0] ?? {}
    if (delta?.content) onText(delta.content)
    text += delta?.content ?? ''
    refused ||= Boolean(delta?.refusal)
    reason = finished ?? reason
    used = usage ?? used
  }
  return { ...readChat(text, refused, reason ?? 'length', used), streamed: text !== '' }
}

function readChat(
  text: string,
  refused: boolean,
  reason: string | null | undefined,
  used: ChatCompletionChunk['usage'],
): Omit<Written, 'streamed'> {
  if (refused || reason === 'content_filter') throw new Trouble('declined')
  const { prompt_tokens = 0, completion_tokens = 0, prompt_tokens_details: details } = used ?? {}
  const usage = { input: prompt_tokens, cached: details?.cached_tokens ?? 0, output: completion_tokens }
  return { text, usage, cut: reason === 'length' }
}

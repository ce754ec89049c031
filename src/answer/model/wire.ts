import type OpenAI from 'openai'
import { z } from 'zod'
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
}

/** How a service is spoken to: which of its two interfaces, and how it is held to the shape of the output. */
export interface Way {
  api: 'responses' | 'chat'
  form: 'schema' | 'object' | 'prompt'
}

/** From the one that binds the most to the one that every service has. */
export const WAYS: readonly Way[] = (['responses', 'chat'] as const).flatMap((api) =>
  (['schema', 'object', 'prompt'] as const).map((form) => ({ api, form })),
)

const MOST_OUTPUT = 3000
const { $schema: _, ...schema } = z.toJSONSchema(outputSchema)
const shape = { name: 'answer', schema, strict: true }

export interface Call {
  client: OpenAI
  model: string
  prompt: Prompt
  signal: AbortSignal
}

/** Asks once, in one way. @throws Trouble where the answer was cut short or declined, else what the client throws */
export const askIn = ({ api, form }: Way, call: Call): Promise<Written> =>
  api === 'responses' ? viaResponses(form, call) : viaChat(form, call)

async function viaResponses(form: Way['form'], { client, model, prompt, signal }: Call): Promise<Written> {
  const format = { schema: { type: 'json_schema' as const, ...shape }, object: { type: 'json_object' as const } }
  const response = await client.responses.create(
    {
      model,
      instructions: prompt.prefix,
      input: prompt.task,
      max_output_tokens: MOST_OUTPUT,
      store: false,
      ...(form !== 'prompt' && { text: { format: format[form] } }),
    },
    { signal },
  )
  if (response.status === 'incomplete') throw new Trouble('truncated')
  const contents = (response.output ?? []).flatMap((item) => (item.type === 'message' ? item.content : []))
  if (contents.some(({ type }) => type === 'refusal')) throw new Trouble('declined')
  const text = contents.map((content) => (content.type === 'output_text' ? content.text : '')).join('')
  const { input_tokens = 0, output_tokens = 0, input_tokens_details: details } = response.usage ?? {}
  return { text, usage: { input: input_tokens, cached: details?.cached_tokens ?? 0, output: output_tokens } }
}

async function viaChat(form: Way['form'], { client, model, prompt, signal }: Call): Promise<Written> {
  const format = {
    schema: { type: 'json_schema' as const, json_schema: shape },
    object: { type: 'json_object' as const },
  }
  const completion = await client.chat.completions.create(
    {
      model,
      messages: [
        { role: 'system', content: prompt.prefix },
        { role: 'user', content: prompt.task },
      ],
      ...(form !== 'prompt' && { response_format: format[form] }),
    },
    { signal },
  )
  const choice = completion.choices?.[0]
  if (choice?.finish_reason === 'length') throw new Trouble('truncated')
  if (choice?.message?.refusal || choice?.finish_reason === 'content_filter') throw new Trouble('declined')
  const { prompt_tokens = 0, completion_tokens = 0, prompt_tokens_details: details } = completion.usage ?? {}
  const usage = { input: prompt_tokens, cached: details?.cached_tokens ?? 0, output: completion_tokens }
  return { text: choice?.message?.content ?? '', usage }
}

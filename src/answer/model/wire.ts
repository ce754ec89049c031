import type OpenAI from 'openai'
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod'
import type { ChatCompletionChunk, ChatCompletionMessageParam } from 'openai/resources/chat/completions'
import type { Response } from 'openai/resources/responses/responses'
import { z } from 'zod'
import { MOST_OUTPUT, type Prompt } from './prompt.ts'
import { outputSchema } from './schema.ts'
import { Trouble } from './trouble.ts'
import { type Usage, usageOf } from './usage.ts'
import type { Way } from './ways.ts'

export interface Written {
  text: string
  /** Undefined where the service does not count. */
  usage: Usage | undefined
  /** It was stopped before its end. */
  cut: boolean
}

/** Most that is read of what a model wrote, in characters; far more than it was told to write at most. */
const MOST_TEXT = 60_000
const TEXT_FORMAT = { schema: zodTextFormat(outputSchema, 'answer'), object: { type: 'json_object' as const } }
const CHAT_FORMAT = { schema: zodResponseFormat(outputSchema, 'answer'), object: { type: 'json_object' as const } }

export interface Call {
  client: OpenAI
  model: string
  prompt: Prompt
  signal: AbortSignal
  /** Told of the text, piece by piece where the service streams. */
  onText(text: string): void
}

/** Asks once, in one way. @throws Trouble where the service declined, else what the client throws */
export const askIn = (own: Way, call: Call): Promise<Written> =>
  own.api === 'responses' ? viaResponses(own, call) : viaChat(own, call)

async function viaResponses({ form, told, streams }: Way, call: Call): Promise<Written> {
  const { client, model, prompt, signal } = call
  const body = {
    model,
    instructions: prompt.prefix,
    input: prompt.task,
    max_output_tokens: MOST_OUTPUT,
    store: false,
    ...(form !== 'prompt' && { text: { format: TEXT_FORMAT[form] } }),
    ...(told && { reasoning: { effort: 'low' as const } }),
  }
  const page = pageOf(call)
  if (streams === 'no') return readResponse(await client.responses.create(body, { signal }), page)
  for await (const event of await client.responses.create({ ...body, stream: true }, { signal })) {
    if (event.type === 'response.output_text.delta') page.write(event.delta)
    if (event.type === 'response.failed' || event.type === 'error') throw new Trouble('unreachable', { begun: true })
    // What comes after the end is not waited for: some services keep the connection open.
    if (event.type === 'response.completed' || event.type === 'response.incomplete')
      return readResponse(event.response, page)
    if (page.isFull()) break
  }
  return page.end(undefined, true)
}

function readResponse(response: Response, page: Page): Written {
  const contents = (response.output ?? []).flatMap((item) => (item.type === 'message' ? item.content : []))
  const { input_tokens: input, output_tokens: output, input_tokens_details: details } = response.usage ?? {}
  const usage = usageOf(input, details?.cached_tokens, output)
  if (contents.some(({ type }) => type === 'refusal')) throw new Trouble('declined', { usage })
  if (response.error) throw new Trouble('unreachable', { usage, begun: true })
  if (page.isEmpty())
    page.write(contents.map((content) => (content.type === 'output_text' ? content.text : '')).join(''))
  return page.end(usage, response.status === 'incomplete')
}

async function viaChat({ form, told, streams }: Way, call: Call): Promise<Written> {
  const { client, model, prompt, signal } = call
  const body = {
    model,
    messages: messagesFor(prompt, form === 'prompt' && !told),
    ...(form !== 'prompt' && { response_format: CHAT_FORMAT[form] }),
    ...(told && { max_tokens: MOST_OUTPUT }),
  }
  const page = pageOf(call)
  if (streams === 'no') {
    const { choices, usage } = await client.chat.completions.create(body, { signal })
    const { message, finish_reason: reason } = choices?.[0] ?? {}
    page.write(textOf(message?.content))
    return readChat(page, Boolean(message?.refusal), reason, usage)
  }
  const counted = streams === 'counted'
  const options = counted && { stream_options: { include_usage: true } }
  return readChunks(
    await client.chat.completions.create({ ...body, ...options, stream: true }, { signal }),
    page,
    counted,
  )
}

/** Some services know no message but a person's. */
const messagesFor = ({ prefix, task }: Prompt, plainly: boolean): ChatCompletionMessageParam[] =>
  plainly
    ? [{ role: 'user', content: `${prefix}\n\n${task}` }]
    : [
        { role: 'system', content: prefix },
        { role: 'user', content: task },
      ]

async function readChunks(chunks: AsyncIterable<ChatCompletionChunk>, page: Page, counted: boolean): Promise<Written> {
  let refused = false
  let reason: string | null | undefined
  let used: ChatCompletionChunk['usage']
  for await (const { choices, usage } of chunks) {
    const { delta, finish_reason: finished } = choices?.[0] ?? {}
    page.write(textOf(delta?.content))
    refused ||= Boolean(delta?.refusal)
    reason = finished ?? reason
    used = usage ?? used
    if (page.isFull() || (reason && (used || !counted))) break
  }
  return readChat(page, refused, reason ?? 'length', used)
}

const textPart = z.object({ type: z.literal('text'), text: z.string() })

/** Some services give a list of parts, thoughts among them. */
function textOf(content: unknown): string {
  if (!Array.isArray(content)) return typeof content === 'string' ? content : ''
  return content.map((part) => textPart.safeParse(part).data?.text ?? '').join('')
}

function readChat(
  page: Page,
  refused: boolean,
  reason: string | null | undefined,
  used: ChatCompletionChunk['usage'],
): Written {
  const { prompt_tokens: input, completion_tokens: output, prompt_tokens_details: details } = used ?? {}
  const usage = usageOf(input, details?.cached_tokens, output)
  if (refused || reason === 'content_filter') throw new Trouble('declined', { usage })
  return page.end(usage, reason === 'length')
}

type Page = ReturnType<typeof pageOf>

/** Where what is written is gathered and told of, no more of it than can be an answer. */
function pageOf({ onText }: Call) {
  let text = ''
  return {
    write(more: string) {
      const piece = more.slice(0, MOST_TEXT - text.length)
      if (piece) onText(piece)
      text += piece
    },
    isEmpty: () => text === '',
    isFull: () => text.length >= MOST_TEXT,
    end: (usage: Usage | undefined, cut: boolean): Written => ({ text, usage, cut: cut || text.length >= MOST_TEXT }),
  }
}

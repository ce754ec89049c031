import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import type { Output } from '../../src/answer/model/schema.ts'

const requestSchema = z.looseObject({
  model: z.string(),
  instructions: z.string().optional(),
  input: z.string().optional(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })).optional(),
  text: z.object({ format: z.object({ type: z.string() }) }).optional(),
  response_format: z.object({ type: z.string() }).optional(),
  store: z.boolean().optional(),
  stream: z.boolean().optional(),
  stream_options: z.object({ include_usage: z.boolean() }).optional(),
})

/** One request as it came, in either interface. */
export interface Seen {
  api: 'responses' | 'chat'
  form: string
  prefix: string
  task: string
  kind: 'plan' | 'claims' | 'repair'
  streamed: boolean
  body: string
  authorization: string
  /** The bot hung up before the answer was whole. */
  gone: Promise<boolean>
}

/** What the model does with a request: an output, raw text, or one of the ways in which services fail. */
export type Act =
  | (Partial<Output> & { usage?: object })
  | { raw: string }
  | { status: number; code?: string; retryAfter?: number }
  | { redirect: string }
  | { fail: Fail; claims?: Output['claims'] }

/** `open`: all is there, and the connection stays open. `bare`: only the end of a stream tells the text. */
type Fail = 'hang' | 'stall' | 'reset' | 'refusal' | 'truncated' | 'half' | 'open' | 'bare' | 'endless'

export interface ServiceKind {
  apis?: readonly Seen['api'][]
  forms?: readonly string[]
  /** Fields of a request that it does not know, and what it answers to them. */
  refuses?: readonly string[]
  refusal?: number
  /** Whether it takes a request; `body` is the JSON as it came. */
  takes?(body: string): boolean
  /** Whether it streams when it is asked to. */
  streams?: boolean
}

/** Pieces that a stream comes in, in characters. */
const PIECE = 7

/** A scripted stand-in for an OpenAI-compatible service on this machine; test data only. */
export async function openModelServer(act: (seen: Seen) => Act, kind: ServiceKind = {}) {
  const seen: Seen[] = []
  const server = createServer(async (request, response) => {
    const gone = new Promise<boolean>((done) => response.on('close', () => done(!response.writableEnded)))
    const one = { ...(await readRequest(request)), gone }
    seen.push(one)
    const { apis = ['responses', 'chat'], forms = ['json_schema', 'json_object', 'none'], refuses = [] } = kind
    const { refusal = 400, takes = () => true } = kind
    if (!apis.includes(one.api)) return failWith(response, 404)
    const isUnknown = refuses.some((field) => field in JSON.parse(one.body)) || !takes(one.body)
    if (!forms.includes(one.form) || isUnknown) return failWith(response, refusal, 'unsupported_parameter')
    perform(response, { ...one, streamed: one.streamed && (kind.streams ?? true) }, act(one))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    seen,
    url: `http://127.0.0.1:${port}/v1`,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

async function readRequest(request: IncomingMessage): Promise<Omit<Seen, 'gone'>> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk
  const sent = requestSchema.parse(JSON.parse(body))
  const task = sent.input ?? sent.messages?.at(-1)?.content ?? ''
  const kind = /task: Say only/.test(task) ? 'plan' : /\nwithheld: /.test(task) ? 'repair' : 'claims'
  return {
    api: request.url?.endsWith('/responses') ? 'responses' : 'chat',
    form: sent.text?.format.type ?? sent.response_format?.type ?? 'none',
    prefix: sent.instructions ?? sent.messages?.[0]?.content ?? '',
    task,
    kind,
    streamed: sent.stream ?? false,
    body,
    authorization: request.headers.authorization ?? '',
  }
}

function perform(response: ServerResponse, { api, streamed }: Seen, act: Act) {
  if ('status' in act) return failWith(response, act.status, act.code, act.retryAfter)
  if ('redirect' in act) return void response.writeHead(307, { location: act.redirect }).end()
  if ('fail' in act && act.fail === 'hang') return
  if ('fail' in act && act.fail === 'endless') return endless(response, streamed)
  if ('fail' in act && act.fail === 'reset') return response.socket?.destroy()
  const text = 'raw' in act ? act.raw : JSON.stringify({ answerable: 'yes', path: '', look: [], claims: [], ...act })
  const usage = 'usage' in act ? act.usage : undefined
  const fail = 'fail' in act ? act.fail : undefined
  if (streamed) return stream(response, api, text, fail)
  tell(response, api, text, fail, usage)
}

function tell(response: ServerResponse, api: Seen['api'], text: string, fail: Fail | undefined, usage?: object) {
  const whole = fail === 'truncated' ? threeQuarters(text) : text
  if (fail === 'half') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4000' }).write('{"output": [')
    return response.socket?.destroySoon()
  }
  if (fail === 'stall')
    return void response.writeHead(200, { 'content-type': 'application/json' }).write('{"output": [')
  const body = api === 'responses' ? responseOf(whole, fail) : completionOf(whole, fail)
  send(response, 200, { ...body, ...(usage && { usage }) })
}

const threeQuarters = (text: string) => text.slice(0, Math.floor((text.length * 3) / 4))

/** Server-sent events, as both interfaces have them; those that fail do so after three quarters of the text. */
function stream(response: ServerResponse, api: Seen['api'], text: string, fail: Fail | undefined) {
  const whole = streamedOf(text, fail)
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const event = (body: object) => response.write(`data: ${JSON.stringify(body)}\n\n`)
  for (let at = 0; at < whole.length; at += PIECE) event(deltaOf(api, whole.slice(at, at + PIECE)))
  if (fail === 'stall') return
  if (fail === 'half') return response.socket?.destroySoon()
  for (const end of endsOf(api, fail === 'bare' ? text : whole, fail)) event(end)
  if (fail !== 'open') response.end('data: [DONE]\n\n')
}

function streamedOf(text: string, fail: Fail | undefined): string {
  if (fail === 'refusal' || fail === 'bare') return ''
  return fail === 'half' || fail === 'stall' || fail === 'truncated' ? threeQuarters(text) : text
}

const deltaOf = (api: Seen['api'], delta: string) =>
  api === 'responses'
    ? { type: 'response.output_text.delta', delta, item_id: 'msg_test', output_index: 0, content_index: 0 }
    : { id: 'chatcmpl_test', object: 'chat.completion.chunk', choices: [{ index: 0, delta: { content: delta } }] }

function endsOf(api: Seen['api'], text: string, fail: Fail | undefined): object[] {
  if (api === 'responses')
    return [
      { type: fail === 'truncated' ? 'response.incomplete' : 'response.completed', response: responseOf(text, fail) },
    ]
  const { choices, usage, ...rest } = completionOf(text, fail)
  const { finish_reason, message } = choices[0] ?? {}
  return [
    { ...rest, choices: [{ index: 0, delta: { refusal: message?.refusal }, finish_reason }] },
    { ...rest, choices: [], usage },
  ]
}

/** Bytes for as long as somebody reads them, up to far more than should be read. */
function endless(response: ServerResponse, streamed: boolean) {
  response.writeHead(200, { 'content-type': streamed ? 'text/event-stream' : 'application/json' })
  const chunk = `${streamed ? ': wait' : '[['.repeat(500)}\n`.repeat(200)
  let left = 2000
  const more = () => {
    while (left-- > 0) if (!response.write(chunk)) return void response.once('drain', more)
    response.end()
  }
  more()
}

const send = (response: ServerResponse, status: number, body: object, retryAfter = 600) =>
  response
    .writeHead(status, {
      'content-type': 'application/json',
      ...(status === 429 && { 'retry-after': String(retryAfter) }),
    })
    .end(JSON.stringify(body))

const failWith = (response: ServerResponse, status: number, code = 'test', retryAfter?: number) =>
  send(
    response,
    status,
    { error: { message: 'test data: the key sk-test-secret was used', type: 'test', code } },
    retryAfter,
  )

const responseOf = (text: string, fail: Fail | undefined) => ({
  id: 'resp_test',
  object: 'response',
  status: fail === 'truncated' ? 'incomplete' : 'completed',
  output: [
    {
      type: 'message',
      id: 'msg_test',
      role: 'assistant',
      status: 'completed',
      content: [
        fail === 'refusal' ? { type: 'refusal', refusal: 'test' } : { type: 'output_text', text, annotations: [] },
      ],
    },
  ],
  usage: { input_tokens: 1000, input_tokens_details: { cached_tokens: 600 }, output_tokens: 50, total_tokens: 1050 },
})

const completionOf = (text: string, fail: Fail | undefined) => ({
  id: 'chatcmpl_test',
  object: 'chat.completion',
  created: 0,
  model: 'test',
  choices: [
    {
      index: 0,
      finish_reason: fail === 'truncated' ? 'length' : 'stop',
      message: { role: 'assistant', content: text, refusal: fail === 'refusal' ? 'test' : null },
    },
  ],
  usage: { prompt_tokens: 1000, completion_tokens: 50, total_tokens: 1050 },
})

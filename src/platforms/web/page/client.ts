import type { Reading } from '../../../core/bot.ts'
import type { Choice, RawInput, SuggestionSource } from '../../../core/option.ts'
import type { Language } from '../../../locale/index.ts'
import { type ChannelView, PASS_HEADER, type PostsView, type RunView, type SessionView, type Who } from '../protocol.ts'
import { keptPass } from './settings.ts'
import { wordsIn } from './words.ts'

/** What went wrong, as a sentence for the person. */
export class Failure extends Error {}

const PAUSES = [400, 1200, 3000]

interface Run {
  who: Who
  request: string
  command: string
  raw: RawInput
  /** What `upload` resolved to, by option. */
  files?: Record<string, string>
  line?: string
}

/** The bot, as the page reaches it. Every call may be repeated without harm, and is when the connection fails. */
export const client = {
  session: (language?: Language): Promise<SessionView> =>
    call(`session${language ? `?language=${language}` : ''}`, language),
  /** Has this browser keep what lets it act as coordinator or admin; resolves to the part that the page keeps. */
  open: (key: string, language?: Language): Promise<{ pass: string }> => call('key', language, { key }),
  posts: (who: Who, before?: number): Promise<PostsView> =>
    call(
      `posts?${new URLSearchParams({ channel: who.channel, ...(before && { before: String(before) }) })}`,
      who.language,
    ),
  read: (who: Who, line: string): Promise<Reading> => call('read', who.language, { who, line }),
  run: (run: Run): Promise<RunView> => call('run', run.who.language, run),
  /** Hands a file over; resolves to what names it in a run. */
  upload: async (who: Who, file: File): Promise<string> => {
    const query = new URLSearchParams({ ...who, name: file.name })
    const { id } = await call<{ id: string }>(`upload?${query}`, who.language, file)
    return id
  },
  /** The answer then comes at once, with what there is. */
  stop: (who: Who, request: string): Promise<unknown> => call('stop', who.language, { request }),
  suggest: (who: Who, source: SuggestionSource, query: string): Promise<Choice[]> =>
    call('suggest', who.language, { who, source, query: query.slice(0, 200) }),
  createChannel: (who: Who, name: string): Promise<ChannelView> => call('channels', who.language, { who, name }),
}

async function call<T>(path: string, language: Language | undefined, body?: object): Promise<T> {
  for (const pause of PAUSES) {
    const response = await attempt(path, language, body)
    if (response) return answerOf(response, language)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  const response = await attempt(path, language, body)
  if (response) return answerOf(response, language)
  throw new Failure(wordsIn(language ?? 'zh').lost)
}

/** The response; nothing where the connection failed. */
async function attempt(path: string, language: Language | undefined, body?: object): Promise<Response | undefined> {
  const spoken = language && { 'Accept-Language': language }
  const isFile = body instanceof File
  const sent = body && { method: 'POST', body: isFile ? body : JSON.stringify(body) }
  const pass = keptPass()
  const headers = {
    ...spoken,
    ...(pass && { [PASS_HEADER]: pass }),
    ...(body && { 'Content-Type': isFile ? 'application/octet-stream' : 'application/json' }),
  }
  try {
    return await fetch(`/api/${path}`, { ...sent, headers })
  } catch {
    return undefined
  }
}

async function answerOf<T>(response: Response, language: Language | undefined): Promise<T> {
  const answer = await response.json().catch(() => undefined)
  if (response.ok && answer !== undefined) return answer
  const sentence = typeof answer?.problem === 'string' ? answer.problem : wordsIn(language ?? 'zh').refused.bug
  throw new Failure(sentence)
}

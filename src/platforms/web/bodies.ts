import type { Context } from 'hono'
import { z } from 'zod'
import { SUGGESTION_SOURCES } from '../../core/option.ts'
import { IDENTITIES, LINE_LIMIT } from './protocol.ts'
import { Refusal } from './refusal.ts'

/** Text that a database can keep: no NUL, no half of a surrogate pair. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => !value.includes('\0') && value.isWellFormed())

const language = z.enum(['zh', 'en'])
const channel = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,31}$/u)
const who = z.object({ as: z.enum(IDENTITIES), channel, language })
const id = z.coerce.number().int().min(0).max(2_147_483_647)

/** A name for a channel, as a person writes it, to the id that it gets. */
export const channelName = z
  .string()
  .max(100)
  .transform((name) => name.normalize('NFKC').trim().replace(/^#/, '').replace(/\s+/g, '-').toLowerCase())
  .pipe(channel)

export const readBody = z.object({ who, line: text(LINE_LIMIT) })

export const runBody = z.object({
  who,
  /** Made by the page, once per action; the same when it tries again. */
  request: z.uuid(),
  command: text(40),
  raw: z.record(text(40), text(LINE_LIMIT)),
  /** What `upload` answered with, for each option that asks for a file. */
  files: z.record(text(40), z.uuid()).exactOptional(),
  /** What was typed, where something was; otherwise it is put together from the values. */
  line: text(LINE_LIMIT).exactOptional(),
})

/** The file's name, as the browser tells it, and who hands it over. */
export const uploadQuery = who.extend({ name: text(255).pipe(z.string().min(1)) })

export const stopBody = z.object({ request: z.uuid() })

export const suggestBody = z.object({
  who,
  source: z.enum(SUGGESTION_SOURCES),
  query: text(200),
})

/** The key, as the link has it. */
export const keyBody = z.object({ key: z.string().max(200) })

export const channelBody = z.object({ who, name: z.string() })

export const sessionQuery = z.object({ language: language.exactOptional() })
export const postsQuery = z.object({ channel, before: id.exactOptional() })
export const streamQuery = z.object({ channel, after: id.default(0) })

/** The body of a request, checked. */
export async function bodyOf<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  return checked(schema, await c.req.json().catch(() => undefined))
}

/** A value that came from outside, checked; a Refusal names the part that does not fit. */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const path = result.error.issues[0]?.path.join('.') ?? ''
  throw new Refusal(400, (t) => t.web.refused.unreadable(path))
}

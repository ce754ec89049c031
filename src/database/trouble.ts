/** What keeps the database from doing its work: nothing that whoever asked did wrong, and no bug. */
export type DatabaseTrouble = 'full' | 'readOnly' | 'gone' | 'silent'

/** The database did not answer in time. */
export class SilentDatabase extends Error {}

/** Codes of PostgreSQL, of the system and of the client, to what they mean; of a family its first two signs. */
const MEANING: Record<string, DatabaseTrouble> = {
  53100: 'full',
  ENOSPC: 'full',
  EDQUOT: 'full',
  25006: 'readOnly',
  EROFS: 'readOnly',
  '08': 'gone',
  '57P01': 'gone',
  '57P02': 'gone',
  '57P03': 'gone',
  '25P03': 'gone',
  53300: 'gone',
  ECONNREFUSED: 'gone',
  ECONNRESET: 'gone',
  EPIPE: 'gone',
  ENOTFOUND: 'gone',
  P1001: 'gone',
  P1017: 'gone',
  57014: 'silent',
  '55P03': 'silent',
  ETIMEDOUT: 'silent',
  P1002: 'silent',
  P1008: 'silent',
  P2024: 'silent',
  P2028: 'silent',
}

/** The driver gives some of its errors words and no code. */
const WORDS: [RegExp, DatabaseTrouble][] = [
  [/Connection terminated|Client has encountered a connection error|PGlite is closed/i, 'gone'],
  [/No space left on device/i, 'full'],
  [/timeout exceeded when trying to connect|Query read timeout/i, 'silent'],
]

/** What trouble an error stands for, however deep it is wrapped; undefined for every other error. */
export function troubleOf(error: unknown, depth = 0): DatabaseTrouble | undefined {
  if (error instanceof SilentDatabase) return 'silent'
  if (typeof error !== 'object' || error === null || depth > 5) return undefined
  const fields: Record<string, unknown> = { ...error }
  const { cause, message }: { cause?: unknown; message?: unknown } = error
  const codes = [fields.originalCode, fields.code].filter((code) => typeof code === 'string')
  const [meant] = codes.flatMap(
    (code) => MEANING[code] ?? (/^\w{5}$/.test(code) ? MEANING[code.slice(0, 2)] : []) ?? [],
  )
  const inside = [fields.meta, fields.driverAdapterError, cause].map((part) => troubleOf(part, depth + 1))
  const worded = WORDS.find(([words]) => typeof message === 'string' && words.test(message))?.[1]
  return inside.find((trouble) => trouble !== undefined) ?? meant ?? worded
}

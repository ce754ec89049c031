import { SECRETS } from './settings.ts'

/** Takes every secret out of a text. */
export type Redact = (text: string) => string

const BLOT = '[secret]'

/** A shorter value is part of ordinary words: it is known only by where it stands in an address. */
const SHORTEST = 6

/**
 * Blots out the values of the secret settings, and the passwords in addresses among all settings, in every form in
 * which they get into texts: as they are, in either case, in JSON, in addresses, in base64 and as hex digits. `settings` are the environment or what was
 * read from it.
 */
export function redactorOf(settings: Readonly<Record<string, unknown>>): Redact {
  const given = (name: string) => (typeof settings[name] === 'string' ? settings[name].trim() : '')
  const passwords = Object.keys(settings).flatMap((name) => passwordsIn(given(name)))
  const values = [...SECRETS.map(given), ...passwords].filter(Boolean)
  const forms = new Set(
    values.flatMap((value) => (value.length < SHORTEST ? [`:${value}@`] : [...formsOf(value), ...base64sOf(value)])),
  )
  if (!forms.size) return (text) => text
  const longestFirst = [...forms].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(longestFirst.map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'), 'gi')
  return (text) => text.replace(pattern, (found) => (found.startsWith(':') && found.endsWith('@') ? `:${BLOT}@` : BLOT))
}

/** Written as in the address, or as it is meant; an address that cannot be read keeps it before its last `@`. */
function passwordsIn(value: string): string[] {
  const [, , rough = ''] = /^\w+:\/\/([^:/?#]*):(.*)@/.exec(value) ?? []
  const address = URL.canParse(value) ? new URL(value) : undefined
  const written = [rough, address?.password ?? '', address?.searchParams.get('password') ?? ''].filter(Boolean)
  return written.flatMap((password) => [password, decoded(password)])
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

function formsOf(value: string): string[] {
  const inJson = JSON.stringify(value).slice(1, -1)
  const inAddress = encodeURIComponent(value)
  const escaped = value.replace(/./gs, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const hex = Buffer.from(value).toString('hex')
  return [value, hex, escaped, inJson, JSON.stringify(inJson).slice(1, -1), inAddress, inAddress.replaceAll('%20', '+')]
}

/** What of base64 depends on this value alone, at each of the three places where it can begin. */
function base64sOf(value: string): string[] {
  const bytes = Buffer.from(value)
  return [0, 1, 2].flatMap((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes])
    const [skipped, sure] = [Math.ceil((shift * 8) / 6), Math.floor((whole.length * 8) / 6)]
    return (['base64', 'base64url'] as const).map((kind) => whole.toString(kind).slice(skipped, sure))
  })
}

import type { SessionView, Who } from '../protocol.ts'

const KEY = 'huimin'

const PASS = 'huimin-pass'

/** Kept here alone by a browser that keeps nothing. */
const unkept = new Map<string, string>()

function read(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? unkept.get(name)
  } catch {
    return unkept.get(name)
  }
}

function write(name: string, value: string) {
  unkept.set(name, value)
  try {
    localStorage.setItem(name, value)
  } catch {
    // It starts afresh next time.
  }
}

/** What the page remembers of the person: whom they act as, where they are, and their language. */
export function remembered(): Partial<Record<keyof Who, string>> {
  try {
    const kept: unknown = JSON.parse(read(KEY) ?? '{}')
    return Object.fromEntries(Object.entries(kept ?? {}).filter(([, value]) => typeof value === 'string'))
  } catch {
    return {}
  }
}

export const remember = (who: Who) => write(KEY, JSON.stringify(who))

/** The page's part of the key. */
export const keptPass = () => read(PASS)

/** With a part that is new, the person acts as the highest that it opens. */
export function keepPass(pass: string) {
  if (pass === keptPass()) return
  write(PASS, pass)
  write(KEY, JSON.stringify({ ...remembered(), as: undefined }))
}

/** The remembered settings as far as they are possible now. */
export function whoIn(session: SessionView): Who {
  const kept = remembered()
  const possible = session.identities.filter(({ needsKey }) => !needsKey).map(({ id }) => id)
  const as = possible.find((id) => id === kept.as) ?? possible.at(-1) ?? 'visitor'
  const channel = session.channels.find(({ id }) => id === kept.channel)?.id ?? session.channels[0]?.id ?? 'general'
  return { as, channel, language: session.language }
}

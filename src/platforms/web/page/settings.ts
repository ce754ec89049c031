import type { Identity, SessionView, Who } from '../protocol.ts'

const KEY = 'huimin'

/** What the page remembers of the person: whom they act as, where they are, and their language. */
export function remembered(): Partial<Record<keyof Who, string>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return Object.fromEntries(Object.entries(kept ?? {}).filter(([, value]) => typeof value === 'string'))
  } catch {
    return {}
  }
}

export function remember(who: Who) {
  try {
    localStorage.setItem(KEY, JSON.stringify(who))
  } catch {
    // A browser that keeps nothing starts afresh next time.
  }
}

/** The remembered settings as far as they are still possible. */
export function whoIn(session: SessionView): Who {
  const kept = remembered()
  const last = session.identities.at(-1) ?? 'staff'
  const as = session.identities.find((identity: Identity) => identity === kept.as) ?? last
  const channel = session.channels.find(({ id }) => id === kept.channel)?.id ?? session.channels[0]?.id ?? 'general'
  return { as, channel, language: session.language }
}

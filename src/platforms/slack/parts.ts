import type { webApi } from '@slack/bolt'
import type { Bot } from '../../core/bot.ts'
import type { Cancels } from '../../core/cancels.ts'
import type { Log } from '../../core/log.ts'
import type { Asker } from '../../core/platform.ts'
import type { Language } from '../../locale/index.ts'
import type { People } from './people.ts'

/** What every part of this platform works with. */
export interface Parts {
  bot: Bot
  client: webApi.WebClient
  people: People
  log: Log
  /** The language of people who have shown none. */
  language: Language
  /** Whether a request with this identity was already taken; from then on it is. */
  isRepeat(request: string): boolean
  /** Follows a piece of work to its end, so that a stop can wait for it. */
  follow(work: Promise<void>): Promise<void>
  /** Answers that are being worked on, by the message that asks for them. */
  cancels: Cancels
  /** Ends all waiting when the platform stops. */
  closing: AbortSignal
}

/** Who speaks, and where. */
export interface Speaker {
  workspace: string
  user: string
  /** As the event calls the person; Slack's own profile is better. */
  name?: string | undefined
  channel: string
  thread?: string | undefined
}

export function askerOf({ people }: Parts, speaker: Speaker, language: Language): Asker {
  const { workspace, user, name, channel, thread } = speaker
  return {
    account: { platform: 'slack', workspace, id: user, name: people.known(user)?.name ?? name ?? user },
    place: { platform: 'slack', workspace, channel, ...(thread && { thread }) },
    language,
  }
}

/** Remembers the latest requests: Slack delivers again what it believes was not received. */
export function repeats(most = 2000): (request: string) => boolean {
  const taken = new Set<string>()
  return (request) => {
    if (taken.has(request)) return true
    taken.add(request)
    for (const oldest of taken) {
      if (taken.size <= most) break
      taken.delete(oldest)
    }
    return false
  }
}

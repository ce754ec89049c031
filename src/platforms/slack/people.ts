import type { webApi } from '@slack/bolt'
import type { Log } from '../../core/log.ts'
import type { Language } from '../../locale/index.ts'
import { codeOf } from './errors.ts'

interface Person {
  name: string | undefined
  language: Language | undefined
}

export interface People {
  /** What is known without asking Slack. */
  known(user: string): Person | undefined
  /** Asks Slack once an hour. Never rejects: nothing that is said may depend on it. */
  meet(user: string): Promise<Person>
}

const HOUR = 3_600_000
const NOBODY: Person = { name: undefined, language: undefined }
const MOST = 5000

/** Names and languages of the workspace's members. */
export function peopleOf(client: webApi.WebClient, log: Log): People {
  const met = new Map<string, { person: Promise<Person>; settled?: Person; until: number }>()
  const current = (user: string) => {
    const entry = met.get(user)
    return entry && entry.until > Date.now() ? entry : undefined
  }
  const meet = (user: string) => {
    const entry = current(user)
    if (entry) return entry.person
    const person = ask(client, user).catch((error) => {
      log.warn({ code: codeOf(error) }, 'Slack did not tell who a member is')
      met.delete(user)
      return NOBODY
    })
    if (met.size >= MOST) met.clear()
    met.set(user, { person, until: Date.now() + HOUR })
    void person.then((settled) => {
      const kept = met.get(user)
      if (kept) kept.settled = settled
    })
    return person
  }
  return { known: (user) => current(user)?.settled, meet }
}

async function ask(client: webApi.WebClient, id: string): Promise<Person> {
  const { user } = await client.users.info({ user: id, include_locale: true })
  const name = user?.profile?.display_name || user?.profile?.real_name || user?.real_name || user?.name
  return { name, language: languageOfLocale(user?.locale) }
}

function languageOfLocale(locale = ''): Language | undefined {
  if (locale.startsWith('zh')) return 'zh'
  return locale.startsWith('en') ? 'en' : undefined
}

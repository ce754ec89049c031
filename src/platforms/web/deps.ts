import type { Cancels } from '../../core/cancels.ts'
import type { Log } from '../../core/log.ts'
import type { Asker, Bot } from '../../core/platform.ts'
import type { PostLog } from '../../core/posts.ts'
import { type Language, locales } from '../../locale/index.ts'
import type { Bell } from './bell.ts'
import type { GrowingView, Who } from './protocol.ts'
import { Refusal } from './refusal.ts'

const WORKSPACE = 'local'

export interface WebDeps {
  posts: PostLog
  log: Log
  language: Language
  now(): Date
  /** Only this machine can reach the page, so that whoever uses it may act as anybody. */
  local: boolean
}

/** What the parts of the playground share. */
export interface Web extends WebDeps {
  bot: Bot
  /** Rings when there is a new post or more of one, and at the end. */
  bell: Bell
  /** Answers that are being worked on, by their request, and what of them can be shown. */
  cancels: Cancels
  growing: Map<string, GrowingView>
  ended(): boolean
}

export const identitiesOf = ({ local }: WebDeps): Who['as'][] => (local ? ['staff', 'coordinator', 'admin'] : ['staff'])

/** @throws Refusal where the person may not act as that */
export function askerOf(web: WebDeps, who: Who): Asker {
  if (!identitiesOf(web).includes(who.as)) throw new Refusal(403, (t) => t.web.refused.identity)
  return {
    account: {
      platform: 'web',
      workspace: WORKSPACE,
      id: who.as,
      name: locales[who.language].web.identities[who.as],
      ...(web.local && { local: true }),
    },
    place: { platform: 'web', workspace: WORKSPACE, channel: who.channel },
    language: who.language,
  }
}

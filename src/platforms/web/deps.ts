import { createHmac } from 'node:crypto'
import type { Bot } from '../../core/bot.ts'
import type { Cancels } from '../../core/cancels.ts'
import type { Log } from '../../core/log.ts'
import type { Account, Asker } from '../../core/platform.ts'
import type { PostLog } from '../../core/posts.ts'
import type { Sentence } from '../../core/problem.ts'
import { type Language, locales } from '../../locale/index.ts'
import type { Access } from './access.ts'
import type { Bell } from './bell.ts'
import type { Caller } from './caller.ts'
import type { Limits } from './limits.ts'
import type { GrowingView, IdentityView, Who } from './protocol.ts'
import { Refusal } from './refusal.ts'
import type { Uploads } from './uploads.ts'

const WORKSPACE = 'local'

/** Visitors use up a budget of the model that is not the one of this machine. */
const VISITORS = 'visitors'

export interface WebDeps {
  posts: PostLog
  log: Log
  language: Language
  now(): Date
  access: Access
}

/** What the parts of the playground share. */
export interface Web extends WebDeps {
  bot: Bot
  /** Rings when there is a new post or more of one, and at the end. */
  bell: Bell
  /** Answers that are being worked on, by their request, and what of them can be shown. */
  cancels: Cancels
  growing: Map<string, GrowingView>
  limits: Limits
  uploads: Uploads
  /** Goes into the names of visitors, so that their addresses cannot be found from these. */
  salt: Buffer
  ended(): boolean
}

/** Whom the caller can act as, and for whom the link with the key is still needed. */
export function identitiesOf({ access }: WebDeps, { keyed }: Caller): IdentityView[] {
  if (access.to !== 'machine') return [{ id: 'visitor', needsKey: false }]
  return [
    { id: 'staff', needsKey: false },
    { id: 'coordinator', needsKey: !keyed },
    { id: 'admin', needsKey: !keyed },
  ]
}

/** @throws Refusal where the caller may not act as that */
export function askerOf(web: Web, caller: Caller, who: Who): Asker {
  const identity = identitiesOf(web, caller).find(({ id }) => id === who.as)
  if (!identity) throw new Refusal(403, (t) => t.web.refused.identity)
  if (identity.needsKey) throw new Refusal(403, (t) => t.web.keyNeeded)
  return {
    account: accountOf(web, caller, who),
    place: { platform: 'web', workspace: WORKSPACE, channel: who.channel },
    language: who.language,
  }
}

/**
 * A visitor is told from others by the address alone: who drops cookies gets no new budget. The account can hold no
 * role, since it is called otherwise after each start.
 */
function accountOf({ salt }: Web, { address, keyed }: Caller, { as, language }: Who): Account {
  const name = locales[language].web.identities[as]
  if (as !== 'visitor') {
    const howToRise: Sentence = (t) => (keyed ? t.web.switchPart : t.web.keyNeeded)
    return { platform: 'web', workspace: WORKSPACE, id: as, name, local: true, howToRise }
  }
  const id = `visitor-${createHmac('sha256', salt).update(address).digest('hex').slice(0, 16)}`
  return { platform: 'web', workspace: VISITORS, id, name, howToRise: (t) => t.web.visitorsAsk }
}

import type { ModalView } from './slack-blocks.ts'
import type { SlackMessage } from './slack-seen.ts'

export const TEAM = 'T1'
export const BOT = {
  user: 'UBOT',
  id: 'B1',
  token: 'xoxb-test-data',
  appToken: 'xapp-test-data',
  secret: 'test secret',
}

export interface OpenView {
  id: string
  hash: string
  view: ModalView
  user: string
}

/** What the bot did, in order. */
export type Happening =
  | { type: 'message'; message: SlackMessage }
  | { type: 'view'; view: OpenView }
  | { type: 'call'; method: string; args: Record<string, unknown> }
  | { type: 'refused'; method: string; error: string }
  | { type: 'connected' }
  | { type: 'disconnected' }

/** What a call is answered with instead of being carried out. */
export interface Fault {
  error?: string
  retryAfter?: number
  /** Of HTTP: what the call is answered with. */
  status?: number
  /** The call is carried out, and the answer is lost. */
  lost?: boolean
}

/** One small workspace: what Slack would know of it. Time passes only when it is told to. */
export function slackWorld() {
  let count = 0
  let elapsed = 0
  const happenings: Happening[] = []
  const waiting: { pick: (happening: Happening) => boolean; resolve: (happening: Happening) => void }[] = []
  return {
    users: new Map<string, { name: string; locale: string }>(),
    channels: new Map<string, { type: 'public' | 'private' | 'im'; members: Set<string>; archived: boolean }>(),
    messages: [] as SlackMessage[],
    views: new Map<string, OpenView>(),
    triggers: new Map<string, { at: number; user: string; used: boolean }>(),
    responses: new Map<string, { channel: string; user: string; left: number }>(),
    tickets: new Set<string>(),
    faults: new Map<string, Fault[]>(),
    refusesTables: false,
    happenings,
    id: (prefix: string) => `${prefix}${++count}`,
    ts: () => `1530406800.${String(++count).padStart(6, '0')}`,
    now: () => elapsed,
    pass(milliseconds: number) {
      elapsed += milliseconds
    },
    happened(happening: Happening) {
      happenings.push(happening)
      for (const waiter of waiting.filter(({ pick }) => pick(happening))) {
        waiting.splice(waiting.indexOf(waiter), 1)
        waiter.resolve(happening)
      }
    },
    /** The next thing of that kind from now on. */
    next<H extends Happening>(pick: (happening: Happening) => happening is H): Promise<H> {
      return new Promise((resolve) => {
        waiting.push({ pick, resolve: (happening) => pick(happening) && resolve(happening) })
      })
    },
  }
}

export type World = ReturnType<typeof slackWorld>

import { restOf } from '../../core/beginning.ts'
import type { Card, Reply } from '../../core/reply.ts'
import { locales } from '../../locale/index.ts'
import { drawn } from './cards.ts'
import { codeOf, isUnclear } from './errors.ts'
import { fitted } from './fit.ts'
import type { Parts, Speaker } from './parts.ts'
import type { Target } from './ways.ts'

/** Slack takes about a hundred additions a minute. */
export const BETWEEN_ADDITIONS = 700

/** A message that grows while its answer is worked on. It can only be added to. */
export interface Stream {
  show(beginning: Card): Promise<void>
  /** Adds what is left of the reply and ends it; false where the reply must be sent in another way. */
  end(reply: Reply): Promise<boolean>
}

/** Text goes out as blocks, in which nothing that people or plans wrote is markup. */
export function streamTo({ client, log }: Parts, { workspace }: Speaker, target: Target): Stream {
  const { channel, thread, user, language } = target
  let ts: string | undefined
  let shown: Card = { nodes: [] }
  const asChunk = (card: Card) => ({ type: 'blocks' as const, blocks: (restOf(card, shown) ?? []).flatMap(drawn) })
  return {
    async show(beginning) {
      const chunks = [asChunk(beginning)]
      if (ts) await client.chat.appendStream({ channel, ts, chunks })
      else {
        const recipient = { recipient_team_id: workspace, recipient_user_id: user }
        ts = (await client.chat.startStream({ channel, thread_ts: thread ?? '', ...recipient, chunks })).ts
      }
      shown = beginning
    },
    async end({ card, audience }) {
      if (!ts) return false
      const rest = audience === 'everyone' ? restOf(card, shown) : undefined
      const blocks = rest && fitted(rest, { above: [], below: [] }, locales[language])
      const stop = () => client.chat.stopStream({ channel, ts: ts ?? '', ...(blocks?.length && { blocks }) })
      try {
        await stop().catch((error: unknown) => (isUnclear(error) ? stop().catch(unlessEnded) : Promise.reject(error)))
        return rest !== undefined
      } catch (error) {
        log.warn({ code: codeOf(error) }, 'Slack did not end a message that grew')
        return false
      }
    },
  }
}

/** Where the first attempt had its effect although it failed, the message cannot be ended again. */
function unlessEnded(error: unknown): void {
  if (codeOf(error) !== 'message_not_in_streaming_state') throw error
}

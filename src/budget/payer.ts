import { createHash } from 'node:crypto'
import type { Payer } from '../answer/asking.ts'
import type { Account } from '../core/platform.ts'

/** One budget for each workspace of each platform. */
export const workspaceOf = ({ platform, workspace }: Account): string => `${platform}:${workspace}`

/** Whose budget a question is on; the day goes into the hash, so that no person can be followed from day to day. */
export function payerOf(account: Account, day: string): Payer {
  const workspace = workspaceOf(account)
  const person = createHash('sha256')
    .update(JSON.stringify([day, workspace, account.id]))
    .digest('hex')
  return { workspace, person }
}

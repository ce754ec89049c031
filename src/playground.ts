import { randomBytes } from 'node:crypto'
import { isLoopback } from './core/ip-address.ts'
import type { Log } from './core/log.ts'
import { reasonOf } from './core/problem.ts'
import type { Access } from './platforms/web/index.ts'
import { keyIn } from './playground-key.ts'
import type { Settings } from './settings.ts'

/** Who may use the playground with these settings. Beyond this machine nobody, unless it was opened on purpose. */
export async function accessTo(settings: Settings, log: Log): Promise<Access> {
  const { PLAYGROUND, PUBLIC_URL, DATA_DIR } = settings
  if (PLAYGROUND === 'off') return { to: 'nobody' }
  if (PLAYGROUND === 'open') {
    log.warn({ publicUrl: PUBLIC_URL }, 'the playground is open to everyone who can reach this server')
    return { to: 'everyone', publicUrl: PUBLIC_URL }
  }
  if (isReachable(settings)) return { to: 'nobody' }
  const key = await keyIn(DATA_DIR).catch((error: unknown) => {
    log.warn({ reason: reasonOf(error) }, 'the key of the playground could not be kept and is for this run only')
    return randomBytes(32).toString('base64url')
  })
  return { to: 'machine', key }
}

/** Whether others than this machine's own people can reach the server, directly or through a proxy. */
const isReachable = ({ HOST, PUBLIC_URL, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET }: Settings) =>
  !(HOST === 'localhost' || isLoopback(HOST)) || Boolean(PUBLIC_URL || (SLACK_SIGNING_SECRET && !SLACK_APP_TOKEN))

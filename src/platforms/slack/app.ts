import { App, HTTPReceiver, SocketModeReceiver, webApi } from '@slack/bolt'
import type { Log } from '../../core/log.ts'
import { type Connection, socketConnection } from './connection.ts'
import { type Listener, mounted, openDoor, PATH } from './door.ts'
import { codeOf, withoutSecrets } from './errors.ts'
import { vendorLog } from './log.ts'

export interface SlackSettings {
  botToken: string
  /** For Socket Mode; without it requests come over HTTP and are checked with the signing secret. */
  appToken?: string | undefined
  signingSecret?: string | undefined
  apiUrl?: string | undefined
}

interface Transport {
  receiver: HTTPReceiver | SocketModeReceiver
  connection: Connection
  listener?: Listener
}

const TIMEOUT = 10_000

/** Every call is one attempt: whoever calls decides whether another one can do harm. */
function clientOptions({ apiUrl }: SlackSettings, closing: AbortSignal): webApi.WebClientOptions {
  return {
    ...(apiUrl && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT,
    fetch: (url, init) =>
      fetch(url, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, closing]) : closing }),
  }
}

export function clientFor(settings: SlackSettings, closing: AbortSignal, log: Log): webApi.WebClient {
  return new webApi.WebClient(settings.botToken, { ...clientOptions(settings, closing), logger: vendorLog(log) })
}

/** Socket Mode where there is an app token, otherwise HTTP on a server that somebody else runs. */
export function transportFor(settings: SlackSettings, log: Log): Transport {
  const { appToken, signingSecret } = settings
  const logger = vendorLog(log)
  if (appToken) {
    const leaving = new AbortController()
    const installerOptions = { clientOptions: clientOptions(settings, leaving.signal) }
    const receiver = new SocketModeReceiver({ appToken, logger, installerOptions, autoReconnectEnabled: false })
    return { receiver, connection: socketConnection(receiver.client, leaving, log) }
  }
  if (!signingSecret) throw new Error('Slack needs an app token (Socket Mode) or a signing secret (HTTP)')
  const receiver = new HTTPReceiver({ signingSecret, endpoints: PATH, logger })
  return { receiver, connection: openDoor(), listener: mounted(receiver) }
}

export interface Identity {
  botId?: string
  botUserId?: string
}

/** Bolt over one of the transports. `identity` tells it which messages are its own. */
export function appFor(
  settings: SlackSettings,
  transport: Transport,
  identity: () => Identity,
  closing: AbortSignal,
  log: Log,
): App {
  const app = new App({
    receiver: transport.receiver,
    authorize: async () => ({ botToken: settings.botToken, ...identity() }),
    clientOptions: clientOptions(settings, closing),
    logger: vendorLog(log),
    convoStore: false,
  })
  app.error(async (error) => {
    log.error({ code: codeOf(error), reason: withoutSecrets(error.message) }, 'a request from Slack failed')
  })
  return app
}

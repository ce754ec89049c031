import { Client, DiscordjsErrorCodes, Events, GatewayIntentBits, Partials, Status } from 'discord.js'
import type { Log } from '../../core/log.ts'
import { within } from '../../core/within.ts'
import { errorFields } from './errors.ts'

/** Milliseconds that leaving may take. */
const FAREWELL = 3000

/**
 * A client that hears commands, mentions and direct messages. It does without the privileged MessageContent:
 * Discord shows the bot what mentions it or is sent to it alone.
 */
export function createClient(api: string, log: Log): Client {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel],
    rest: { api },
    allowedMentions: { parse: [] },
  })
  outliveMalformedEvents(client, log)
  client.on(Events.Error, (error) => log.error(errorFields(error), 'discord: client error'))
  client.on(Events.ShardError, (error) => log.error(errorFields(error), 'discord: connection error'))
  client.on(Events.ShardDisconnect, ({ code }) => log.error({ code }, 'discord: disconnected for good'))
  client.on(Events.ShardReconnecting, () => log.warn({}, 'discord: connecting again'))
  client.on(Events.Warn, (message) => log.warn({ message }, 'discord: warning'))
  return client
}

/** discord.js reads an event inside a promise that nobody awaits: what it cannot read would end the whole process. */
function outliveMalformedEvents({ ws }: Client, log: Log) {
  const read: unknown = Reflect.get(ws, 'handlePacket')
  if (typeof read !== 'function') throw new Error('this version of discord.js reads events in another way')
  Reflect.set(ws, 'handlePacket', (...packet: unknown[]) => {
    try {
      return read.apply(ws, packet)
    } catch (error) {
      log.error(errorFields(error), 'discord: an event could not be read')
      return false
    }
  })
}

/** Connects and waits until the client is ready. Rejects with what to put right. */
export async function connect(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  try {
    await client.login(token)
  } catch (error) {
    throw new Error(reasonOf(error))
  }
  return ready
}

function reasonOf(error: unknown): string {
  const { message } = errorFields(error)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const refused = code === DiscordjsErrorCodes.TokenInvalid || message === 'Authentication failed'
  if (refused) return 'Discord does not accept the token: check DISCORD_TOKEN'
  return `Discord could not be reached: ${message}`
}

export const isConnected = (client: Client | undefined): boolean =>
  client?.isReady() === true && client.ws.shards.every((shard) => shard.status === Status.Ready)

/** Leaves in time, also where Discord does not answer. */
export async function disconnect(client: Client): Promise<void> {
  // discord.js announces a new connection even when it leaves for good.
  client.removeAllListeners(Events.ShardReconnecting)
  await within(FAREWELL, client.destroy())
}

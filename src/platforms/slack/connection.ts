import { setTimeout as delay } from 'node:timers/promises'
import type { SocketModeReceiver } from '@slack/bolt'
import type { Log } from '../../core/log.ts'
import { codeOf } from './errors.ts'
import { reached } from './reach.ts'

/** A way for Slack's requests to come in. */
export interface Connection {
  start(): Promise<unknown>
  stop(): Promise<void>
  ready(): boolean
}

const GOODBYE = 1000

/**
 * Socket Mode that connects again at once, until `closing` says stop.
 * The library by itself waits five seconds after every disconnect, and Slack disconnects every few hours;
 * where connecting again fails, the library would also end the process.
 */
export function socketConnection(client: SocketModeReceiver['client'], closing: AbortController, log: Log): Connection {
  let connected = false
  let starting = false
  guard(client, log)

  client.on('connected', () => {
    connected = true
  })
  client.on('disconnected', () => {
    connected = false
    if (starting || closing.signal.aborted) return
    reached(start, closing.signal, log).catch((error) => {
      if (!closing.signal.aborted) log.error({ code: codeOf(error) }, 'Slack refuses the connection')
    })
  })
  async function start() {
    starting = true
    try {
      await client.start()
    } finally {
      starting = false
    }
  }
  async function stop() {
    closing.abort()
    const gone = client.disconnect().then(() => true)
    const inTime = await Promise.race([gone, delay(GOODBYE, false, { ref: false })])
    // Asked a second time, the library no longer waits for Slack to say goodbye.
    if (!inTime) await client.disconnect()
  }
  return { start, stop, ready: () => connected }
}

/** The library ends the process over a message that it does not understand. */
function guard(client: SocketModeReceiver['client'], log: Log) {
  const listeners = client.listeners('ws_message')
  client.removeAllListeners('ws_message')
  client.on('ws_message', async (...message: unknown[]) => {
    try {
      for (const listener of listeners) await listener(...message)
    } catch (error) {
      log.warn({ code: codeOf(error) }, 'Slack said something that cannot be understood')
    }
  })
}

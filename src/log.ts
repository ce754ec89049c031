import pino from 'pino'
import type { Log } from './core/log.ts'
import { SECRETS, type Settings } from './settings.ts'

/**
 * A logger of JSON lines on standard error, so that replies on standard output stay clean.
 * The value of a secret setting is blotted out wherever it would appear.
 */
export function createLog(settings: Settings, destination: pino.DestinationStream = pino.destination(2)): Log {
  const secrets = SECRETS.map((name) => settings[name]).filter((value) => value !== undefined)
  const blotted = (line: string) => secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)
  return pino({ level: settings.LOG_LEVEL }, { write: (line) => destination.write(blotted(line)) })
}

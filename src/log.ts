import pino from 'pino'
import type { Log } from './core/log.ts'
import { redactorOf } from './redact.ts'
import type { Settings } from './settings.ts'

/**
 * A logger of JSON lines on standard error, so that replies on standard output stay clean.
 * The value of a secret setting is blotted out wherever it would appear.
 */
export function createLog(settings: Settings, destination: pino.DestinationStream = pino.destination(2)): Log {
  const redact = redactorOf(settings)
  return pino({ level: settings.LOG_LEVEL }, { write: (line) => destination.write(redact(line)) })
}

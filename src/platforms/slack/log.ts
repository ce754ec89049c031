import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from '../../core/log.ts'
import { withoutSecrets } from './errors.ts'

/** The vendor's log through ours. Its debug lines carry whole payloads with their secrets and are left out. */
export function vendorLog(log: Log): Logger {
  const written = (parts: readonly unknown[]) =>
    withoutSecrets(parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' '))
  return {
    debug: () => {},
    info: (...parts: unknown[]) => log.debug({ from: 'slack' }, written(parts)),
    warn: (...parts: unknown[]) => log.warn({ from: 'slack' }, written(parts)),
    error: (...parts: unknown[]) => log.error({ from: 'slack' }, written(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  }
}

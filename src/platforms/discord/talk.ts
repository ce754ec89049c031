import type { Log } from '../../core/log.ts'
import type { Bot } from '../../core/platform.ts'
import type { Language } from '../../locale/index.ts'
import type { Drafts } from './drafts.ts'

/** What answering needs, whatever the occasion. */
export interface Talk {
  bot: Bot
  log: Log
  /** Where a person's own language is not known. */
  language: Language
  drafts: Drafts
  /** Milliseconds a reply may take before Discord is told to wait. */
  patience: number
}

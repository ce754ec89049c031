import type { Bot } from '../../core/bot.ts'
import type { Cancels } from '../../core/cancels.ts'
import type { Log } from '../../core/log.ts'
import type { Language } from '../../locale/index.ts'
import type { Drafts } from './drafts.ts'

/** What answering needs, whatever the occasion. */
export interface Talk {
  bot: Bot
  log: Log
  /** Where a person's own language is not known. */
  language: Language
  drafts: Drafts
  /** Answers that are being worked on, by the message that asks for them. */
  cancels: Cancels
  /** Milliseconds a reply may take before Discord is told to wait. */
  patience: number
}

/** Milliseconds between two changes of a message that grows: Discord takes five in five seconds. */
export const BETWEEN_EDITS = 1200

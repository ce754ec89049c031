import type { Answerer } from './answer/answer.ts'
import { commandsOf } from './core/command.ts'
import type { Asker } from './core/platform.ts'
import type { Database } from './database/open.ts'
import type { Plan } from './plan/plan.ts'
import type { AccountName } from './progress/members.ts'

/** What commands work with. */
export interface World {
  database: Database
  /** Time zone of the office: it decides what day it is. */
  timezone: string
  admins: readonly AccountName[]
  /** The plan that a person in a place is talking about. */
  planFor(asker: Asker): Plan
  answererFor(asker: Asker): Answerer
}

export const defineCommand = commandsOf<World>()

import { answer } from './en/answer.ts'
import { bot } from './en/bot.ts'
import { budget } from './en/budget.ts'
import { choices } from './en/choices.ts'
import { commands } from './en/commands.ts'
import { digest } from './en/digest.ts'
import { discord } from './en/discord.ts'
import { form } from './en/form.ts'
import { gaps } from './en/gaps.ts'
import { help } from './en/help.ts'
import { planImport } from './en/import.ts'
import { plan } from './en/plan.ts'
import { problems } from './en/problems.ts'
import { progress } from './en/progress.ts'
import { record } from './en/record.ts'
import { report } from './en/report.ts'
import { roles } from './en/roles.ts'
import { sharedOptions } from './en/shared-options.ts'
import { slack } from './en/slack.ts'
import { start } from './en/start.ts'
import { target } from './en/target.ts'
import { terminal } from './en/terminal.ts'
import { web } from './en/web.ts'

import type { zh } from './zh.ts'

export const en: typeof zh = {
  languageName: 'English',
  answer,
  bot,
  budget,
  choices,
  commands,
  discord,
  form,
  gaps,
  problems,
  record,
  report,
  roles,
  sharedOptions,
  slack,
  start,
  terminal,
  web,
  plan,
  target,
  progress,
  digest,
  help,
  import: planImport,
}

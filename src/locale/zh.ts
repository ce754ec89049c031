import { answer } from './zh/answer.ts'
import { bot } from './zh/bot.ts'
import { budget } from './zh/budget.ts'
import { choices } from './zh/choices.ts'
import { commands } from './zh/commands.ts'
import { digest } from './zh/digest.ts'
import { discord } from './zh/discord.ts'
import { form } from './zh/form.ts'
import { gaps } from './zh/gaps.ts'
import { help } from './zh/help.ts'
import { planImport } from './zh/import.ts'
import { plan } from './zh/plan.ts'
import { problems } from './zh/problems.ts'
import { progress } from './zh/progress.ts'
import { record } from './zh/record.ts'
import { report } from './zh/report.ts'
import { roles } from './zh/roles.ts'
import { sharedOptions } from './zh/shared-options.ts'
import { slack } from './zh/slack.ts'
import { start } from './zh/start.ts'
import { target } from './zh/target.ts'
import { terminal } from './zh/terminal.ts'
import { web } from './zh/web.ts'

export const zh = {
  languageName: '中文',
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

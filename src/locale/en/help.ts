import type { help as zh } from '../zh/help.ts'

export const help: typeof zh = {
  title: 'What Huimin can do',
  intro: 'Just ask, or use a command. Every command can be typed by its English or its Chinese name.',
  titleOf: (name) => `The command ${name}`,
  usage: 'How to write it',
  role: 'Role needed',
  yourRole: (role) => `Your role: ${role}`,
  anyone: 'anyone',
  options: 'Options',
  optional: 'optional',
  columns: { command: 'Command', does: 'What it does', role: 'Role' },
  ask: 'How to ask',
  askText:
    'Mention me or write me a direct message in Slack or Discord, or use ask. Answers quote their clause; what the plan does not say, I say it does not.',
  formHint: 'Leave out what you like: a form asks for what is missing.',
}

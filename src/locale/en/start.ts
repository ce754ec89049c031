import type { start as zh } from '../zh/start.ts'

export const start: typeof zh = {
  title: 'Huimin is running',
  on: (name, detail) => `  on   ${name}  ${detail}`,
  off: (name, how) => `  off  ${name}  ${how}`,
  playground: 'Playground',
  playgroundHow: 'not where this server can be reached from other machines; set PLAYGROUND=open to let everyone in',
  playgroundOff: 'as PLAYGROUND=off says; take the setting out to have it',
  openToAll: (address) =>
    `${address}  (open to everyone: anybody can ask and read the record, but not log or set anything)`,
  keep: '       Open it with this link: only the link lets you act as coordinator or admin. Keep it to yourself.',
  terminal: 'Terminal',
  terminalHow: (folder) => `${folder && `DATA_DIR=${folder} `}npm run -s plan -- help`,
  database: 'Database',
  embedded: (folder) => `embedded, in ${folder} (set DATABASE_URL for PostgreSQL)`,
  server: 'PostgreSQL (DATABASE_URL)',
  socketMode: 'connected (Socket Mode)',
  httpMode: (address) => `waiting for Slack at ${address}/slack/events`,
  discord: 'connected',
  slackHow: 'set SLACK_BOT_TOKEN, and SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)',
  discordHow: 'set DISCORD_TOKEN',
  model: 'Model',
  modelOn: (model, service) => `${model} (${service}); every sentence is checked against the plan`,
  modelHow: 'set OPENAI_API_KEY for fuller answers; it answers without one as well',
  plans: 'Plans',
  stop: 'Press Ctrl-C to stop.',
  failed: (name, reason) => `${name} could not start: ${reason}`,
  busy: (folder, pid) =>
    `The data folder ${folder} is in use by another Huimin process (${pid}), so this one stops. Use that one, stop it first, or set DATA_DIR to another folder.`,
  noDatabase: (reason) =>
    `The database cannot be opened: ${reason}. Check DATABASE_URL and that the server is running.`,
  noFolder: (folder, reason) =>
    `The data folder ${folder} cannot be used: ${reason}. Set DATA_DIR to a folder that can be written.`,
  noListening: (host, port, reason) => `Cannot listen on ${host}:${port}: ${reason}. Check HOST and PORT.`,
  portTaken: (port) => `Port ${port} is taken. Stop the program that has it, or set PORT to another one.`,
  settings: (lines) => `Some settings are wrong. Please correct them and start again:\n${lines}`,
  stopping: 'Stopping…',
}

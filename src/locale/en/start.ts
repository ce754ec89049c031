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
  notOurs: (folder) =>
    `The data folder ${folder} belongs to another user and was left as it is. Set DATA_DIR to a folder of your own that only the bot uses.`,
  shared: (folder) =>
    `The data folder ${folder} is shared, or holds other things already, and was left as it is: the record in it must be yours alone. Set DATA_DIR to a folder that only the bot uses, such as ${folder.replace(/\/$/, '')}/huimin.`,
  notWritable: (folder, reason) =>
    `The data folder ${folder} cannot be written: ${reason}. Make it writable, or set DATA_DIR to another folder.`,
  notMade: (folder, reason) =>
    `No database could be made in ${folder}: ${reason}. The unfinished part was taken away. Check that the disk has room (about 50 MB) and can be written, then start again.`,
  damaged: (path, what) =>
    `The database ${path} is damaged: ${what}. Nothing in it was changed, and no new one was made. Restore your copy of it here and start again; to begin anew, first move this folder away.`,
  noSpace: (path) =>
    `The disk of ${path} is full, so the database cannot be opened; what is on record is still there. Please free some space (about 50 MB), then start again.`,
  notOpened: (path, reason) =>
    `The database ${path} cannot be opened: ${reason}. Nothing in it was deleted, and no new one was made. Restore your copy of it here and start again; to begin anew, first move this folder away.`,
  damage: {
    noFolder: 'this should be a folder but is a file',
    missing: (file) => `${file} is missing`,
    empty: (file) => `${file} is incomplete or all zeros`,
    unreadable: (file, reason) => `${file} cannot be read and written (${reason})`,
    version: (found, wanted) => `PG_VERSION says “${found}” and should say “${wanted}”`,
  },
  noListening: (host, port, reason) => `Cannot listen on ${host}:${port}: ${reason}. Check HOST and PORT.`,
  portTaken: (port) => `Port ${port} is taken. Stop the program that has it, or set PORT to another one.`,
  modes: `What there is:
  start           starts the bot (also without any word)
  demo            the bot with example data, in a folder of its own, off Slack and Discord
  plan <command>  one command in this terminal, such as plan help
  ask "<question>" asks a question in this terminal
  plan:import     reads a document into a plan
  plan:load       loads a plan file
  slack:manifest  prints the manifest of the Slack app`,
  unknownMode: (word) => `There is no “${word}” to run, so nothing was started.`,
  surplusWords: (mode, words) =>
    `“${words}” after ${mode} means nothing, so nothing was started. Take it out and try again.`,
  settings: (lines) => `Some settings are wrong. Please correct them and start again:\n${lines}`,
  stopping: 'Stopping…',
}

import { checkCommands } from './discord-check-commands.ts'
import {
  type Answer,
  botUser,
  type Call,
  channel,
  createMessage,
  editMessage,
  listMessages,
  shown,
  showTyping,
} from './discord-messages.ts'
import { APPLICATION, DM, type State } from './discord-state.ts'
import { acknowledge, deleteAnswer, editAnswer, followUp } from './discord-webhooks.ts'

/** Every route that the bot may use; the path is relative to `/api/v10/`. */
export const ROUTES: [string, RegExp, (call: Call) => Answer][] = [
  ['GET', /^gateway\/bot$/, ({ gateway }) => ({ body: { url: gateway, shards: 1, session_start_limit: LIMIT } })],
  ['GET', /^users\/@me$/, () => ({ body: botUser })],
  ['GET', /^applications\/@me$/, () => ({ body: { id: APPLICATION, name: 'test', flags: 0 } })],
  ['GET', /^applications\/\d+\/commands$/, ({ state, query }) => ({ body: commandsOf(state, query) })],
  ['PUT', /^applications\/\d+\/commands$/, putCommands],
  ['POST', /^users\/@me\/channels$/, ({ state }) => ({ body: state.channels.get(DM) })],
  ['GET', /^channels\/\d+$/, ({ state, path }) => ({ body: channel(state, path[1]) })],
  ['GET', /^channels\/\d+\/messages$/, listMessages],
  ['POST', /^channels\/\d+\/messages$/, createMessage],
  ['PATCH', /^channels\/\d+\/messages\/\d+$/, editMessage],
  ['POST', /^channels\/\d+\/typing$/, showTyping],
  ['POST', /^interactions\/\d+\/[^/]+\/callback$/, callback],
  ['POST', /^webhooks\/\d+\/[^/]+$/, ({ state, path, body }) => shown(followUp(state, path[2] ?? '', body))],
  [
    'PATCH',
    /^webhooks\/\d+\/[^/]+\/messages\/[^/]+$/,
    ({ state, path, body }) => shown(editAnswer(state, path[2] ?? '', path[4] ?? '', body)),
  ],
  ['DELETE', /^webhooks\/\d+\/[^/]+\/messages\/[^/]+$/, remove],
]

const LIMIT = { total: 1000, remaining: 999, reset_after: 1000, max_concurrency: 1 }

function commandsOf(state: State, query: URLSearchParams) {
  if (query.get('with_localizations') === 'true') return state.commands
  return state.commands.map((command) => ({ ...command, name_localizations: null, description_localizations: null }))
}

/** Discord answers with its own additions, and leaves out what is as usual. */
function putCommands({ state, body, path }: Call): Answer {
  state.commands = checkCommands(body).map((command) => ({
    ...tidied(command),
    id: state.nextId(),
    application_id: path[1],
    version: state.nextId(),
    default_member_permissions: null,
    nsfw: false,
  }))
  return { body: state.commands }
}

const tidied = (command: object): object =>
  JSON.parse(JSON.stringify(command, (_key, part) => (Array.isArray(part) && !part.length ? undefined : part)))

function callback({ state, path, body }: Call): Answer {
  acknowledge(state, path[1] ?? '', path[2] ?? '', body)
  return {}
}

function remove({ state, path }: Call): Answer {
  deleteAnswer(state, path[2] ?? '', path[4] ?? '')
  return {}
}

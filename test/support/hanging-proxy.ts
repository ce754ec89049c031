import { connect, createServer, type Socket } from 'node:net'

/** Stands between the bot and a database on this machine: it can fall silent, or be gone, as a server can. */
export async function openProxy(url: string) {
  const { hostname, port } = new URL(url)
  const own = new URL(url)
  const sockets = new Set<Socket>()
  let silent = false
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (data) => to.write(data))
      from.on('error', () => {})
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
      if (silent) from.pause()
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const bound = server.address()
  own.port = String(typeof bound === 'object' ? bound?.port : '')
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: own.href,
    /** Takes what it is sent, and passes nothing on until it speaks again. */
    hang() {
      silent = true
      for (const socket of sockets) socket.pause()
    },
    speak() {
      silent = false
      for (const socket of sockets) socket.resume()
    },
    close() {
      cut()
      return new Promise<void>((done) => server.close(() => done()))
    },
  }
}

import { createServer } from 'node:net'

/**
 * The first port from `first` on that nobody listens on; with 0, any the system gives.
 * @param {string | undefined} host the address that will be listened on; undefined for all of them
 * @param {number} first
 * @returns {Promise<number>}
 */
export async function freePort(host, first) {
  for (let port = first; port <= 65_535; port++) {
    const given = await tryPort(host, port)
    if (given !== undefined) return given
  }
  throw new Error(`No port from ${first} on is free.`)
}

function tryPort(host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' || (error.code === 'EACCES' && port > 0)) resolve(undefined)
      else reject(error)
    })
    server.listen({ port, host, exclusive: true }, () => {
      const { port: given } = server.address()
      server.close(() => resolve(given))
    })
  })
}

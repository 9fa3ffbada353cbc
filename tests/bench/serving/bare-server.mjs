/** A bare node:http server in a process of its own, told by its parent what to answer to everything. */
import { createServer } from 'node:http'

let head = []
let body = Buffer.alloc(0)

const server = createServer((_request, response) => {
  response.writeHead(200, head).end(body)
})
process.on('message', (answer) => {
  head = answer.head
  body = Buffer.from(answer.body, 'base64')
  process.send?.('ready')
})
process.once('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))

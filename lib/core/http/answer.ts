import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { Duplex } from 'node:stream'

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

/** A whole answer of a handler. Header names are lower case; a repeated header is one entry per line. */
export type Answer = { status: number; headers: [name: string, value: string][]; body: Buffer }

/** Next leaves titles out of the head for a reader of whom it knows nothing. */
const AGENT = 'Lyceum page cache'
/** Lines that are about one connection. */
const CONNECTION = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding'])

/** The first header of that name (lower case). */
export function header(answer: Answer, name: string) {
  return answer.headers.find(([known]) => known === name)?.[1]
}

/**
 * Lets the handler answer a GET that carries these headers and nothing else. It hangs on no visitor's
 * connection: one who leaves doesn't stop a render that others wait for.
 */
export function ask(handler: Handler, url: string, headers: Record<string, string>) {
  const sent = { 'user-agent': AGENT, ...headers }
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = url
  request.headers = sent
  request.rawHeaders = Object.entries(sent).flat()
  request.complete = true
  request.push(null)
  return collect(handler, request)
}

/** Lets the handler answer a request into memory. Rejects when the handler throws or hangs up. */
export function collect(handler: Handler, request: IncomingMessage): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const wire = new Duplex({
      read() {},
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk)
        done()
      },
    })
    const response = new ServerResponse(request)
    // Then what goes over the wire is the head and the body as it is, not in chunks.
    response.useChunkedEncodingByDefault = false
    response.sendDate = false
    response.assignSocket(wire as Socket)
    // The server would do this and what follows for a real connection.
    wire.on('drain', () => response.emit('drain'))
    response.once('finish', () => {
      resolve(read(Buffer.concat(chunks)))
      response.emit('close')
    })
    wire.once('error', reject)
    response.once('close', () => reject(new Error('The answer was cut off')))
    Promise.resolve()
      .then(() => handler(request, response))
      .catch(reject)
  })
}

function read(bytes: Buffer): Answer {
  const end = bytes.indexOf('\r\n\r\n')
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n')
  return {
    status: Number(first.split(' ')[1]),
    headers: lines.map(parse).filter(([name]) => !CONNECTION.has(name)),
    body: bytes.subarray(end + 4),
  }
}

function parse(line: string): [name: string, value: string] {
  const colon = line.indexOf(': ')
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 2)]
}

import { type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Handler } from '@/lib/core/http/answer'
import { createPageCache, type PageCacheOptions } from '@/lib/core/http/page-cache'
import { createWebServer } from '@/lib/core/http/server'

export type Got = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string }

/** A real server with the page cache in front of a handler; it closes with the test. */
export async function serve(handler: Handler, options: Partial<PageCacheOptions> = {}) {
  const errors: unknown[] = []
  const onError = options.onError ?? ((error: unknown) => errors.push(error))
  const cache = createPageCache({ handler, maxBytes: 1024 * 1024, onError, ...options })
  const server = createWebServer(cache.handle, onError)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const { port } = server.address() as AddressInfo

  /** Sends exactly these headers; `fetch` would add its own and decode what comes. */
  function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
    return new Promise<Got>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, async (answer) => {
        const bytes = Buffer.concat(await answer.toArray())
        const { statusCode: status = 0, headers: got } = answer
        resolve({ status, headers: got, bytes, text: bytes.toString() })
      })
      sent.on('error', reject).end()
    })
  }
  return { get, port, errors, server, clear: cache.clear }
}

/** A handler that says how often it was asked, in a page. */
export function counting(headers: Record<string, string | string[]> = {}) {
  const seen: string[] = []
  const handler: Handler = (asked, response) => {
    seen.push(asked.url ?? '')
    for (const [name, value] of Object.entries({ 'content-type': 'text/html', ...headers })) {
      response.setHeader(name, value)
    }
    response.end(`<html><body>page ${seen.length}</body></html>`)
  }
  return { handler, seen }
}

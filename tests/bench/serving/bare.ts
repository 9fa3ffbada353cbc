import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

export type Answer = { status: number; head: string[]; body: Buffer }

/** Header lines that each node:http server writes by itself. */
const OWN = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding'])

/** An answer as it comes over the wire, still compressed. */
export async function readAnswer(url: string, headers: Record<string, string>): Promise<Answer> {
  const request = get(url, { headers, agent: false })
  const [message] = await once(request, 'response')
  const lines: string[] = message.rawHeaders
  const head = lines.filter((_, at) => !OWN.has((lines[at - (at % 2)] ?? '').toLowerCase()))
  return { status: message.statusCode, head, body: await buffer(message) }
}

/** Starts the server that the product is compared with: no routing, no cache, one answer in memory. */
export async function startBareServer() {
  const file = fileURLToPath(new URL('bare-server.mjs', import.meta.url))
  const child = fork(file, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [{ port }] = await once(child, 'message')
  return {
    url: `http://127.0.0.1:${port}/`,
    answerWith: ({ head, body }: Answer) => tell(child, { head, body: body.toString('base64') }),
    close: () => void child.kill(),
  }
}

async function tell(child: ChildProcess, message: { head: string[]; body: string }) {
  const heard = once(child, 'message')
  child.send(message)
  await heard
}

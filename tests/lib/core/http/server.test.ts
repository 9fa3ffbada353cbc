import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { drain } from '@/lib/core/http/server'
import { counting, serve } from './visitor'

test.each([
  ['/%00', 400],
  ['/cities?q=%00', 400],
  ['/cities/%ff', 400],
  ['/%', 400],
  ['/cities?q=%ff', 200],
  ['/cities?q=100%', 200],
  [`/search?q=${'%E5%8C%97'.repeat(10_000)}`, 200],
  [`/cities?q=${'a'.repeat(110_000)}`, 414],
  [`/cities?q=${'a'.repeat(500_000)}`, 414],
])('%s'.slice(0, 40), async (path, status) => {
  const { get, errors } = await serve(counting().handler)
  expect((await get(path)).status).toBe(status)
  expect(errors).toEqual([])
})

test.each(['TRACE', 'PROPFIND', 'LINK'])('%s is no method of ours', async (method) => {
  const { get } = await serve(counting().handler)
  expect((await get('/', {}, method)).status).toBe(405)
})

test.each(['GET /\xff\xfe HTTP/1.1', 'GET /a\0b HTTP/1.1', 'GET http://x/ HTTP/1.1', 'NONSENSE'])(
  'a broken request line is refused, and the server goes on',
  async (line) => {
    const { get, port } = await serve(counting().handler)
    expect(await exchange(port, `${line}\r\nHost: a\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /)
    expect((await get('/')).status).toBe(200)
  },
)

test('a handler that throws is an error for one visitor', async () => {
  const { get, errors } = await serve((request, response) => {
    if (request.url === '/broken') throw new Error('a bug')
    response.setHeader('content-type', 'text/html').end('<p>fine</p>')
  })
  const { status, text } = await get('/broken')
  expect(status).toBe(500)
  expect(text).not.toContain('a bug')
  expect(String(errors)).toContain('a bug')
  expect((await get('/')).status).toBe(200)
})

test('draining lets a request finish, and takes no new one', async () => {
  const doors: (() => void)[] = []
  const { get, server } = await serve(async (_, response) => {
    await new Promise<void>((open) => doors.push(open))
    response.setHeader('content-type', 'text/html').end('<p>late</p>')
  })
  const last = get('/', { connection: 'keep-alive' })
  while (doors.length === 0) await new Promise((resolve) => setTimeout(resolve, 2))

  const drained = drain(server, 5_000)
  await expect(get('/')).rejects.toThrow('ECONNREFUSED')
  doors[0]?.()
  expect((await last).text).toBe('<p>late</p>')
  await drained
})

test('draining cuts off what takes too long', async () => {
  const { get, server } = await serve(() => new Promise(() => {}))
  const last = expect(get('/')).rejects.toThrow()
  await new Promise((resolve) => setTimeout(resolve, 50))
  await drain(server, 50)
  await last
})

function exchange(port: number, text: string) {
  return new Promise<string>((resolve, reject) => {
    let got = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'))
    socket.setEncoding('latin1').on('data', (chunk) => {
      got += chunk
      socket.end()
    })
    socket.on('close', () => resolve(got)).on('error', reject)
  })
}

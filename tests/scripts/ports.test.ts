import { once } from 'node:events'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '@/scripts/lib/ports.mjs'
import { choosePort } from '@/scripts/lib/server.mjs'

test('a port nobody has is taken as it is', async () => {
  const port = await freePort('127.0.0.1', 0)
  expect(await choosePort('127.0.0.1', port)).toBe(port)
})

test('instead of a taken port the next free one is chosen', async () => {
  const port = await listen('127.0.0.1')
  expect(await choosePort('127.0.0.1', port)).toBeGreaterThan(port)
  expect(await choosePort('0.0.0.0', port)).toBeGreaterThan(port)
})

const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((found) => found?.address === '::1')

test.runIf(hasIpv6)(
  'a port somebody has on ::1 is taken, because browsers try localhost there first',
  async () => {
    const port = await listen('::1')
    expect(await choosePort('127.0.0.1', port)).toBeGreaterThan(port)
  },
)

test('an address this machine does not have is an error, not an endless search', async () => {
  await expect(choosePort('192.0.2.1', 3000)).rejects.toThrow('EADDRNOTAVAIL')
})

async function listen(host: string) {
  const server = createServer().listen(0, host)
  onTestFinished(() => {
    server.close()
  })
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'

const STOLEN = 'seven herons cross the estuary'
const PADDING = 'a lantern under nine willows'
const hash = (password: string) => createHash('sha1').update(password).digest('hex').toUpperCase()

const asked: string[] = []
const list = createServer((request, response) => {
  asked.push(request.url ?? '')
  if (request.url?.endsWith(hash('an answer that never comes').slice(0, 5))) return
  if (request.url?.endsWith(hash('a list that is broken').slice(0, 5))) response.statusCode = 503
  response.end(`${hash(STOLEN).slice(5)}:12\r\n${hash(PADDING).slice(5)}:0`)
})
await new Promise<void>((resolve) => list.listen(0, '127.0.0.1', resolve))
process.env.PASSWORD_BREACH_URL = `http://127.0.0.1:${(list.address() as AddressInfo).port}/range/`
const { refuseWeak } = await import('@/lib/auth/password')
const { isStolen } = await import('@/lib/auth/stolen')

afterAll(() => {
  list.closeAllConnections()
  list.close()
})

test('a list of stolen passwords is asked by five signs of a hash, and what it has is refused', async () => {
  await expect(refuseWeak(STOLEN, [])).rejects.toMatchObject({
    details: { problems: { newPassword: { key: 'account.passwordStolen' } } },
  })
  expect(asked).toEqual([`/range/${hash(STOLEN).slice(0, 5)}`])
  // Lines without a count are there so that the length of the answer tells nothing.
  expect(await isStolen(PADDING)).toBe(false)
  expect(await isStolen('two bells in a quiet orchard')).toBe(false)
})

test('a list that is broken or slow keeps nobody from a password', async () => {
  expect(await isStolen('a list that is broken')).toBe(false)
  expect(await isStolen('an answer that never comes')).toBe(false)
})

import { expect, test } from 'vitest'
import { GET } from '@/app/api/audit/route'
import { allChanges, listChanges, PAGE } from '@/lib/audit/queries'
import { type Change, recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { signInAs } from '@/tests/support/browser'
import { makeCity, makeUser, makeViewer } from '@/tests/support/people'

const secretariat = await makeViewer([{ role: 'secretariat', scope: 'network' }])
const city = await makeCity({ name: 'Logtown' })
const ana = await makeUser([], { name: 'Ana Log' })

test('who did what to whom and where is told, by name, the latest first', async () => {
  await record({ subject: 'city', verb: 'updated', cityId: city.id, actorId: ana.id })
  await record({ subject: 'grant', verb: 'removed', userId: ana.id, reason: 'Moved away' })
  const { changes } = await listChanges(secretariat, { person: 'ana l' })
  expect(changes.map(({ subject, verb }) => `${subject} ${verb}`)).toEqual([
    'grant removed',
    'city updated',
  ])
  expect(changes[0]).toMatchObject({
    actor: null,
    person: { name: 'Ana Log' },
    reason: 'Moved away',
  })
  expect(changes[1]).toMatchObject({ actor: { name: 'Ana Log' }, city: { name: 'Logtown' } })
})

test('filters narrow it by subject, verb, city and day', async () => {
  await record({ subject: 'claim', verb: 'approved', cityId: city.id })
  await record({ subject: 'claim', verb: 'declined' })
  const count = async (filters: Parameters<typeof listChanges>[1]) =>
    (await listChanges(secretariat, filters)).changes.length
  expect(await count({ subject: 'claim' })).toBe(2)
  expect(await count({ subject: 'claim', verb: 'approved' })).toBe(1)
  expect(await count({ subject: 'claim', city: city.slug })).toBe(1)
  expect(await count({ subject: 'claim', city: 'nowhere-zz' })).toBe(0)
  expect(await count({ subject: 'claim', to: '2020-01-01' })).toBe(0)
  expect(await count({ subject: 'claim', from: '2020-01-01' })).toBe(2)
})

test('pages follow each other without a gap', async () => {
  for (let each = 0; each < PAGE + 5; each++) await record({ subject: 'job', verb: 'retried' })
  const first = await listChanges(secretariat, { subject: 'job' })
  expect(first.changes).toHaveLength(PAGE)
  const second = await listChanges(secretariat, { subject: 'job', after: first.next })
  expect(second.changes).toHaveLength(5)
  expect(second.next).toBeUndefined()
  const ids = [...first.changes, ...second.changes].map(({ id }) => id)
  expect(new Set(ids).size).toBe(PAGE + 5)
  let exported = 0
  for await (const part of allChanges(secretariat, { subject: 'job' })) exported += part.length
  expect(exported).toBe(PAGE + 5)
})

test('the export runs nothing in a spreadsheet and holds no addresses', async () => {
  await record({ subject: 'report', verb: 'hidden', reason: '=HYPERLINK("x")', actorId: ana.id })
  await signInAs(secretariat.sessionId)
  const answer = await ask('?subject=report')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  const text = await answer.text()
  expect(text).toContain(`"'=HYPERLINK(""x"")"`)
  expect(text).toContain('Ana Log')
  expect(text).not.toContain('example.org')
})

test('nobody else reads it, nor learns that it is there', async () => {
  const coordinator = await makeViewer([{ role: 'coordinator', scope: { city: city.id } }])
  await expect(listChanges(coordinator, {})).rejects.toMatchObject({ code: 'forbidden' })
  await signInAs(coordinator.sessionId)
  expect((await ask('')).status).toBe(404)
  await signInAs(null)
  expect((await ask('')).status).toBe(404)
})

test('a parameter that makes no sense is named', async () => {
  await signInAs(secretariat.sessionId)
  const answer = await ask('?from=yesterday')
  expect(answer.status).toBe(400)
  expect(JSON.stringify(await answer.json())).toContain('from')
})

function record(change: Partial<Change> & Pick<Change, 'subject' | 'verb'>) {
  return db.$transaction((tx) => recordChange(tx, { actorId: null, subjectId: 'x', ...change }))
}

function ask(query: string) {
  const request = new Request(`http://localhost/api/audit${query}`)
  return GET(request, { params: Promise.resolve({}) })
}

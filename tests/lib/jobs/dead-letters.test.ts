import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import {
  dropJobAction,
  dropMailAction,
  retryAllJobsAction,
  retryAllMailAction,
  retryJobAction,
  retryMailAction,
} from '@/lib/jobs/actions'
import { getDeadLetters } from '@/lib/jobs/queries'
import { send, signInAs } from '@/tests/support/browser'
import { makeViewer } from '@/tests/support/people'

const secretariat = await makeViewer([{ role: 'secretariat', scope: 'network' }])

test('what was given up is listed without addresses, and begins anew on demand', async () => {
  const mail = await deadMail('failed')
  const job = await deadJob()
  const before = await getDeadLetters(secretariat)
  expect(before.mails.map(({ id }) => id)).toContain(mail)
  expect(before.jobs.map(({ id }) => id)).toContain(job)
  expect(JSON.stringify(before)).not.toContain('example.org')

  await signInAs(secretariat.sessionId)
  expect(await send(retryMailAction, { id: mail })).toMatchObject({ status: 'done' })
  expect(await send(retryJobAction, { id: job })).toMatchObject({ status: 'done' })
  expect(await db.mail.findUnique({ where: { id: mail } })).toMatchObject({
    state: 'queued',
    attempts: 0,
  })
  expect((await getDeadLetters(secretariat)).jobs.map(({ id }) => id)).not.toContain(job)
  const changes = await db.change.findMany({ where: { subjectId: { in: [mail, job] } } })
  expect(changes.map(({ subject, verb }) => `${subject} ${verb}`).sort()).toEqual([
    'job retried',
    'mail retried',
  ])
})

test('all that failed is tried again at once, but not what may have gone out', async () => {
  const failed = await deadMail('failed')
  const unsure = await deadMail('uncertain')
  await signInAs(secretariat.sessionId)
  expect(await send(retryAllMailAction, {})).toMatchObject({ status: 'done' })
  expect((await db.mail.findUnique({ where: { id: failed } }))?.state).toBe('queued')
  expect((await db.mail.findUnique({ where: { id: unsure } }))?.state).toBe('uncertain')

  const job = await deadJob()
  expect(await send(retryAllJobsAction, {})).toMatchObject({ status: 'done' })
  expect((await getDeadLetters(secretariat)).jobs.map(({ id }) => id)).not.toContain(job)
  expect(await db.change.count({ where: { subjectId: 'all', verb: 'retried' } })).toBe(2)
})

test('what a job says of its failure names nobody and gives no key away', async () => {
  const id = await deadJob()
  const error =
    'No: someone@example.org asked https://a.example/sign-in/x with 0123456789abcdef0123456789'
  await db.$executeRaw`
    update graphile_worker._private_jobs set last_error = ${error} where id = ${id}::bigint`
  const { jobs } = await getDeadLetters(secretariat)
  expect(jobs.find((job) => job.id === id)?.error).toBe('No: … asked … with …')
})

test('what is dropped says why, and nothing is dropped without', async () => {
  const mail = await deadMail('uncertain')
  const job = await deadJob()
  await signInAs(secretariat.sessionId)
  expect(await send(dropMailAction, { id: mail, reason: ' ' })).toMatchObject({
    status: 'refused',
    fields: { reason: 'Please say why.' },
  })
  expect(await send(dropMailAction, { id: mail, reason: 'It arrived' })).toMatchObject({
    status: 'done',
  })
  expect(await send(dropJobAction, { id: job, reason: 'Not needed' })).toMatchObject({
    status: 'done',
  })
  expect(await db.mail.findUnique({ where: { id: mail } })).toBeNull()
  expect(await db.change.findFirst({ where: { subjectId: mail } })).toMatchObject({
    verb: 'dropped',
    reason: 'It arrived',
  })
})

test('what is still under way cannot be dropped or begun anew', async () => {
  const { id } = await db.mail.create({ data: { ...letter(), state: 'queued' } })
  await signInAs(secretariat.sessionId)
  expect(await send(retryMailAction, { id })).toMatchObject({ code: 'not_found' })
  expect(await send(dropMailAction, { id, reason: 'x' })).toMatchObject({ code: 'not_found' })
})

test('nobody else learns of it', async () => {
  const coordinator = await makeViewer()
  await expect(getDeadLetters(coordinator)).rejects.toMatchObject({ code: 'forbidden' })
  const id = await deadMail('failed')
  await signInAs(coordinator.sessionId)
  expect(await send(retryMailAction, { id })).toMatchObject({ code: 'forbidden' })
  expect((await db.mail.findUnique({ where: { id } }))?.state).toBe('failed')
})

let made = 0

function letter() {
  made += 1
  return {
    key: `dead:${made}`,
    template: 'sign-in',
    locale: 'en',
    address: 'someone@example.org',
    params: {},
  }
}

async function deadMail(state: 'failed' | 'uncertain') {
  const { id } = await db.mail.create({ data: { ...letter(), state, attempts: 8 } })
  return id
}

async function deadJob() {
  made += 1
  const [row] = await db.$queryRaw<{ id: string }[]>`
    select id::text from graphile_worker.add_job(${`dead-${made}`}, '{}'::json, max_attempts := 1)`
  await db.$executeRaw`update graphile_worker._private_jobs set attempts = 1 where id = ${row?.id}::bigint`
  return row?.id ?? ''
}

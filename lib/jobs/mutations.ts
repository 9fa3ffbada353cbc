import 'server-only'
import { z } from 'zod'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { enqueue } from '@/lib/core/outbox'
import { parse } from '@/lib/core/parse'
import { MAIL_TOPIC } from '@/lib/mail/queue-mail'

const MailId = z.object({ id: z.uuid() })
const JobId = z.object({ id: z.string().regex(/^\d{1,18}$/) })
const Reason = z.object({ reason: z.string().trim().min(1, 'jobs.reasonMissing').max(500) })

/** Sends a message that was given up, or may have gone out already: a second copy carries the same Message-ID. */
export async function retryMail(viewer: Viewer, input: unknown) {
  ensure(viewer, 'network.retry-jobs')
  const { id } = parse(MailId, input)
  await db.$transaction(async (tx) => {
    if ((await requeue(tx, id)) === 0) notFound('Mail')
    await record(tx, viewer, 'mail', id, 'retried')
  })
}

/** All messages that were given up; not those that may have gone out. */
export async function retryAllMail(viewer: Viewer) {
  ensure(viewer, 'network.retry-jobs')
  return db.$transaction(
    async (tx) => {
      const failed = await tx.mail.findMany({ where: { state: 'failed' }, select: { id: true } })
      for (const { id } of failed) await requeue(tx, id)
      if (failed.length > 0) await record(tx, viewer, 'mail', 'all', 'retried')
      return { count: failed.length }
    },
    { timeout: 60_000 },
  )
}

/** Takes a message off the list for good; its words go with it. */
export async function dropMail(viewer: Viewer, input: unknown) {
  ensure(viewer, 'network.retry-jobs')
  const { id, reason } = parse(MailId.extend(Reason.shape), input)
  await db.$transaction(async (tx) => {
    const { count } = await tx.mail.deleteMany({
      where: { id, state: { in: ['failed', 'uncertain'] } },
    })
    if (count === 0) notFound('Mail')
    await record(tx, viewer, 'mail', id, 'dropped', reason)
  })
}

/** Begins a job anew that was given up after its last attempt. */
export async function retryJob(viewer: Viewer, input: unknown) {
  ensure(viewer, 'network.retry-jobs')
  const { id } = parse(JobId, input)
  await db.$transaction(async (tx) => {
    const begun = await tx.$queryRaw<unknown[]>`
      select id::text from graphile_worker.reschedule_jobs(
        array(select id from graphile_worker.jobs where id = ${id}::bigint and attempts >= max_attempts),
        run_at := now(), attempts := 0)`
    if (begun.length === 0) notFound('Job')
    await record(tx, viewer, 'job', id, 'retried')
  })
}

/** All jobs that were given up. */
export async function retryAllJobs(viewer: Viewer) {
  ensure(viewer, 'network.retry-jobs')
  return db.$transaction(async (tx) => {
    const begun = await tx.$queryRaw<unknown[]>`
      select id::text from graphile_worker.reschedule_jobs(
        array(select id from graphile_worker.jobs where attempts >= max_attempts and locked_at is null),
        run_at := now(), attempts := 0)`
    if (begun.length > 0) await record(tx, viewer, 'job', 'all', 'retried')
    return { count: begun.length }
  })
}

/** Takes a job that was given up off the list for good. */
export async function dropJob(viewer: Viewer, input: unknown) {
  ensure(viewer, 'network.retry-jobs')
  const { id, reason } = parse(JobId.extend(Reason.shape), input)
  await db.$transaction(async (tx) => {
    const gone = await tx.$queryRaw<unknown[]>`
      select id::text from graphile_worker.complete_jobs(
        array(select id from graphile_worker.jobs where id = ${id}::bigint and attempts >= max_attempts))`
    if (gone.length === 0) notFound('Job')
    await record(tx, viewer, 'job', id, 'dropped', reason)
  })
}

async function requeue(tx: Tx, id: string) {
  const { count } = await tx.mail.updateMany({
    where: { id, state: { in: ['failed', 'uncertain'] } },
    data: { state: 'queued', attempts: 0, error: null },
  })
  if (count > 0) await enqueue(tx, MAIL_TOPIC, id)
  return count
}

function record(
  tx: Tx,
  viewer: Viewer,
  subject: 'mail' | 'job',
  subjectId: string,
  verb: string,
  reason?: string,
) {
  return recordChange(tx, {
    actorId: viewer.id,
    subject,
    subjectId,
    verb,
    ...(reason && { reason }),
  })
}

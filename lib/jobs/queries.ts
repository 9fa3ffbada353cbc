import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { mailTransport } from '@/lib/mail/transport'

/** How many of the latest are shown. */
const SHOWN = 100
const WEEK = 7 * 86_400_000

/** What was given up and waits for a person, and how much is under way. Addresses and contents are not in it. */
export async function getDeadLetters(viewer: Viewer) {
  ensure(viewer, 'network.retry-jobs')
  const [mails, jobs, waiting, queued, sent] = await Promise.all([
    db.mail.findMany({
      where: { state: { in: ['failed', 'uncertain'] } },
      select: { id: true, template: true, state: true, error: true, createdAt: true },
      orderBy: { createdAt: 'desc' },
      take: SHOWN,
    }),
    db.$queryRaw<{ id: string; task: string; error: string | null; at: Date }[]>`
      select id::text, task_identifier as task, last_error as error, created_at as at
        from graphile_worker.jobs where attempts >= max_attempts and locked_at is null
       order by created_at desc limit ${SHOWN}`,
    db.$queryRaw<[{ count: bigint }]>`
      select count(*) from graphile_worker.jobs where attempts < max_attempts`,
    db.mail.count({ where: { state: { in: ['queued', 'sending'] } } }),
    db.mail.count({ where: { state: 'sent', sentAt: { gt: new Date(Date.now() - WEEK) } } }),
  ])
  return {
    mails,
    jobs: jobs.map((job) => ({ ...job, error: job.error && withoutSecrets(job.error) })),
    waiting: Number(waiting[0].count),
    queued,
    sent,
    transport: mailTransport().kind,
  }
}

/** The first of what an error says, without addresses of people and without anything long enough to be a key. */
function withoutSecrets(error: string) {
  return error.replace(/\S+@\S+|\w+:\/\/\S+|[\w~-]{24,}/g, '…').slice(0, 200)
}

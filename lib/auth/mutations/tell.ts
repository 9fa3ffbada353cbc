import 'server-only'
import { recordChange } from '@/lib/core/changes'
import type { Tx } from '@/lib/core/db'
import { queueMail } from '@/lib/mail/queue-mail'
import type { SecurityEvent } from '../mails'

/** Into the audit log, and to the person: whoever else did it should not go unnoticed. */
export async function tell(tx: Tx, userId: string, verb: SecurityEvent) {
  const id = await recordChange(tx, {
    actorId: userId,
    subject: 'account',
    subjectId: userId,
    verb,
    userId,
  })
  const { email, locale } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, locale: true },
  })
  if (!email) return
  await queueMail(tx, {
    template: 'security',
    key: `security:${id}`,
    address: email,
    userId,
    locale,
    params: { event: verb },
  })
}

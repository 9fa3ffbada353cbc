import 'server-only'
import type { Prisma, Tx } from '@/lib/core/db'
import { enqueue } from '@/lib/core/outbox'

export const MAIL_TOPIC = 'mail'

export type OutgoingMail = {
  /** Name under which the template is registered in lib/worker/mail-templates.ts. */
  template: string
  /** One of a kind: the same message is written once, however often this is called. */
  key: string
  address: string
  userId?: string
  locale: string
  params: Prisma.InputJsonObject
  /** Kind of notification that one click turns off; left out for mail about the account itself. */
  unsubscribe?: string
}

/** Puts a message into the ledger, and a job for it, in the caller's transaction: it goes out if that commits, and once. */
export async function queueMail(tx: Tx, mail: OutgoingMail) {
  const { count } = await tx.mail.createMany({ data: [mail], skipDuplicates: true })
  if (count === 0) return
  const { id } = await tx.mail.findUniqueOrThrow({ where: { key: mail.key }, select: { id: true } })
  await enqueue(tx, MAIL_TOPIC, id)
}

import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/core/db'
import { enqueue } from '@/lib/core/outbox'
import { LISTENERS } from './listeners'

const Message = z.object({ id: z.string() })

/** Turns one recorded change into the jobs that follow from it, all of them or none. */
export async function handOn(message: unknown) {
  const { id } = Message.parse(message)
  await db.$transaction(async (tx) => {
    const change = await tx.change.findUnique({
      where: { id },
      select: { id: true, subject: true, subjectId: true, verb: true, cityId: true, userId: true },
    })
    if (!change) return
    const follows = LISTENERS.flatMap((listener) => listener(change))
    for (const { topic, id } of follows) await enqueue(tx, topic, id)
  })
}

import 'server-only'
import { countOpenRequests } from '@/lib/cities/count-open-requests'
import type { Tx } from '@/lib/core/db'
import { enqueue } from '@/lib/core/outbox'

/**
 * Takes away the requests that demo people began, with what came of them, their answers to others, and the threads in
 * which nobody else wrote. @returns the ids of what is gone
 */
export async function removePartnerships(tx: Tx, people: string[]) {
  const requests = await tx.partnerRequest.findMany({
    where: { createdById: { in: people } },
    select: { id: true, cityId: true },
  })
  const ids = requests.map(({ id }) => id)
  const partnerships = await tx.partnership.findMany({
    where: { OR: [{ requestId: { in: ids } }, { interest: { createdById: { in: people } } }] },
    select: { id: true },
  })
  await tx.partnership.deleteMany({ where: { id: { in: partnerships.map(({ id }) => id) } } })
  await tx.interest.deleteMany({ where: { createdById: { in: people } } })
  await tx.partnerRequest.deleteMany({ where: { id: { in: ids } } })
  for (const { id, cityId } of requests) {
    await countOpenRequests(tx, cityId)
    await enqueue(tx, 'index.request', id)
  }
  await tx.cityBlock.deleteMany({ where: { createdById: { in: people } } })
  const others = { authorId: { notIn: people } }
  await tx.conversation.deleteMany({
    where: { messages: { some: { authorId: { in: people } }, none: others } },
  })
  const messages = await tx.message.findMany({
    where: { authorId: { in: people } },
    select: { id: true },
  })
  await tx.message.deleteMany({ where: { id: { in: messages.map(({ id }) => id) } } })
  return [...requests, ...partnerships, ...messages].map(({ id }) => id)
}

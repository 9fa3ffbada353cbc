import 'server-only'
import { countAdaptations } from '@/lib/cities/count-adaptations'
import { countPractices } from '@/lib/cities/count-practices'
import type { Tx } from '@/lib/core/db'
import { enqueue } from '@/lib/core/outbox'

/**
 * Takes away what demo people said, what they recorded as taken home, and the practices that they began and nobody
 * else worked on. @returns the ids of what is gone
 */
export async function removeWork(tx: Tx, people: string[]) {
  const posts = await tx.post.findMany({
    where: { authorId: { in: people } },
    select: { id: true },
  })
  await tx.post.deleteMany({ where: { authorId: { in: people } } })
  const adaptations = await tx.adaptation.findMany({
    where: { createdById: { in: people } },
    select: { id: true, originId: true, cityId: true },
  })
  for (const { id, ...where } of adaptations) {
    await tx.adaptation.delete({ where: { id } })
    await countAdaptations(tx, where)
  }
  const practices = await removePractices(tx, people)
  return [...posts, ...adaptations, ...practices].map(({ id }) => id)
}

async function removePractices(tx: Tx, people: string[]) {
  const begun = await tx.practice.findMany({
    where: { createdById: { in: people } },
    select: { id: true, cityId: true },
    // Translations first: they lean on their originals.
    orderBy: { originalId: 'asc' },
  })
  const removed: { id: string }[] = []
  for (const { id, cityId } of begun) {
    if (await hasOtherAuthors(tx, id)) continue
    await tx.post.deleteMany({ where: { subject: 'practice', subjectId: id } })
    await tx.practice.delete({ where: { id } })
    await countPractices(tx, cityId)
    await enqueue(tx, 'index.practice', id)
    removed.push({ id })
  }
  return removed
}

async function hasOtherAuthors(tx: Tx, subjectId: string) {
  const changes = await tx.change.findMany({
    where: { subject: 'practice', subjectId },
    select: { actorId: true },
  })
  const authors = changes.map(({ actorId }) => actorId).filter((author) => author !== null)
  return (await tx.user.count({ where: { id: { in: authors }, demo: false } })) > 0
}

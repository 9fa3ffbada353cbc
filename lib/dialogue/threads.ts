import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { ThreadSubject } from './schema'

/** What a thread stands under, as far as the public may know of it. */
export type ThreadPlace = {
  title: string
  /** Language of the title. */
  language: string
  /** Where everybody reads it. */
  href: string
  /** Where people take part in it. */
  deskHref: string
  /** The city whose it is. */
  cityId: string
}

type Load = (tx: Pick<Tx, 'practice'>, id: string) => Promise<ThreadPlace | null>

/** Adding something that people can talk under is one entry here, and its name in schema.ts. */
const PLACES: Record<ThreadSubject, Load> = {
  // What its city has archived is still at its address; translations are talked of under their original.
  async practice(tx, id) {
    const practice = await tx.practice.findFirst({
      where: { id, state: { in: ['published', 'archived'] }, hiddenAt: null, originalId: null },
      select: { slug: true, title: true, language: true, cityId: true },
    })
    if (!practice) return null
    const { slug, ...place } = practice
    return { ...place, href: `/practices/${slug}`, deskHref: `/take-part/${slug}` }
  },
}

/** What the thread stands under; null where there is no such thing in public. */
export function getThreadPlace(tx: Pick<Tx, 'practice'>, subject: string, subjectId: string) {
  return PLACES[subject as ThreadSubject]?.(tx, subjectId) ?? Promise.resolve(null)
}

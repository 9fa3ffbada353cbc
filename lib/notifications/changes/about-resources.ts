import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { Announcement } from '../announce'
import type { ToldChange } from './change'
import { secretariat } from './secretariat'

/** The secretariat hears what members suggest to read, and they what came of it. */
export async function aboutResources(tx: Tx, change: ToldChange): Promise<Announcement[]> {
  if (change.subject !== 'resource') return []
  const resource = await tx.resource.findUnique({
    where: { id: change.subjectId },
    select: {
      ...{ id: true, slug: true, title: true, reason: true, suggestedById: true },
      suggestedBy: { select: { name: true } },
    },
  })
  if (!resource) return []
  const { id, slug, title, reason, suggestedById, suggestedBy } = resource
  if (change.verb === 'suggested')
    return [
      {
        ...{ kind: 'resource-suggested', key: `resource-suggested:${id}`, why: 'role' },
        ...{ href: `/secretariat/resources/${id}`, userIds: await secretariat(tx) },
        params: () => ({ name: suggestedBy?.name ?? '', title }),
      },
    ]
  if (!suggestedById || (change.verb !== 'published' && change.verb !== 'declined')) return []
  const decision = change.verb
  return [
    {
      ...{ kind: 'resource-decided', key: `change:${change.id}`, why: 'own' },
      ...{ href: decision === 'published' ? `/resources/${slug}` : '/resources' },
      ...{ userIds: [suggestedById], params: () => ({ decision, title, reason }) },
    },
  ]
}

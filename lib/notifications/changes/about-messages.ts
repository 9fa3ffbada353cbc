import 'server-only'
import type { Tx } from '@/lib/core/db'
import { nameIn } from '@/lib/i18n/names'
import type { Announcement } from '../announce'
import type { ToldChange } from './change'
import { coordinators } from './coordinators'

/** Of a private message hear all who take part in its thread; what it says stays there. */
export async function aboutMessages(tx: Tx, change: ToldChange): Promise<Announcement[]> {
  if (change.subject !== 'message' || change.verb !== 'sent') return []
  const message = await tx.message.findFirst({
    where: { id: change.subjectId, hiddenAt: null },
    select: {
      scope: true,
      conversation: {
        select: {
          ...{ id: true, title: true },
          parties: {
            select: { scope: true, cityId: true, city: { select: { name: true, names: true } } },
          },
        },
      },
    },
  })
  if (!message) return []
  const { id, title, parties } = message.conversation
  const speaker = parties.find(({ scope }) => scope === message.scope)
  const userIds = await Promise.all(
    parties.flatMap(({ cityId }) => (cityId ? coordinators(tx, cityId) : [])),
  )
  return [
    {
      ...{ kind: 'message-new', key: `message:${change.subjectId}`, why: 'city' },
      userIds: [...new Set(userIds.flat())],
      href: `/my-city/messages/${id}#write`,
      params: (locale) => ({
        title,
        city: speaker?.city ? nameIn(speaker.city.names, locale, speaker.city.name).name : '',
      }),
    },
  ]
}

import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/core/db'
import { announce } from './announce'
import { aboutApplications } from './changes/about-applications'
import { aboutCities } from './changes/about-cities'
import { aboutDialogue } from './changes/about-dialogue'
import { aboutEvents } from './changes/about-events'
import { aboutMessages } from './changes/about-messages'
import { aboutPartnerships } from './changes/about-partnerships'
import { aboutPeers } from './changes/about-peers'
import { aboutPeople } from './changes/about-people'
import { aboutReports } from './changes/about-reports'
import { aboutResources } from './changes/about-resources'
import { aboutTrail } from './changes/about-trail'
import { changeSelect } from './changes/change'

export const NOTIFY_TOPIC = 'notify'

const Message = z.object({ id: z.uuid() })
/** A change may concern all who follow a country. */
const TIMEOUT = 60_000

/** Tells everyone whom a recorded change concerns, but not who made it. Safe to repeat. */
export async function notify(message: unknown) {
  const { id } = Message.parse(message)
  await db.$transaction(
    async (tx) => {
      const change = await tx.change.findUnique({ where: { id }, select: changeSelect })
      if (!change) return
      for (const read of [
        aboutPeople,
        aboutCities,
        aboutReports,
        aboutPeers,
        aboutTrail,
        aboutDialogue,
        aboutMessages,
        aboutPartnerships,
        aboutEvents,
        aboutApplications,
        aboutResources,
      ])
        for (const { userIds, ...rest } of await read(tx, change)) {
          // What happens to one's own account one hears of in any case: it may have been somebody else.
          const told =
            rest.kind === 'security-notice'
              ? userIds
              : userIds.filter((userId) => userId !== change.actorId)
          if (told.length > 0) await announce(tx, { ...rest, userIds: told })
        }
    },
    { timeout: TIMEOUT },
  )
}

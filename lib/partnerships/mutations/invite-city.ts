import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { ensureNotBlocked } from '@/lib/conversations/parties'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { ownRequest, recordRequest } from '../own-request'
import { ensureMove } from '../policy'
import { InviteCity, MOST_INVITED } from '../schema'

/**
 * Asks a city to look at a request; a second time says nothing new.
 * @throws `conflict` for one's own city, one that is no member, a blocked one, and beyond so many
 */
export async function inviteToRequest(viewer: Viewer, input: unknown) {
  const { id, slug } = parse(InviteCity, input)
  return db.$transaction(async (tx) => {
    const request = await ownRequest(tx, viewer, id, 'request.publish')
    ensureMove(request.state, 'invite')
    const city =
      (await tx.city.findUnique({ where: { slug }, select: { id: true, status: true } })) ??
      notFound('City')
    if (city.id === request.cityId) refuse('conflict', 'partnerships.ownCity')
    if (city.status !== 'member') refuse('conflict', 'partnerships.notMember')
    await ensureNotBlocked(tx, request.cityId, city.id)
    const invited = await tx.requestInvitation.count({ where: { requestId: id } })
    if (invited >= MOST_INVITED)
      refuse('conflict', 'partnerships.enoughInvited', { values: { maximum: MOST_INVITED } })
    const { count } = await tx.requestInvitation.createMany({
      data: { requestId: id, cityId: city.id, createdById: viewer.id },
      skipDuplicates: true,
    })
    if (count > 0)
      await recordRequest(tx, viewer.id, request, {
        verb: 'invited',
        fields: { invited: { from: null, to: city.id } },
      })
    return {}
  })
}

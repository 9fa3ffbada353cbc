import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { ensureNotBlocked } from '@/lib/conversations/parties'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { lockEvent, ownEvent, recordEvent } from '../own-event'
import { AnswerHost, HostOf, MOST_HOSTS } from '../schema'

/** Asks a city to organise the event together; it is named once it agrees. A second time says nothing new. */
export async function askHost(viewer: Viewer, input: unknown) {
  return ask(viewer, input, 'host')
}

/** Asks a city to come. */
export async function inviteToEvent(viewer: Viewer, input: unknown) {
  return ask(viewer, input, 'guest')
}

async function ask(viewer: Viewer, input: unknown, as: 'host' | 'guest') {
  const { id, slug } = parse(HostOf, input)
  return db.$transaction(async (tx) => {
    const event = await ownEvent(tx, viewer, id, 'event.publish')
    if (event.state === 'cancelled') refuse('conflict', 'events.isCancelled')
    if (as === 'guest' && event.state === 'draft') refuse('conflict', 'events.isDraft')
    const city =
      (await tx.city.findUnique({ where: { slug }, select: { id: true } })) ?? notFound('City')
    if (city.id === event.cityId) refuse('conflict', 'events.ownCity')
    if (event.cityId) await ensureNotBlocked(tx, event.cityId, city.id)
    const data = { eventId: id, cityId: city.id }
    if (as === 'host' && (await tx.eventHost.count({ where: { eventId: id } })) >= MOST_HOSTS)
      refuse('conflict', 'events.enoughHosts', { values: { maximum: MOST_HOSTS } })
    const { count } =
      as === 'host'
        ? await tx.eventHost.createMany({ data, skipDuplicates: true })
        : await tx.eventInvitation.createMany({ data, skipDuplicates: true })
    if (count > 0)
      await recordEvent(tx, viewer.id, event, {
        verb: as === 'host' ? 'host-asked' : 'invited',
        fields: { city: { from: null, to: city.id } },
      })
    return {}
  })
}

/** A city says whether it organises the event, too; later it may say otherwise. */
export async function answerHost(viewer: Viewer, input: unknown, now = new Date()) {
  const { id, cityId, answer } = parse(AnswerHost, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'event.answer-host', { city: cityId })
    const event = await lockEvent(tx, id)
    const agrees = answer === 'agree'
    const { count } = await tx.eventHost.updateMany({
      where: { eventId: id, cityId },
      data: { agreedAt: agrees ? now : null, refusedAt: agrees ? null : now },
    })
    if (!event || count === 0) return notFound('Event')
    await recordEvent(tx, viewer.id, event, {
      verb: agrees ? 'host-agreed' : 'host-refused',
      fields: { city: { from: null, to: cityId } },
      visible: event.state === 'published',
    })
    return {}
  })
}

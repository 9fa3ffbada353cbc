import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Prisma, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { freeSlug } from '@/lib/core/free-slug'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { changeOne } from '../change-one'
import { ensureOrganiser, type OwnEvent, ownEvent, recordEvent } from '../own-event'
import { shifted } from '../repeats'
import { ChangeEvent, DraftEvent, DuplicateEvent, EventId } from '../schema'
import { momentsOf } from '../times'

const DRAFTS = { points: 100, seconds: 24 * 3600 }

/** Begins an event: its organiser's own until it is published. Sent twice, it is one. */
export async function draftEvent(viewer: Viewer, input: unknown) {
  const { id, cityId, opensLocal, closesLocal, fold, ...said } = parse(DraftEvent, input)
  ensureOrganiser(viewer, cityId, 'event.draft')
  await limit('event', viewer.id, DRAFTS)
  const moments = momentsOf({ ...said, opensLocal, closesLocal, fold })
  return db.$transaction(async (tx) => {
    const city = cityId
      ? await tx.city.findUnique({ where: { id: cityId }, select: { countryCode: true } })
      : null
    if (cityId && !city) return notFound('City')
    const { count } = await tx.event.createMany({
      data: {
        ...{ ...said, ...moments, id, cityId, slug: id, createdById: viewer.id },
        fold: fold || 'earlier',
      },
      skipDuplicates: true,
    })
    // The id may be somebody else's.
    if (count === 0) return { id: (await ownEvent(tx, viewer, id, 'event.draft')).id }
    const event = await ownEvent(tx, viewer, id, 'event.draft')
    await recordEvent(tx, viewer.id, event, { verb: 'drafted' })
    return { id }
  })
}

/**
 * Changes a draft, or what is public: then only who may publish. Of a series all that follow move with it, each by as
 * much. A new time asks everyone who is registered again; room for fewer than are seated asks what to do.
 * @throws `conflict` with what is stored, where somebody else saved since
 */
export async function changeEvent(viewer: Viewer, input: unknown, now = new Date()) {
  const { id, version, scope, whenFull, ...said } = parse(ChangeEvent, input)
  momentsOf(said)
  return db.$transaction(
    async (tx) => {
      const event = await ownEvent(tx, viewer, id, 'event.draft')
      if (event.state !== 'draft') ensureOrganiser(viewer, event.cityId, 'event.publish')
      if (event.state === 'cancelled') refuse('conflict', 'events.isCancelled')
      if (event.version !== version) refuse('conflict', 'errors.changed', { current: shown(event) })
      await changeOne(tx, viewer, { event, said, whenFull, now })
      if (scope === 'following' && event.seriesId)
        for (const each of await following(tx, event)) {
          const move = (text: string | null) =>
            text && shifted(text, event.startLocal, said.startLocal)
          const startLocal = move(each.startLocal) ?? each.startLocal
          const endLocal = shifted(startLocal, said.startLocal, said.endLocal)
          const times = {
            ...{ startLocal, endLocal, opensLocal: null, closesLocal: null },
            // Of two equal times on one wall the first is meant, as in the rule.
            fold: said.fold || ('earlier' as const),
          }
          await changeOne(tx, viewer, { event: each, said: { ...said, ...times }, whenFull, now })
        }
      return {}
    },
    { timeout: 30_000 },
  )
}

/** Makes a draft public, at an address that stays. @throws `invalid` for what is missing; `conflict` where it is over */
export async function publishEvent(viewer: Viewer, input: unknown, now = new Date()) {
  const { id } = parse(EventId, input)
  return db.$transaction(async (tx) => {
    const event = await ownEvent(tx, viewer, id, 'event.publish')
    if (event.state === 'published') return { slug: event.slug }
    if (event.state === 'cancelled') refuse('conflict', 'events.isCancelled')
    const slug = await publishOne(tx, viewer, event, now)
    // A series is announced as a whole.
    if (event.seriesId)
      for (const each of await following(tx, event))
        if (each.state === 'draft') await publishOne(tx, viewer, each, now)
    return { slug }
  })
}

/** Takes a draft away. @throws `conflict` for what was public once: that is cancelled */
export async function discardEvent(viewer: Viewer, input: unknown) {
  const { id } = parse(EventId, input)
  return db.$transaction(async (tx) => {
    const event = await ownEvent(tx, viewer, id, 'event.draft')
    if (event.state !== 'draft') refuse('conflict', 'events.isPublic')
    await tx.event.delete({ where: { id } })
    await recordEvent(tx, viewer.id, event, { verb: 'draft-discarded' })
    return { cityId: event.cityId }
  })
}

/** A new draft that says the same, to be given another time. Sent twice, it is one. */
export async function duplicateEvent(viewer: Viewer, input: unknown) {
  const { id, newId } = parse(DuplicateEvent, input)
  return db.$transaction(async (tx) => {
    const event = await ownEvent(tx, viewer, id, 'event.draft')
    const { city, ...row } = event
    const fresh = {
      ...{ id: newId, slug: newId, uid: crypto.randomUUID(), sequence: 0 },
      state: 'draft',
      ...{ movedFrom: null, taken: 0, arrivals: 0, materials: [], recording: '', version: 1 },
      ...{ cancelReason: '', seriesId: null, occurrence: null, createdById: viewer.id },
      ...{ publishedAt: null, cancelledAt: null, hiddenAt: null, createdAt: new Date() },
    } satisfies Partial<Prisma.EventCreateManyInput>
    const { count } = await tx.event.createMany({
      data: { ...row, ...fresh },
      skipDuplicates: true,
    })
    if (count === 0) return { id: (await ownEvent(tx, viewer, newId, 'event.draft')).id }
    await recordEvent(tx, viewer.id, { ...event, id: newId }, { verb: 'drafted' })
    return { id: newId }
  })
}

/** Those of the series that begin later, as far as they are not cancelled. */
export async function following(tx: Tx, { seriesId, startsAt, id }: OwnEvent) {
  return tx.event.findMany({
    where: { seriesId, startsAt: { gt: startsAt }, id: { not: id }, state: { not: 'cancelled' } },
    include: { city: { select: { slug: true, countryCode: true, status: true } } },
    orderBy: { startsAt: 'asc' },
  })
}

async function publishOne(tx: Tx, viewer: Viewer, event: OwnEvent, now: Date) {
  if (event.startsAt <= now) refuse('conflict', 'events.isOver')
  if (event.body === '') refuse('invalid', 'events.bodyMissing')
  if (event.mode !== 'online' && event.venue === '') refuse('invalid', 'events.venueMissing')
  const day = event.startLocal.slice(0, 10)
  const ending = event.city ? `${event.city.slug}-${day}` : day
  const slug = await freeSlug(event.title, ending, async (start) => {
    const taken = await tx.event.findMany({
      where: { slug: { startsWith: start } },
      select: { slug: true },
    })
    return taken.map((each) => each.slug)
  })
  await tx.event.update({
    where: { id: event.id },
    data: { state: 'published', slug, publishedAt: now },
  })
  await recordEvent(tx, viewer.id, event, { verb: 'published', visible: true })
  return slug
}

/** At a conflict: what is stored, as the form has it. */
function shown({ title, body, startLocal, endLocal, zone, capacity, version }: OwnEvent) {
  return { title, body, startLocal, endLocal, zone, capacity: capacity ?? '', version }
}

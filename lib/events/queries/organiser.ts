import 'server-only'
import { z } from 'zod'
import { can, ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Prisma } from '@/lib/core/db'
import { wallAt } from '@/lib/core/wall-clock'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { ensureOrganiser } from '../own-event'
import { type EventKind, LEVELS, type RegistrationState } from '../schema'

const named = { select: { slug: true, name: true, names: true } } as const
/** Figures that fewer people stand behind could be traced to one of them. */
const LEAST_BEHIND = 5

/** Whether the viewer may do this with an event of a city, or of the secretariat. */
function mayOrganise(
  viewer: Viewer,
  cityId: string | null,
  action: 'event.draft' | 'event.publish' | 'event.see-people',
) {
  return cityId ? can(viewer, action, { city: cityId }) : can(viewer, 'network.organise')
}

/** What a city (or, with null, the secretariat) organises, and what it is asked to. */
export async function listOrganised(
  viewer: Viewer,
  cityId: string | null,
  locale: Locale,
  now = new Date(),
) {
  if (cityId) ensure(viewer, 'city.see-desk', { city: cityId })
  else ensure(viewer, 'network.organise')
  const select = {
    ...{ id: true, slug: true, title: true, language: true, kind: true, state: true },
    ...{ startsAt: true, endsAt: true, zone: true, capacity: true, taken: true, hiddenAt: true },
    ...{ body: true, materials: true, recording: true },
    registrations: {
      where: { OR: [{ state: 'waiting' }, { state: 'confirmed', attended: null }] },
      select: { state: true },
    },
  } satisfies Prisma.EventSelect
  const [events, asked, invited] = await Promise.all([
    db.event.findMany({ where: { cityId }, select, orderBy: { startsAt: 'asc' } }),
    cityId
      ? db.eventHost.findMany({
          where: {
            ...{ cityId, refusedAt: null },
            event: { endsAt: { gt: now }, state: { not: 'cancelled' } },
          },
          select: { agreedAt: true, event: { select: { ...select, city: named } } },
          orderBy: { event: { startsAt: 'asc' } },
        })
      : [],
    cityId
      ? db.eventInvitation.findMany({
          where: { cityId, event: { state: 'published', hiddenAt: null, startsAt: { gt: now } } },
          select: { event: { select: { ...select, city: named } } },
          orderBy: { event: { startsAt: 'asc' } },
        })
      : [],
  ])
  type OfOthers = (typeof asked)[number]['event']
  const rows = events.map(({ registrations, kind, materials, recording, body, ...row }) => {
    const isOver = row.state === 'published' && row.endsAt <= now
    const waiting = registrations.filter(({ state }) => state === 'waiting').length
    return {
      ...{ ...row, kind: kind as EventKind },
      waiting: isOver ? 0 : waiting,
      /** Of these nobody has marked yet whether they were there. */
      unmarked: isOver ? registrations.length - waiting : 0,
      lacksMaterials: isOver && recording === '' && (materials as unknown[]).length === 0,
    }
  })
  const ofOthers = ({ event, agreedAt }: { event: OfOthers; agreedAt?: Date | null }) => ({
    /** Whether the city organises it, too; of one that it is asked to come to this says nothing. */
    agreed: Boolean(agreedAt),
    ...{ id: event.id, slug: event.slug, title: event.title, language: event.language },
    ...{ startsAt: event.startsAt, endsAt: event.endsAt, zone: event.zone, body: event.body },
    isPublic: event.state === 'published' && !event.hiddenAt,
    city: event.city ? nameIn(event.city.names, locale, event.city.name).name : null,
  })
  return {
    coming: rows.filter(({ endsAt }) => endsAt > now),
    past: rows.filter(({ endsAt }) => endsAt <= now).reverse(),
    asked: asked.map(ofOthers),
    invited: invited.map(ofOthers),
    mayDraft: mayOrganise(viewer, cityId, 'event.draft'),
    mayAnswer: cityId !== null && can(viewer, 'event.answer-host', { city: cityId }),
  }
}

/** How many wait for an answer whether the city organises with them; 0 for whoever may not answer. */
export function countHostAsks(viewer: Viewer, cityId: string, now = new Date()) {
  if (!can(viewer, 'event.answer-host', { city: cityId })) return 0
  return db.eventHost.count({
    where: {
      ...{ cityId, agreedAt: null, refusedAt: null },
      event: { endsAt: { gt: now }, state: { not: 'cancelled' } },
    },
  })
}

export type Organised = Awaited<ReturnType<typeof listOrganised>>

/** An event as its organisers work on it; null for everyone else. */
export async function getEventDesk(viewer: Viewer, id: string, locale: Locale) {
  if (!z.uuid().safeParse(id).success) return null
  const event = await db.event.findUnique({
    where: { id },
    include: {
      city: { select: { id: true, slug: true, name: true, names: true, timezone: true } },
      hosts: { select: { agreedAt: true, refusedAt: true, city: named } },
      invitations: { select: { city: named } },
      _count: { select: { registrations: { where: { state: 'waiting' } } } },
    },
  })
  if (!event || !mayOrganise(viewer, event.cityId, 'event.draft')) return null
  const { city, hosts, invitations, _count, kind, materials, opensAt, closesAt, ...row } = event
  const onWall = (moment: Date | null) => moment && wallAt(moment, event.zone)
  const nameOf = (of: { slug: string; name: string; names: unknown }) => ({
    ...{ slug: of.slug, name: nameIn(of.names, locale, of.name).name },
  })
  return {
    ...row,
    kind: kind as EventKind,
    ...{ opensLocal: onWall(opensAt), closesLocal: onWall(closesAt) },
    materials: materials as { label: string; url: string }[],
    city: city && { ...nameOf(city), id: city.id, timezone: city.timezone },
    hosts: hosts.map((host) => ({
      ...nameOf(host.city),
      answer: host.agreedAt ? ('agreed' as const) : host.refusedAt ? ('refused' as const) : null,
    })),
    invited: invitations.map((each) => nameOf(each.city)),
    waiting: _count.registrations,
    mayPublish: mayOrganise(viewer, event.cityId, 'event.publish'),
    maySeePeople: mayOrganise(viewer, event.cityId, 'event.see-people'),
  }
}

export type EventDesk = NonNullable<Awaited<ReturnType<typeof getEventDesk>>>

/** Who comes to an event, in the order of arrival: by name, never by address. */
export async function listRegistrations(viewer: Viewer, eventId: string, locale: Locale) {
  const event = await db.event.findUnique({ where: { id: eventId }, select: { cityId: true } })
  ensureOrganiser(viewer, event?.cityId ?? null, 'event.see-people')
  const rows = await db.registration.findMany({
    where: { eventId, state: { not: 'cancelled' } },
    select: {
      ...{ id: true, state: true, place: true, answers: true, guestFrom: true },
      ...{ asksAgain: true, attended: true, createdAt: true, city: named },
      user: { select: { name: true, deletedAt: true } },
    },
    orderBy: { place: 'asc' },
  })
  return rows.map(({ user, city, guestFrom, ...row }) => ({
    ...{ ...row, state: row.state as RegistrationState },
    /** Empty for somebody who left. */
    name: user.deletedAt ? '' : user.name,
    from: city ? nameIn(city.names, locale, city.name).name : guestFrom,
  }))
}

export type RegistrationRow = Awaited<ReturnType<typeof listRegistrations>>[number]

/** How it was, once enough have said so: without names. */
export async function getFeedback(viewer: Viewer, eventId: string) {
  const event = await db.event.findUnique({ where: { id: eventId }, select: { cityId: true } })
  ensureOrganiser(viewer, event?.cityId ?? null, 'event.see-people')
  const rows = await db.registration.findMany({
    where: { eventId, state: 'confirmed' },
    select: { feedback: true },
  })
  const said = rows.flatMap(({ feedback }) => (feedback ? [feedback as Feedback] : []))
  const count = said.length
  if (count < LEAST_BEHIND) return { count, average: null, levels: [], words: [] }
  return {
    count,
    /** From 1 to 5. */
    average: said.reduce((sum, { useful }) => sum + useful, 0) / count,
    levels: LEVELS.map((level) => ({
      level,
      count: said.filter((each) => each.level === level).length,
    })),
    // In no order that tells who came first.
    words: [...new Set(said.map(({ words }) => words))].filter(Boolean).sort(),
  }
}

type Feedback = { useful: number; level: (typeof LEVELS)[number]; words: string }
export type EventFeedback = Awaited<ReturnType<typeof getFeedback>>

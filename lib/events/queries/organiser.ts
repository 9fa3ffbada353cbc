import 'server-only'
import { z } from 'zod'
import { can, ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { ensureOrganiser } from '../own-event'
import type { EventKind } from '../schema'

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
    _count: {
      select: { registrations: { where: { state: 'confirmed', attended: null } } },
    },
  } as const
  const [events, asked, invited] = await Promise.all([
    db.event.findMany({ where: { cityId }, select, orderBy: { startsAt: 'asc' } }),
    cityId
      ? db.eventHost.findMany({
          where: { cityId, agreedAt: null, refusedAt: null, event: { endsAt: { gt: now } } },
          select: { event: { select: { ...select, city: named } } },
        })
      : [],
    cityId
      ? db.eventInvitation.findMany({
          where: { cityId, event: { state: 'published', hiddenAt: null, startsAt: { gt: now } } },
          select: { event: { select: { ...select, city: named } } },
        })
      : [],
  ])
  const rows = events.map(({ _count, kind, ...row }) => ({
    ...{ ...row, kind: kind as EventKind },
    /** Who was there is not marked yet. */
    unmarked:
      row.state === 'published' && row.endsAt <= now && _count.registrations > 0
        ? _count.registrations
        : 0,
  }))
  const withCity = ({ event }: (typeof asked)[number]) => ({
    ...{ id: event.id, slug: event.slug, title: event.title, language: event.language },
    ...{ startsAt: event.startsAt, endsAt: event.endsAt, zone: event.zone },
    city: event.city ? nameIn(event.city.names, locale, event.city.name).name : null,
  })
  return {
    coming: rows.filter(({ endsAt }) => endsAt > now),
    past: rows.filter(({ endsAt }) => endsAt <= now).reverse(),
    asked: asked.map(withCity),
    invited: invited.map(withCity),
    mayDraft: mayOrganise(viewer, cityId, 'event.draft'),
    mayAnswer: cityId !== null && can(viewer, 'event.answer-host', { city: cityId }),
  }
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
  const nameOf = (of: { slug: string; name: string; names: unknown }) => ({
    ...{ slug: of.slug, name: nameIn(of.names, locale, of.name).name },
  })
  return {
    ...row,
    ...{ kind: kind as EventKind, opensAt, closesAt },
    materials: materials as { label: string; url: string }[],
    city: city && { ...nameOf(city), id: city.id, timezone: city.timezone },
    hosts: hosts.map((host) => ({
      ...nameOf(host.city),
      answer: host.agreedAt ? ('agreed' as const) : host.refusedAt ? ('refused' as const) : null,
    })),
    invited: invitations.map((each) => nameOf(each.city)),
    waiting: _count.registrations,
    mayPublish: mayOrganise(viewer, event.cityId, 'event.publish'),
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
    ...row,
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
  const said = rows.flatMap(({ feedback }) =>
    feedback ? [feedback as { useful: number; level: string; words: string }] : [],
  )
  if (said.length < LEAST_BEHIND) return { count: said.length, average: null, words: [] }
  return {
    count: said.length,
    average: said.reduce((sum, { useful }) => sum + useful, 0) / said.length,
    // In no order that tells who came first.
    words: said
      .map(({ words }) => words)
      .filter(Boolean)
      .sort(),
  }
}

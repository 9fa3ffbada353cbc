import 'server-only'
import { z } from 'zod'
import { can, ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { cityInList, toCityRow } from '@/lib/cities/queries/city-row'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { publicState } from '../public-state'
import type { DeclineReason, RequestKind } from '../schema'

const named = { select: { slug: true, name: true, names: true } } as const

/** A city's own side of it all: its requests, what it answered to, and whom it works with. */
export async function listOwnPartnerships(viewer: Viewer, cityId: string, locale: Locale) {
  ensure(viewer, 'city.see-desk', { city: cityId })
  const now = new Date()
  const nameOf = (city: { name: string; names: unknown }) =>
    nameIn(city.names, locale, city.name).name
  // Interest and partnerships are the coordinators'.
  const sees = can(viewer, 'partnership.interest', { city: cityId })
  const [requests, interests, partnerships] = await Promise.all([
    db.partnerRequest.findMany({
      where: { cityId },
      select: {
        ...{ id: true, slug: true, state: true, kind: true, title: true, language: true },
        ...{ deadline: true, expiresAt: true, seats: true, taken: true, hiddenAt: true },
        _count: { select: { interests: { where: { state: 'waiting' } } } },
      },
      orderBy: { createdAt: 'desc' },
    }),
    sees
      ? db.interest.findMany({
          where: { cityId, request: { state: { not: 'draft' } } },
          select: {
            ...{ id: true, state: true, createdAt: true, dueAt: true, reason: true, answer: true },
            request: { select: { slug: true, title: true, language: true, city: named } },
          },
          orderBy: { createdAt: 'desc' },
        })
      : [],
    sees
      ? db.partnership.findMany({
          where: { sides: { some: { cityId } } },
          select: {
            ...{ id: true, slug: true, title: true, language: true, state: true },
            ...{ createdAt: true, publishedAt: true, hiddenAt: true },
            sides: { select: { cityId: true, publishes: true, city: named } },
          },
          orderBy: { createdAt: 'desc' },
        })
      : [],
  ])
  return {
    requests: requests.map(({ _count, kind, ...row }) => ({
      ...{ ...row, kind: kind as RequestKind, state: publicState(row, now) },
      waiting: sees ? _count.interests : 0,
    })),
    interests: interests.map(({ request, reason, ...row }) => ({
      ...{ ...row, reason: reason as DeclineReason | null },
      request: { ...request, city: nameOf(request.city) },
    })),
    partnerships: partnerships.map(({ sides, ...row }) => ({
      ...row,
      with: sides.flatMap((side) => (side.cityId === cityId ? [] : nameOf(side.city))),
      /** What is missing until everybody may read of it. */
      publishes: sides.some((side) => side.cityId === cityId && side.publishes),
      theyPublish: sides.some((side) => side.cityId !== cityId && side.publishes),
    })),
    mayAnswer: sees,
    mayDraft: can(viewer, 'request.draft', { city: cityId }),
  }
}

export type OwnPartnerships = Awaited<ReturnType<typeof listOwnPartnerships>>

/** How many cities wait for a city's answer. */
export function countWaitingInterests(viewer: Viewer, cityId: string) {
  if (!can(viewer, 'request.answer', { city: cityId })) return 0
  return db.interest.count({ where: { state: 'waiting', request: { cityId } } })
}

/** A request as its own people work on it; null for everyone else. */
export async function getRequestDesk(viewer: Viewer, id: string, locale: Locale) {
  if (!z.uuid().safeParse(id).success) return null
  const request = await db.partnerRequest.findUnique({
    where: { id },
    include: {
      city: { select: { id: true, slug: true, name: true, names: true, timezone: true } },
      invitations: {
        select: { createdAt: true, city: named },
        orderBy: { createdAt: 'asc' },
      },
      interests: {
        select: {
          ...{ id: true, state: true, message: true, language: true, createdAt: true },
          ...{ dueAt: true, answeredAt: true, reason: true, answer: true },
          city: { select: cityInList },
          partnership: { select: { id: true } },
        },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      },
    },
  })
  if (!request || !can(viewer, 'request.draft', { city: request.cityId })) return null
  const { city, interests, invitations, kind, deadline, ...row } = request
  const mayAnswer = can(viewer, 'request.answer', { city: city.id })
  return {
    ...row,
    kind: kind as RequestKind,
    deadline: deadline?.toISOString().slice(0, 10) ?? '',
    state: publicState(row, new Date()),
    city: { ...city, name: nameIn(city.names, locale, city.name).name },
    // Who showed interest is known to the coordinators of both sides alone.
    interests: mayAnswer
      ? interests
          .filter(({ state }) => state !== 'withdrawn')
          .map(({ city: from, reason, ...interest }) => ({
            ...{ ...interest, reason: reason as DeclineReason | null },
            city: toCityRow(from, locale),
          }))
      : [],
    invited: invitations.map(({ city: { slug, name, names } }) => ({
      ...{ slug, name: nameIn(names, locale, name).name },
    })),
    mayPublish: can(viewer, 'request.publish', { city: city.id }),
    mayAnswer,
  }
}

export type RequestDesk = NonNullable<Awaited<ReturnType<typeof getRequestDesk>>>

/** What a city said to a request so far; null where it said nothing. */
export function getOwnInterest(viewer: Viewer, requestId: string, cityId: string) {
  if (!can(viewer, 'partnership.interest', { city: cityId })) return null
  return db.interest.findUnique({
    where: { requestId_cityId: { requestId, cityId } },
    select: { id: true, state: true, message: true, dueAt: true, reason: true, answer: true },
  })
}

/** A partnership as one of its sides works on it; null for everyone else. */
export async function getPartnershipDesk(viewer: Viewer, id: string, locale: Locale) {
  if (!z.uuid().safeParse(id).success) return null
  const partnership = await db.partnership.findUnique({
    where: { id },
    include: {
      sides: { include: { city: { select: { slug: true, name: true, names: true } } } },
    },
  })
  const own = partnership?.sides.find(({ cityId }) =>
    can(viewer, 'partnership.describe', { city: cityId }),
  )
  if (!partnership || !own) return null
  const { sides, ...row } = partnership
  const conversation = await db.conversation.findFirst({
    where: {
      ...{ topic: 'request', subjectId: row.requestId },
      AND: sides.map(({ cityId }) => ({ parties: { some: { cityId } } })),
    },
    select: { id: true },
  })
  return {
    ...row,
    own: { ...own, city: nameIn(own.city.names, locale, own.city.name).name, slug: own.city.slug },
    others: sides
      .filter((side) => side !== own)
      .map(({ city, ...side }) => ({
        ...{ ...side, slug: city.slug, city: nameIn(city.names, locale, city.name).name },
      })),
    conversationId: conversation?.id ?? null,
  }
}

import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { rankCitiesForRequest } from '@/lib/matching/queries/rank-requests'
import type { Announcement } from '../announce'
import { fieldOf, type ToldChange } from './change'
import { coordinators } from './coordinators'

/** Cities that hear of a new request without having looked for it. */
const FITTING = 10

const city = { select: { slug: true, name: true, names: true } } as const
type Named = { name: string; names: unknown }

/** Requests, interest in them, and what came of it: each side hears what concerns it, and nobody else. */
export async function aboutPartnerships(tx: Tx, change: ToldChange): Promise<Announcement[]> {
  switch (change.subject) {
    case 'request':
      return aboutRequest(tx, change)
    case 'interest':
      return aboutInterest(tx, change)
    case 'partnership':
      return aboutPartnership(tx, change)
    default:
      return []
  }
}

async function aboutRequest(tx: Tx, change: ToldChange): Promise<Announcement[]> {
  const { subjectId, verb } = change
  if (!['published', 'reopened', 'invited', 'expired'].includes(verb)) return []
  const request = await tx.partnerRequest.findFirst({
    where: { id: subjectId, hiddenAt: null, state: { not: 'draft' } },
    select: { slug: true, title: true, state: true, cityId: true, city },
  })
  if (!request) return []
  const { slug, title } = request
  const params = (locale: Locale) => ({ title, city: called(request.city, locale) })
  if (verb === 'expired')
    return [
      {
        ...{ kind: 'request-ending', key: `request-over:${change.id}`, why: 'city' },
        userIds: await coordinators(tx, request.cityId),
        href: `/my-city/requests/${subjectId}`,
        params: () => ({ title, when: 'over', date: '' }),
      },
    ]
  if (request.state !== 'open') return []
  const answer = { why: 'city', href: `/my-city/interest/${slug}`, params } as const
  if (verb === 'invited') {
    const invited = String(fieldOf(change, 'invited')?.to ?? '')
    return [
      {
        ...{ ...answer, kind: 'request-invited', key: `request-invited:${subjectId}:${invited}` },
        userIds: await coordinators(tx, invited),
      },
    ]
  }
  const fitting = await rankCitiesForRequest(tx, subjectId, FITTING)
  const userIds = await Promise.all(fitting.map(({ id }) => coordinators(tx, id)))
  return [
    {
      ...{ ...answer, kind: 'request-fits', key: `request-fits:${subjectId}` },
      userIds: userIds.flat(),
    },
  ]
}

async function aboutInterest(tx: Tx, change: ToldChange): Promise<Announcement[]> {
  const { id, subjectId, verb } = change
  const interest = await tx.interest.findUnique({
    where: { id: subjectId },
    select: {
      ...{ cityId: true, state: true, city, partnership: { select: { id: true } } },
      request: { select: { id: true, slug: true, title: true, cityId: true, city } },
    },
  })
  if (!interest) return []
  const { request } = interest
  const { title } = request
  if (verb === 'shown' || verb === 'withdrawn')
    return [
      {
        ...{ kind: 'interest-shown', key: `change:${id}`, why: 'city' },
        userIds: await coordinators(tx, request.cityId),
        href: `/my-city/requests/${request.id}#interest`,
        params: (locale) => ({ title, what: verb, city: called(interest.city, locale) }),
      },
    ]
  if (!['accepted', 'declined', 'released'].includes(verb)) return []
  return [
    {
      ...{ kind: 'interest-answered', key: `change:${id}`, why: 'city' },
      userIds: await coordinators(tx, interest.cityId),
      href: interest.partnership
        ? `/my-city/partnerships/${interest.partnership.id}`
        : `/my-city/interest/${request.slug}?city=${interest.city.slug}`,
      params: (locale) => ({ title, decision: verb, city: called(request.city, locale) }),
    },
  ]
}

async function aboutPartnership(tx: Tx, change: ToldChange): Promise<Announcement[]> {
  const { subjectId, verb, cityId } = change
  if (verb !== 'described' && verb !== 'published') return []
  const partnership = await tx.partnership.findUnique({
    where: { id: subjectId },
    select: { title: true, sides: { select: { cityId: true, city } } },
  })
  const speaker = partnership?.sides.find((side) => side.cityId === cityId)
  if (!partnership || !speaker) return []
  const others = partnership.sides.filter((side) => side !== speaker)
  return Promise.all(
    others.map(
      async (side): Promise<Announcement> => ({
        ...{ kind: 'partnership-said', why: 'city' },
        // However often a city saves on one day, it is told once.
        key: `partnership:${subjectId}:${verb}:${change.at.toISOString().slice(0, 10)}`,
        userIds: await coordinators(tx, side.cityId),
        href: `/my-city/partnerships/${subjectId}`,
        params: (locale) => ({
          ...{ title: partnership.title, what: verb, city: called(speaker.city, locale) },
        }),
      }),
    ),
  )
}

function called({ name, names }: Named, locale: Locale) {
  return nameIn(names, locale, name).name
}

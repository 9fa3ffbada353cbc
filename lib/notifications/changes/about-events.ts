import 'server-only'
import { BUILDING_BLOCKS, type BuildingBlock } from '@/lib/cities/schema'
import type { Tx } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import type { Announcement } from '../announce'
import { fieldOf, type ToldChange } from './change'
import { coordinators } from './coordinators'
import { followers, topicName } from './followers'
import { secretariat } from './secretariat'

const city = { select: { slug: true, name: true, names: true } } as const
const eventSelect = {
  ...{ id: true, slug: true, title: true, state: true, hiddenAt: true, cityId: true, city },
  ...{ blocks: true, seriesId: true },
} as const

/**
 * Cities hear what they are asked, and what others answered; followers, what is new. Whoever is registered is told in
 * lib/notifications/tell-seats.ts.
 */
export async function aboutEvents(tx: Tx, change: ToldChange): Promise<Announcement[]> {
  if (change.subject !== 'event') return []
  const event = await tx.event.findUnique({
    where: { id: change.subjectId },
    select: eventSelect,
  })
  if (!event || event.hiddenAt || event.state === 'cancelled') return []
  const { id, slug, title } = event
  const params = (locale: Locale) => ({ title, ...organiser(event, locale) })
  switch (change.verb) {
    case 'published':
      return aboutPublished(tx, event)
    case 'invited': {
      const invited = cityOf(change)
      return [
        {
          ...{ kind: 'event-invited', key: `event-invited:${id}:${invited}`, why: 'city', params },
          ...{ href: `/events/${slug}`, userIds: await coordinators(tx, invited) },
        },
      ]
    }
    case 'host-asked': {
      const asked = await tx.city.findUnique({
        where: { id: cityOf(change) },
        select: { id: true, slug: true },
      })
      if (!asked) return []
      return [
        {
          ...{ kind: 'host-asked', key: `host-asked:${id}:${asked.id}`, why: 'city', params },
          ...{
            href: `/my-city/events?city=${asked.slug}`,
            userIds: await coordinators(tx, asked.id),
          },
        },
      ]
    }
    case 'host-agreed':
    case 'host-refused': {
      const host = await tx.city.findUnique({ where: { id: cityOf(change) }, ...city })
      if (!host) return []
      const { cityId } = event
      return [
        {
          ...{ kind: 'host-answered', key: `change:${change.id}`, why: cityId ? 'city' : 'role' },
          href: `/my-city/events/${id}`,
          userIds: await (cityId ? coordinators(tx, cityId) : secretariat(tx)),
          params: (locale) => ({
            ...{ title, city: nameIn(host.names, locale, host.name).name },
            decision: change.verb === 'host-agreed' ? 'agreed' : 'refused',
          }),
        },
      ]
    }
    default:
      return []
  }
}

type Told = NonNullable<Awaited<ReturnType<typeof findFirst>>>

async function aboutPublished(tx: Tx, published: Told): Promise<Announcement[]> {
  const { seriesId } = published
  // A series is one thing that is new, told of at its beginning.
  const event = (seriesId && (await findFirst(tx, seriesId))) || published
  const about = {
    ...({ kind: 'event-published', why: 'follow' } as const),
    ...{ key: `event:${seriesId ?? event.id}`, href: `/events/${event.slug}` },
  }
  const said = (locale: Locale) => ({ title: event.title, ...organiser(event, locale) })
  const topics = BUILDING_BLOCKS.filter((block) => event.blocks.includes(block))
  return [
    ...(event.cityId
      ? [
          {
            ...{ ...about, userIds: await followers(tx, 'city', event.cityId) },
            params: (locale: Locale) => ({ ...said(locale), of: said(locale).city }),
          },
        ]
      : []),
    ...(await Promise.all(topics.map(aboutTopic))),
  ]

  async function aboutTopic(topic: BuildingBlock): Promise<Announcement> {
    return {
      ...{ ...about, userIds: await followers(tx, 'topic', topic) },
      params: async (locale) => ({ ...said(locale), of: await topicName(topic, locale) }),
    }
  }
}

function findFirst(tx: Tx, seriesId: string) {
  return tx.event.findFirst({
    where: { seriesId, state: 'published', hiddenAt: null },
    orderBy: { startsAt: 'asc' },
    select: eventSelect,
  })
}

/** Of the secretariat's own there is no city to name. */
function organiser({ city }: Pick<Told, 'city'>, locale: Locale) {
  return city
    ? { by: 'city', city: nameIn(city.names, locale, city.name).name }
    : { by: 'network', city: '' }
}

/** The city that a change names. */
function cityOf(change: ToldChange) {
  return String(fieldOf(change, 'city')?.to ?? '')
}

import 'server-only'
import { BUILDING_BLOCKS, type BuildingBlock } from '@/lib/cities/schema'
import type { Tx } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import type { Announcement } from '../announce'
import { fieldOf, type ToldChange } from './change'
import { followers, topicName } from './followers'

const citySelect = {
  ...{ id: true, slug: true, name: true, names: true, status: true, priorities: true },
  country: { select: { code: true, names: true } },
} as const

/** What followers of a city, its country and its topics hear of; what is hidden by now, nobody does. */
export async function aboutCities(tx: Tx, change: ToldChange): Promise<Announcement[]> {
  if (
    !change.cityId ||
    !['city', 'city-text', 'picture', 'membership', 'practice'].includes(change.subject)
  )
    return []
  const city = await tx.city.findUnique({ where: { id: change.cityId }, select: citySelect })
  if (!city) return []
  const named = (locale: Locale) => nameIn(city.names, locale, city.name).name
  const href = `/cities/${city.slug}`
  const ofCity = async (): Promise<Pick<Announcement, 'userIds' | 'why'>> => ({
    userIds: await followers(tx, 'city', city.id),
    why: 'follow',
  })

  if (isJoining(change) && city.status === 'member') {
    const about = { kind: 'city-joined', key: `city-joined:${change.id}`, href } as const
    const country = (locale: Locale) => nameIn(city.country.names, locale, city.country.code).name
    return [
      {
        ...{ ...about, ...(await ofCity()) },
        params: (locale) => ({ city: named(locale), country: country(locale), of: named(locale) }),
      },
      {
        ...{ ...about, why: 'follow', userIds: await followers(tx, 'country', city.country.code) },
        params: (locale) => ({
          city: named(locale),
          country: country(locale),
          of: country(locale),
        }),
      },
    ]
  }
  if (change.subject === 'practice') return aboutPractice()
  if (!(await isShown(tx, change))) return []
  return [
    {
      ...{ kind: 'city-updated', href, ...(await ofCity()) },
      // However often a city saves on one day, it is told once.
      key: `city-updated:${city.id}:${change.at.toISOString().slice(0, 10)}`,
      params: (locale) => ({ city: named(locale), of: named(locale) }),
    },
    ...(await Promise.all(newTopics(change, city.priorities).map(aboutTopic))),
  ]

  async function aboutTopic(topic: BuildingBlock): Promise<Announcement> {
    return {
      ...{ kind: 'topic-priority', key: `topic-priority:${change.cityId}:${topic}`, href },
      ...{ why: 'follow', userIds: await followers(tx, 'topic', topic) },
      params: async (locale) => {
        const name = await topicName(topic, locale)
        return { city: named(locale), topic: name, of: name }
      },
    }
  }

  async function aboutPractice(): Promise<Announcement[]> {
    const practice = await tx.practice.findUnique({
      where: { id: change.subjectId, hiddenAt: null, originalId: null },
      select: { slug: true, title: true, block: true },
    })
    if (!practice || change.verb !== 'published') return []
    const about = {
      kind: 'practice-published',
      key: `practice:${change.subjectId}`,
      href: `/practices/${practice.slug}`,
    } as const
    const { title } = practice
    const topic = BUILDING_BLOCKS.find((block) => block === practice.block)
    return [
      {
        ...{ ...about, ...(await ofCity()) },
        params: (locale) => ({ city: named(locale), title, of: named(locale) }),
      },
      ...(topic
        ? [
            {
              ...({
                ...about,
                why: 'follow',
                userIds: await followers(tx, 'topic', topic),
              } as const),
              params: async (locale: Locale) => ({
                ...{ city: named(locale), title, of: await topicName(topic, locale) },
              }),
            },
          ]
        : []),
    ]
  }
}

function isJoining(change: ToldChange) {
  return (
    (change.subject === 'membership' && change.verb === 'joined') ||
    fieldOf(change, 'status')?.to === 'member'
  )
}

/** Whether the city itself made the change, and visitors see what it made. */
async function isShown(tx: Tx, { subject, subjectId, verb, cityId, actorId }: ToldChange) {
  // The secretariat corrects the roster, which is no news of the city's own.
  if (subject === 'city')
    return (
      verb === 'updated' &&
      actorId !== null &&
      (await tx.roleGrant.count({ where: { cityId, userId: actorId } })) > 0
    )
  if (subject === 'picture' && verb === 'added')
    return (await tx.picture.count({ where: { id: subjectId, hiddenAt: null } })) > 0
  if (subject === 'city-text' && cityId && ['written', 'updated'].includes(verb))
    return (await tx.cityText.count({ where: { cityId, hiddenAt: null } })) > 0
  return false
}

function newTopics(change: ToldChange, now: string[]) {
  const field = fieldOf(change, 'priorities')
  if (!field) return []
  const before = Array.isArray(field.from) ? field.from : []
  return BUILDING_BLOCKS.filter((topic) => now.includes(topic) && !before.includes(topic))
}
